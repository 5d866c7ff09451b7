/// Why something the customer did was not stored.
package enum RefusalText: String, Phrase {
  case changedOrClosed =
    "Not saved: this has changed in the meantime, or is closed. Please look at it again."
  case notAllowed = "Your role cannot do this. Press a to ask about it."
  case noLonger = "Not saved: this no longer exists."
  case signed =
    "A signature cannot be undone. Open what you approved in your list and press n to take it back."
  case outdated = "This changed while you were reading: {changes}. Please read it again."
  case outdatedBriefly = "This changed while you were reading. Please read it again."
  case somebodyElse = "Not saved: somebody else changed this in the meantime."
  case tooLong = "Not saved: that is too long. Please make it shorter."
  case writeMore = "Not saved: please write a little more. We need {expected}."
  case needs = "Not saved: it needs {expected}."
  case hidden = "Not saved: it needs text without invisible characters ({text})."
  case nothingToTakeBack = "You have nothing to take back."
  case changedSince = "{name} has changed that since, so it cannot be taken back."
  case projectGone = "This project no longer exists."
  case busy = "Not saved: somebody else is saving. Try again in a moment."
  case unread = "Your project could not be read just now. Nothing was changed; try again in a moment."
  case replaced =
    "Not saved: your project's files were replaced. What is there now is shown; check it, then answer again."
  case uncertain = "The disk failed while saving. Check whether your answer is there before you repeat it."
  case unanswered =
    "The connection broke while saving. Check whether your answer is there before you repeat it."
  case unreachable =
    "Your project cannot be reached at the moment. Nothing was changed; try again in a moment."
  case full = "Not saved: nothing can be stored at the moment; tell your project manager."
  case cannot = "This cannot be shown or saved at the moment; nothing was changed. Tell your project manager."
  case waitingForServer = "Not saved yet: the server has not answered for {count} s"
  case waiting = "Not saved yet: waiting for {name}, who has had the workspace for {count} s"
  case damaged = "Your project can be read, not changed now; tell your project manager."
  case lost = "Your project cannot be read now. What you see is from before; golive looks again by itself."
  case replacedNow = "Your project's files were replaced. What is there now is shown."
  case replacedOlder =
    """
    Your project's files were replaced. It is {count} change older than what you saw last. What is there now is shown.|\
    Your project's files were replaced. It is {count} changes older than what you saw last. What is there now is shown.
    """
  case foundNow = "Your project is there again. What is there now is shown."
  case foundSaved = "Your project is there again. Your last answer was saved."
  case foundUnsaved = "Your project is there again. Your last answer was not saved; please give it again."
  case foundUnknown =
    "Your project is there again. Check whether your last answer is there before you repeat it."
  case foundOlder =
    """
    Your project is there again. It is {count} change older than what you saw last. What is there now is shown.|\
    Your project is there again. It is {count} changes older than what you saw last. What is there now is shown.
    """

  package static let area = "refusals"
  package static let about = "why something the customer did was not stored"
}

/// What a sentence such as "We need a reason." asks for: the English words are those of the rules.
package enum WantedText: String, Phrase {
  case title = "a title"
  case reason = "a reason"
  case reopening = "a reason for re-opening"
  case comment = "a comment"
  case whatMustChange = "a comment that says what must change"
  case whatIsWrong = "a comment that says what is wrong"
  case accountNumber = "the account number"
  case pin = "the PIN"
  case whoSigned = "who signed"
  case whatItMeans = "what it means for the customer"
  case notAsAgreed = "what is not as agreed"
  case whatWasSeen = "a note on what was seen"
  case whatFails = "what does not work; raise an issue for each"
  case someDay = "a day, such as 10 Nov or 2026-11-10"
  case noFutureDay = "a day that is not in the future"
  case whoAndWhen = "who signed and when, such as: Dana Ruiz, 10 Nov"
  case fewerAccents = "at most 4 accents on one letter"

  package static let area = "wanted"
  package static let about = "what a sentence such as \"We need a reason.\" asks for"
}

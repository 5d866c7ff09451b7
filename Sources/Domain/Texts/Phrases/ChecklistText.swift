/// The checklist file that the customer fills in: what its lines begin with, what may be answered, how it is filled in.
///
/// Several words divided by commas mean the same: the first is written, all of them are read.
package enum ChecklistText: String, Phrase {
  // MARK: What lines begin with
  case project
  case sequence = "as of change"
  case person = "filled in by"
  case item
  case title = "on the checklist"
  case list
  case section
  case due = "needed by"
  case state
  case asks = "we ask"
  case why
  case wanted = "please show"
  case expected = "we look for"
  case shown = "shown so far"
  case answer
  case comment
  case evidence
  case end = "end of file"
  // MARK: Answers
  case yes = "yes,y"
  case no = "no,n"
  case none = "n/a,na,n a,-,–,does not apply,not applicable"
  case afterYes =
    "done,all done,it is done,it is,we have,confirmed,agreed,ok,okay,please,thanks,thank you,of course"
  case afterNo = "not yet,not done,not done yet,sorry,thanks,thank you"
  case accepted = "accepted,accept,yes"
  case withExceptions = "with exceptions,accepted with exceptions,with-exceptions"
  case rejected = "rejected,reject,no"
  case we = "we,us"
  case you
  // MARK: How it is filled in
  case howTo = "How to fill this in, with any editor or with: golive checklist fill FILE"
  case writeAnswer = "After \"{answer}:\" write {yes}, {no}, or {none} (it does not apply to us)."
  case leaveEmpty = "Leave it empty if you cannot say yet."
  case writeComment = "After \"{text}:\" write what we should know, or your question."
  case needComment = "A no and an n/a need a comment that says why."
  case writeEvidence = "After \"{text}:\" write what shows it: a count, a date, a name."
  case severalLines = "Texts may have several lines; start the further ones with two blanks."
  case sendBack = "Save the file and send it back. Leave the other lines alone."
  case letters = "(shows how letters were saved; please leave it)"
  // MARK: Around the questions
  case lists = "Checklists"
  case askedBy = "Asked by {name} on {day}."
  case questions = "Questions for you: {count}, at the top."
  case notYours = "What is not yours to answer stands below them."
  case proposed = "{state}, {word} proposed"
  case waitsFor = "{text}; waits for {name}"
  case acceptAsks =
    "Do you accept the services? After \"{answer}:\" write {first}, {next}, or {no}. A rejection needs a comment that says why."
  case acceptWanted =
    "each further exception on a line: what; what it means; {first} or {next} (who settles it); the day as 2026-12-04"
  case nothingBelow = "nothing below this line is read"

  package static let area = "checklist-file"
  package static let about =
    "the checklist file; of words divided by commas the first is written, all are read; what begins a line has no colon"
}

extension Texts {
  /// The words that mean the same, in small letters.
  package func words(of phrase: ChecklistText) -> [String] {
    self(phrase).split(separator: ",").map { String($0).trimmed.lowercased() }.filter { !$0.isEmpty }
  }

  /// The one of them that is written.
  package func word(of phrase: ChecklistText) -> String {
    self(phrase).split(separator: ",").first.map { String($0).trimmed } ?? ""
  }
}

/// Moving numbers, in the customer's words.
package enum PortText: String, Phrase {
  // MARK: What is wanted
  case account = "Do you know your account number at {carrier}, for your {title}?"
  case pin = "Does your account at {carrier} have a PIN or passcode, for your {title}?"
  case bill = "Have you sent us the latest bill of {carrier}, for your {title}?"
  case loa = "Has the letter that lets us move your {title} been signed?"
  case remedy = "{carrier} sent the order for your {title} back. Is what it asks for done?"
  case accountPrompt = "The account number (only we and the phone companies see it)"
  case pinPrompt = "The PIN (only we and the phone companies see it)"
  case billPrompt = "The date of the bill, such as 2 Nov"
  case loaPrompt = "Who signed, and when, such as: Dana Ruiz, 10 Nov"
  case remedyPrompt = "What did you do, or what is the right value?"
  case without = "Without it your old phone company does not let the numbers go."
  // MARK: Names of orders
  case numbers = "{count} number|{count} numbers"
  case numbersAt = "{count} {place} number|{count} {place} numbers"
  case numbersFrom = "{count} number from {carrier}|{count} numbers from {carrier}"
  case tollFree = "{count} toll-free number from {carrier}|{count} toll-free numbers from {carrier}"
  case someAt = "{place} numbers"
  case someFrom = "numbers from {carrier}"
  case someTollFree = "toll-free numbers from {carrier}"
  // MARK: Where they are
  case haveMoved = "Your {title} has moved.|Your {title} have moved."
  case moveOn =
    "Your {title} moves on {day} at {time} ({place} time).|Your {title} move on {day} at {time} ({place} time)."
  case moveOnYours =
    "Your {title} moves on {day} at {time} (your time).|Your {title} move on {day} at {time} (your time)."
  case toBeMoved = "Your {title} is still to be moved.|Your {title} are still to be moved."
  case toBeMovedAsked =
    "Your {title} is still to be moved. We ask for {day}.|Your {title} are still to be moved. We ask for {day}."
  // MARK: States of an order
  case draft = "We are preparing the order"
  case documentsPending = "We need papers from you"
  case ready = "Ready to be sent"
  case submitted = "Sent"
  case carrierReview = "Your old carrier is checking it"
  case rejected = "Your old carrier sent it back"
  case focConfirmed = "The date is confirmed"
  case locked = "The date is fixed and can no longer be moved"
  case porting = "Your numbers are moving now"
  case partlyPorted = "Some numbers have moved, others have not yet"
  case ported = "Your numbers have moved"
  case snapbackRequested = "Your numbers are going back to the old carrier"
  case snappedBack = "Your numbers are back with the old carrier"
  case cancelPending = "We are calling the order off"
  case cancelled = "Called off"

  package static let area = "numbers"
  package static let about = "moving numbers to the new provider"
}

/// The fixed words of mails and calendar files to the customer.
package enum MailText: String, Phrase {
  // MARK: A reminder
  case hello = "Hello {name},"
  case waits = "{place}: {count} thing waits for you|{place}: {count} things wait for you"
  case projects = "{count} project|{count} projects"
  case theseWait = "one thing waits for you:|these {count} things wait for you:"
  case pleaseAnswer =
    "Please answer with the day on which each will be done, or with what keeps you from it."
  case sinceToday = "with you since today"
  case since = "with you since {day}, {days}"
  case dueToday = "; due today"
  case wasDue = "; was due {day}"
  case due = "; due {day}"
  // MARK: A receipt
  case receiptOf = "Receipt: {title} of {customer}"
  case yourCopy = "this is your copy of what was signed. Please keep it."
  case regards = "Kind regards"
  case signedBy = "Signed by"
  case recordedBy = "Recorded by"
  case signedOn = "On"
  case signOff = "Sign-off"
  case signOffOf = "{key} of {place}"
  case receipt = "Receipt"
  case withdrawn = "Withdrawn by {name}: {reason}"
  case withdrawnOn = "Withdrawn by {name} on {when}: {reason}"
  case sealed = "The words above and the state they cover are sealed by the SHA-256. Both sides can check it:"
  case covers = "What it covers, a value a line:"
  case theCustomer = "the customer"
  case theManager = "the project manager"
  // MARK: An invitation
  case invitation = "Invitation"
  case changed = "Changed"
  case cancelled = "Cancelled"
  case whenLine = "When: {when}, {count} minutes"
  case whereLine = "Where: {place}"
  case whyLine = "Why: {reason}"
  case agenda = "Agenda"
  case point = "{count} minutes: {text}"
  // MARK: A calendar file
  case calendar = "{customer} implementation"
  case task = "{key}, {state}, owner {owner}"
  case goLiveDate = "Go-live date: {state}"
  case goLive = "go-live"
  case goLiveOf = "go-live of {title}"

  package static let area = "mails"
  package static let about = "reminders, invitations and calendar files for the customer"
}

/// The frame of the customer's screen: the date, what is left, and the states of their list.
package enum SeatText: String, Phrase {
  case language = "English"
  // MARK: What is left
  case nothingWaits = "Nothing is waiting for you."
  case nothingDue =
    "Nothing is due. {count} question can be answered already.|Nothing is due. {count} questions can be answered already."
  case left = "You have {count} thing left to do.|You have {count} things left to do."
  case answered = "{done} of {total} answered"
  case yourManager = "your project manager"
  case aManager = "Your project manager"
  // MARK: The go-live day
  case projectCancelled = "This project was cancelled."
  case projectClosed = "This project is closed."
  case paused = "Your project is paused. Go-live is not fixed."
  case liveSince = "You have been live since {day}."
  case live = "You are live."
  case goLiveNotFixed = "Your go-live is not fixed yet."
  case goLiveWas = "Your go-live was planned for {day}."
  case goLiveIs = "Your go-live is {day}{time}."
  case goLiveAsked = "Your go-live is not fixed yet: {day} has been asked for."
  case goLiveAim = "Your go-live is not fixed yet: we aim for {day}."
  case forecast = "As things stand it will be {day}."
  case briefIs = "Go-live: {day}{time}{late}."
  case briefAsked = "Go-live not fixed: {day} has been asked for{late}."
  case briefAim = "Go-live not fixed: we aim for {day}{late}."
  case briefLate = ", as things stand {day}"
  case shortIs = "Go-live: {day}"
  case shortNotFixed = "Go-live: not fixed yet"
  case atTime = "at {time}"
  case placeTime = "({place} time)"
  // MARK: Needed by
  case wasNeeded = "This was needed by {day}."
  case wasNeededAgo = "This was needed by {day} ({days} ago)."
  case neededBy = "Needed by {day}."
  case neededToday = "Needed by {day} (today)."
  case neededSoon = "Needed by {day} (soon)."
  case neededIn = "Needed by {day} (in {days})."
  // MARK: States, at most ten columns
  case stateLate = "late"
  case stateForYou = "for you"
  case stateWithUs = "with us"
  case stateLater = "later"
  case stateDone = "done"
  case stateLeftOut = "not needed"
  case stateOther = "a colleague"
  case stateClosed = "closed"
  case forYouCount = "{count} for you"
  // MARK: The frame
  case hello = "Hello, {name}"
  case newCount = "{count} new ({key})"
  case questionOf = "Question {number} of {total}"
  case numberOf = "{number} of {total}"
  case leftCount = "{count} left"
  case next = "Next: "
  case moreQuestions =
    "{count} more question, all in your list ({key})|{count} more questions, all in your list ({key})"
  case yourList = "Your list"
  case preview = "What {name} sees - Esc returns"
  case largerWindow = "a larger window shows all of it"
  case readsOn = "Space reads on"
  // MARK: Several projects, or none
  case whichProject = "Which project would you like to see?"
  case noProject = "There is no project with your name on it yet."
  case askToAdd = "Please ask your project manager to add you. Nothing is wrong on your side."
  case opening = "Opening your project ..."

  /// The column of states is that wide.
  package var room: Int? {
    switch self {
    case .stateLate, .stateForYou, .stateWithUs, .stateLater, .stateDone, .stateLeftOut, .stateOther,
      .stateClosed:
      10
    default: nil
    }
  }

  package static let area = "seat"
  package static let about = "the customer's screen: date, what is left, states of a list"
}

/// What the customer's keys do, for their page of keys.
package enum KeyText: String, Phrase {
  case yes
  case no = "no, or not yet"
  case notApply = "this does not apply to us"
  case except = "accept, but with this exception"
  case documents = "your documents"
  case compare = "what a document changed since the version before"
  case ask = "ask a question about it"
  case next = "the next question"
  case previous = "the previous question"
  case list = "everything that is yours, as a list"
  case plan = "what waits for whom, and what comes next"
  case news = "what is new for you"
  case report = "report a problem"
  case undo = "take your last answer back"
  case finish = "finish; your answers are saved"
  case help = "these keys"
  case back = "back to the question"
  case open = "open what is marked in the list"
  case more = "read on"
  case less = "read back"
  case first = "the first one"
  case last = "the last one"
  case search = "search in your list"
  case mine = "in your list, only what waits for you, or all"
  case linear = "plain lines for a screen reader, and back to the screen"

  package static let area = "keys"
  package static let about = "what the customer's keys do"
}

/// The words beside the keys at the bottom of the screen: short, because narrow screens cut them. And the names of keys.
package enum HintText: String, Phrase {
  case yes, no
  case notApply = "does not apply"
  case notApplyShort = "n/a"
  case except = "exception"
  case documents, compare, ask, next, previous, list, plan
  case news = "new"
  case report, undo, finish, help, back, open, more, first, last, search
  case mine = "only mine"
  case linear = "plain lines"
  case all
  case goOn = "go on"
  case read, approve
  case sendBack = "send back"
  case returns = "return"
  case other
  case enter = "Enter"
  case space = "Space"
  case left = "Left"
  case right = "Right"
  case up = "Up"
  case down = "Down"
  case home = "Home"
  case end = "End"
  case pageUp = "PgUp"
  case pageDown = "PgDn"

  package static let area = "hints"
  package static let about = "short words beside the keys, and names of keys"
}

extension Texts {
  /// `Left/Right` by the names of keys in the language.
  package func keys(_ label: String) -> String {
    isEnglish
      ? label
      : label.split(separator: "/", omittingEmptySubsequences: false).map { name in
        HintText(rawValue: String(name)).map { name.first?.isUppercase == true ? self($0) : String(name) }
          ?? String(name)
      }.joined(separator: "/")
  }
}

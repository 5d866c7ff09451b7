/// What the program says: for one key, for as long as it is true, and all of it to be read again.
package struct Notices: Sendable {
  private static let kept = 200

  /// Shown until the next key.
  package internal(set) var current: Notice?
  /// Shown until a command works again.
  package internal(set) var bar: String?
  /// What is being stored waits for somebody else.
  private(set) var waiting: String?
  /// Newest last.
  package internal(set) var messages: [Notice] = []

  package var isSaved: Bool { waiting == nil && bar == nil }
  /// Whether all that was done is stored, in a word for the title.
  package var savedWord: String { waiting != nil ? "NOT SAVED YET" : bar == nil ? "saved" : "NOT SAVED" }

  mutating func say(_ text: String, _ weight: Notice.Weight = .said) {
    let notice = Notice(text, weight)
    current = notice
    keep(notice)
  }

  /// Something that is not stored stays on show; the list of messages has it in full.
  mutating func stayOnBar(_ sentence: String, inFull message: String) {
    bar = sentence
    keep(Notice(message, .refused))
  }

  /// Said once in the list of messages, however long it takes; `nil` ends the wait.
  mutating func wait(_ sentence: String?) {
    if let sentence {
      if waiting == nil { keep(Notice(sentence, .refused)) }
      current = Notice(sentence, .refused)
    } else if current?.text == waiting {
      current = nil
    }
    waiting = sentence
  }

  private mutating func keep(_ notice: Notice) {
    messages.append(notice)
    if messages.count > Self.kept { messages.removeFirst(messages.count - Self.kept) }
  }
}

import Domain

/// Messages to the user: of the last key, of a lasting condition, and the list of all of them.
package struct Notices: Sendable {
  private static let kept = 200

  /// Shown until the next key.
  private(set) var current: Notice?
  /// What was said since the last key and gave way to `current`, oldest first.
  package private(set) var hidden: [Notice] = []
  /// `current` was announced, and nobody has read it: only a failure takes its place.
  private var isAnnounced = false
  /// Shown until a command succeeds again.
  package internal(set) var bar: String?
  /// The pending change waits for another writer.
  private(set) var waiting: String?
  /// Newest last.
  package internal(set) var messages: [Notice] = []

  /// Nothing can be stored, because the workspace is damaged.
  private(set) var damage: String?
  /// Nothing can be read, because the workspace is gone or does not open.
  private(set) var loss: String?
  /// Of such weight that it is shown until the user says that it was read, whatever is done meanwhile.
  private var unread: [String] = []

  /// As it is shown, also beside a prompt that was open when it came.
  package func unreadText(_ texts: Texts) -> String? {
    unread.isEmpty ? nil : (unread + [texts(BoxText.readThis)]).joined(separator: " ")
  }

  package var isSaved: Bool { waiting == nil && bar == nil && damage == nil }
  /// Whether everything is stored, as one word for the title.
  package var savedWord: String {
    if waiting != nil { return "NOT SAVED YET" }
    if damage != nil { return "DAMAGED" }
    if loss != nil { return "NOT READ" }
    return bar == nil ? "saved" : "NOT SAVED"
  }

  /// `2 more: :messages`; `nil` if all that was said is shown.
  package var more: String? { hidden.isEmpty ? nil : "\(hidden.count) more: :messages" }

  mutating func say(_ text: String, _ weight: Notice.Weight = .said) {
    let notice = Notice(text, weight)
    keep(notice)
    guard isAnnounced, let shown = current else {
      current = notice
      return
    }
    if weight == .refused {
      hidden.append(shown)
      current = notice
    } else {
      hidden.append(notice)
    }
  }

  /// What the user has to know and did not ask for, as at a start, the weightiest first: that is shown until the next key,
  /// with the number of the others.
  mutating func announce(_ sentences: [String]) {
    for sentence in sentences {
      let notice = Notice(sentence, .refused)
      keep(notice)
      if isAnnounced { hidden.append(notice) } else { current = notice }
      isAnnounced = true
    }
  }

  /// A key was pressed: what was said before it has been read, or is in the list.
  mutating func clear() {
    current = nil
    hidden = []
    isAnnounced = false
  }

  /// Shows a failure to store until the next success; the list of messages has its full text.
  mutating func stayOnBar(_ sentence: String, inFull message: String) {
    bar = sentence
    keep(Notice(message, .refused))
  }

  /// Shows a wait. It is added to the list of messages once; `nil` ends the wait.
  mutating func wait(_ sentence: String?) {
    if let sentence {
      if waiting == nil { keep(Notice(sentence, .refused)) }
      current = Notice(sentence, .refused)
    } else if current?.text == waiting {
      current = nil
    }
    waiting = sentence
  }

  /// Shows what is wrong with the workspace; `nil` when somebody has decided about it.
  mutating func tell(damage sentence: String?, stays: Bool) {
    guard sentence != damage else { return }
    if let sentence {
      if stays { stayOnBar(sentence, inFull: sentence) } else { say(sentence, .refused) }
    } else {
      bar = nil
    }
    damage = sentence
  }

  /// Shows that nothing can be read; `nil` when it can again, which ends what could not be stored meanwhile, too.
  mutating func tell(loss sentence: String?, inFull message: String?) {
    if let sentence {
      stayOnBar(sentence, inFull: message ?? sentence)
    } else {
      bar = nil
    }
    loss = sentence
  }

  mutating func demandReading(of sentence: String) {
    keep(Notice(sentence, .refused))
    if !unread.contains(sentence) { unread.append(sentence) }
  }

  /// The user has read what was to be read. Returns whether there was anything.
  mutating func wasRead() -> Bool {
    defer { unread = [] }
    return !unread.isEmpty
  }

  private mutating func keep(_ notice: Notice) {
    messages.append(notice)
    if messages.count > Self.kept { messages.removeFirst(messages.count - Self.kept) }
  }
}

/// Why a command was not carried out. Nothing was changed.
package enum Refusal: Error, Hashable, Sendable {
  /// A value is missing or malformed; `expected` says what is accepted.
  case invalid(Field, expected: String)
  case unknownItem(String)
  /// The rules of the work do not allow it now.
  case rule(String)
  /// A rule, with what to do instead.
  case blocked(String, WayOut)
  case gateClosed(gate: String, missing: [String])
  case notAllowed(who: String, what: String)
  case conflict(EditConflict)
  /// A sign-off cannot be undone.
  case signed(ProjectID, ItemID)
  /// Consent was given to a text that has since changed.
  case outdated(Outdated)

  /// What was not done, why, and a way out, for the command line.
  package var sentence: String { [reason, wayOut?.shell].compactMap { $0 }.joined(separator: " ") }

  /// The same for the dashboard, naming keys instead of command lines.
  package var onScreen: String { [reason, wayOut?.keys].compactMap { $0 }.joined(separator: " ") }

  /// The reason alone, where the context already says that nothing was done.
  package var bare: String {
    for prefix in ["Not done: ", "Not saved: ", "Not moved: "] where reason.hasPrefix(prefix) {
      return String(reason.dropFirst(prefix.count))
    }
    return reason
  }

  private var wayOut: WayOut? {
    switch self {
    case .blocked(_, let way): way
    case .gateClosed: .gate
    case .signed(let project, let signOff): .withdraw(project, signOff)
    case .invalid, .unknownItem, .rule, .notAllowed, .conflict, .outdated: nil
    }
  }

  /// What was not done and why, the same for every surface.
  package var reason: String {
    switch self {
    case .invalid(let field, let expected): "Not saved: \(field) needs \(expected)."
    case .unknownItem(let id): "Not saved: there is no \(id) in this project."
    case .rule(let text), .blocked(let text, _): "Not done: \(text)"
    case .gateClosed(let gate, let missing):
      "Not moved: gate \(gate) has \(missing.count) open: \(missing.joined(separator: "; "))."
    case .notAllowed(let who, let what): "Not done: \(who) may not \(what)."
    case .conflict(let conflict): conflict.sentence
    case .signed(_, let signOff):
      "Not undone: \(signOff) is a signature, which is withdrawn with a reason."
    case .outdated(let outdated):
      "Not done: what you read has changed: \(outdated.words). Read it again and answer again."
    }
  }
}

extension EditConflict {
  /// Both values, and who set the other one.
  package var sentence: String {
    func quoted(_ text: String?) -> String { text.map { "\"\(DisplayText.line($0))\"" } ?? "empty" }
    let writer = [by.map(DisplayText.line), whenWords].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
    return "Not saved: \(change.item) \(change.field) is now \(quoted(change.field.shown(found)))"
      + (writer.isEmpty ? "" : " (\(writer))")
      + ", yours is \(quoted(change.field.shown(change.new))), it was \(quoted(change.field.shown(change.old))). Try again to keep yours."
  }

  /// `Wed 18 Nov 2026 14:02 UTC`; in UTC because the reader's zone is not known here.
  package var whenWords: String {
    guard let at else { return "" }
    let (day, minute) = Moment(timestamp: at, zoneOffset: 0).local(at)
    return "\(day.long) \(ClockText.text(minute)) UTC"
  }
}

/// The result of planning a command: what to store and how to describe it.
package struct Plan: Hashable, Sendable {
  package let changes: [FieldChange]
  /// Past tense, for history and the message line: `moved EXE-04 to GO LIVE`.
  package let summary: String
  /// How many of the changes, from the first, were asked for. The rest follow from them, as forecast days
  /// do, and are planned again if another change was stored first.
  package let asked: Int
  package let seals: [Seal]
  package let papers: [Paper]
  /// The schedule that was calculated for it, for reuse while it still applies.
  package let schedule: ProjectSchedule?
  /// The items of a bulk command that were left unchanged.
  package let left: [LeftOut]

  /// A text whose digest the store keeps with an item, in the same transaction.
  package struct Seal: Hashable, Sendable {
    package let item: ItemID
    package let text: String
  }

  /// The text of a document, which is kept beside the project; its digest is kept with the item.
  package struct Paper: Hashable, Sendable {
    package let item: ItemID
    package let text: String
  }

  package init(
    changes: [FieldChange], summary: String, asked: Int? = nil, seals: [Seal] = [], papers: [Paper] = [],
    schedule: ProjectSchedule? = nil, left: [LeftOut] = []
  ) {
    self.left = left
    self.changes = changes
    self.summary = summary
    self.asked = asked ?? changes.count
    self.seals = seals
    self.papers = papers
    self.schedule = schedule
  }
}

import Domain

/// A screen: its own small state, what each verb means there, and how it is read out in plain lines.
///
/// Screens never see the store or the terminal. A selection is kept by id, so that others' changes do not move it.
/// What follows has a sensible answer for a list without state of its own; a screen says the rest.
package protocol Screen: Sendable {
  /// What it may look at while it handles a key.
  associatedtype Context: Sendable

  static var id: ScreenID { get }
  init()

  /// What a verb would do here and now, or why it is off. Asked of a fresh screen only.
  ///
  /// `.back` is off unless the screen has something to cancel or clear; then Esc leaves the screen.
  func offer(_ verb: Verb, in context: Context) -> Offer<Self>
  /// The few actions worth a place in the hint line here and now, with the word for each.
  func hints(in context: Context) -> [Hint]

  /// What it shows may have changed: keep the cursor on its item, or on its row if the item is gone.
  mutating func refresh(_ context: Context)
  /// The screen up to date, for drawing.
  func fresh(in context: Context) -> Self
  /// Why the verb is off here and now; `nil` when it works.
  func unavailable(_ verb: Verb, in context: Context) -> String?
  /// Does what the verb offers; nothing where it is off.
  mutating func handle(_ verb: Verb, in context: Context) -> [Reaction]

  /// Small text values that survive a restart, and their return.
  var memory: [String: String] { get set }
  /// Whether what it shows has been read from the store.
  var isLoaded: Bool { get }
  /// What is to be asked of the store because the screen is on show.
  func wanted(in context: Context) -> [Effect]
  /// Whether it shows this of the world around a project.
  func shows(_ fact: ExternalFact, in context: Context) -> Bool

  // MARK: Plain lines

  /// Where we are, in a line or two.
  ///
  /// - Parameter head: customer and screen, as far as they apply; `filter`: `, filter late`, or empty.
  func spokenHeading(_ head: String, filter: String, in context: Context) -> [String]
  /// Its rows as one sentence each.
  func spokenRows(in context: Context) -> [LinearRow]
  /// Everything known of what the cursor is on.
  func spokenDetail(in context: Context) -> [String]
  /// Which part of the screen is shown, where it has several: its rows are read out when that changes.
  func spokenPart(in context: Context) -> String
}

extension Screen {
  package func fresh(in context: Context) -> Self {
    var copy = self
    copy.refresh(context)
    return copy
  }

  package func unavailable(_ verb: Verb, in context: Context) -> String? {
    fresh(in: context).offer(verb, in: context).reason
  }

  package mutating func handle(_ verb: Verb, in context: Context) -> [Reaction] {
    refresh(context)
    guard case .run(let body) = offer(verb, in: context) else { return [] }
    let reactions = body(&self, context)
    refresh(context)
    return reactions
  }

  /// Those that work here and now; of a fresh screen.
  func working(_ hints: [Hint], in context: Context) -> [Hint] {
    hints.filter { hint in
      guard case .verb(let verb) = hint.action else { return true }
      return offer(verb, in: context).reason == nil
    }
  }

  package var isLoaded: Bool { true }
  package func wanted(in context: Context) -> [Effect] { [] }
  package func shows(_ fact: ExternalFact, in context: Context) -> Bool { false }
  package func spokenHeading(_ head: String, filter: String, in context: Context) -> [String] {
    ["\(head)\(filter)."]
  }
  package func spokenPart(in context: Context) -> String { "" }
}

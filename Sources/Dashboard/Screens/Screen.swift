import Domain

/// A screen: its view state, the offers of its verbs, and its rows in plain lines.
///
/// Screens have no access to store or terminal. Cursor and selection are kept by id, so that changes by others do not
/// move them. Requirements with a default suit a list without further state.
package protocol Screen: Sendable {
  /// The data a screen can read.
  associatedtype Context: Sendable

  static var id: ScreenID { get }
  init()

  /// What a verb would do now, or why it is not available. Must be called on a fresh screen.
  ///
  /// `.back` must be off unless there is something to cancel or clear; then Esc leaves the screen.
  func offer(_ verb: Verb, in context: Context) -> Offer<Self>
  /// The most important actions for the hint line, each with a short label; those that are off are left out where they
  /// are shown.
  func hints(in context: Context) -> [Hint]

  /// Adapts to changed data: the cursor stays on its item, or at its index if the item is gone.
  mutating func refresh(_ context: Context)
  /// An up-to-date copy, for drawing.
  func fresh(in context: Context) -> Self
  /// Why the verb is not available now; `nil` when it is.
  func unavailable(_ verb: Verb, in context: Context) -> String?
  /// Runs the verb; does nothing when it is off.
  mutating func handle(_ verb: Verb, in context: Context) -> [Reaction]

  /// View state that survives a restart.
  var memory: [String: String] { get set }
  /// Whether the data it shows has been read from the store.
  var isLoaded: Bool { get }
  /// Effects that load the data of the screen; called when it is shown.
  func wanted(in context: Context) -> [Effect]
  /// Whether it shows a clock that goes on by the second.
  func ticks(in context: Context) -> Bool
  /// Whether it shows that kind of data from outside the project.
  func shows(_ fact: ExternalFact, in context: Context) -> Bool

  // MARK: Plain lines

  /// Describes the place in one or two lines.
  ///
  /// - Parameter head: customer and screen, if any; `filter`: `, filter late`, or empty.
  func spokenHeading(_ head: String, filter: String, in context: Context) -> [String]
  /// One sentence for each row.
  func spokenRows(in context: Context) -> [LinearRow]
  /// The detail of the row under the cursor.
  func spokenDetail(in context: Context) -> [String]
  /// The part of the screen that is shown, if it has several; the rows are printed again when it changes.
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

  package var isLoaded: Bool { true }
  package func wanted(in context: Context) -> [Effect] { [] }
  package func ticks(in context: Context) -> Bool { false }
  package func shows(_ fact: ExternalFact, in context: Context) -> Bool { false }
  package func spokenHeading(_ head: String, filter: String, in context: Context) -> [String] {
    ["\(head)\(filter)."]
  }
  package func spokenPart(in context: Context) -> String { "" }
}

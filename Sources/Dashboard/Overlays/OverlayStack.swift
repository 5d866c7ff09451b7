import Domain

/// The open overlays, and the texts of those that were closed or refused.
package struct OverlayStack: Sendable {
  package private(set) var all: [Overlay] = []
  /// The project as it was when the first overlay opened, on which the user's input is based.
  private(set) var basis: ProjectState?
  /// The prompt or form last submitted, to be reopened if it is refused.
  var submitted: Overlay? {
    didSet { if submitted != nil, let oldValue { earlier.append(oldValue) } }
  }
  /// Submitted before `submitted` by questions that led to it.
  private var earlier: [Overlay] = []
  /// The other selected rows that the change being asked for is to be made to, once it is stored.
  var others: [WorkScreen.Place] = []
  /// Texts of prompts and forms that were closed without sending.
  var shelf = DraftShelf()
  /// What the editor has open.
  var edited: EditedText?
  /// What opened the first overlay.
  var asked: AskedBy?
  /// Ctrl-X was the last key in a field.
  var isChord = false
  /// The extent of the customer's page or the top box; `nil` when nothing is drawn.
  package var pageExtent: PageExtent?

  var isEmpty: Bool { all.isEmpty }
  var top: Overlay? { all.last }

  /// - Parameter project: its current state.
  mutating func push(_ overlay: Overlay, over project: ProjectState?) {
    if all.isEmpty { basis = project }
    all.append(overlay)
  }

  mutating func replaceTop(_ overlay: Overlay) {
    if !all.isEmpty { all[all.count - 1] = overlay }
  }

  @discardableResult
  mutating func pop() -> Overlay? { all.popLast() }

  /// Forgets the submitted overlay, and what else its command was for, after it was stored or given up.
  mutating func forgetTyping() { (basis, submitted, earlier, others) = (nil, nil, [], []) }

  /// The user's input is based on an earlier state of the project.
  mutating func rebase(on project: ProjectState) { basis = project }

  /// Prompts and forms whose answers are not stored yet, in the order they were sent.
  var sent: [Overlay] { earlier + (submitted.map { [$0] } ?? []) }
  /// Prompts and forms that hold what the user types, open or sent.
  var typed: [Overlay] { (sent + all).filter(\.isTyped) }
}

/// What asked a question, so that it can be asked again.
enum AskedBy: Sendable {
  case action(Action)
  /// From a list about all projects.
  case item(Verb, ItemID)
  case seat(SeatAction)
}

extension Overlay {
  fileprivate var isTyped: Bool {
    switch self {
    case .prompt(let prompt): prompt.kind != .filter
    case .form: true
    case .picker, .confirm, .help, .palette, .reader, .conflict: false
    }
  }
}

/// The actions that move along a list or a text.
enum ListMotion {
  case by(Int)
  case page(Int)
  case top, bottom

  init?(_ action: Action) {
    switch action {
    case .up, .previousMatch: self = .by(-1)
    case .down, .nextMatch: self = .by(1)
    case .pageUp: self = .page(-1)
    case .pageDown: self = .page(1)
    case .top: self = .top
    case .bottom: self = .bottom
    default: return nil
    }
  }
}

extension Action {
  /// Moves a cursor among rows and changes nothing else, on every screen.
  var isStep: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: true
    default: false
    }
  }
}

extension SectionedList {
  /// Moves within a list of which `rows` are on screen.
  mutating func move(_ motion: ListMotion, rows: Int) {
    switch motion {
    case .by(let delta): move(by: delta)
    case .page(let pages): move(by: pages * max(1, listRows(rows) - 1))
    case .top: moveToTop()
    case .bottom: moveToBottom()
    }
    reveal(rows: rows)
  }
}

/// Reading one item with the whole body: which line is at the top.
package struct ReadingPlace: Hashable, Sendable {
  package private(set) var isOpen = false
  /// Index of the first line shown.
  package private(set) var top = 0

  mutating func open() {
    isOpen = true
    top = 0
  }

  mutating func close() { isOpen = false }

  /// Scrolls through `count` lines of which about `rows` are on screen.
  mutating func scroll(_ motion: ListMotion, count: Int, rows: Int) {
    let wanted: Int
    switch motion {
    case .by(let delta): wanted = top + delta
    case .page(let pages): wanted = top + pages * max(1, rows - 1)
    case .top: wanted = 0
    case .bottom: wanted = count - 1
    }
    top = min(max(0, wanted), max(0, count - 1))
  }
}

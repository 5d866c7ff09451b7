import Layout

/// The movements of a cursor in a list, or of a scrolled text.
package enum ListMotion {
  case by(Int)
  case page(Int)
  case top, bottom

  /// `nil` for verbs that do not move the cursor.
  init?(_ verb: Verb) {
    switch verb {
    case .up, .previousMatch: self = .by(-1)
    case .down, .nextMatch: self = .by(1)
    case .pageUp: self = .page(-1)
    case .pageDown: self = .page(1)
    case .top: self = .top
    case .bottom: self = .bottom
    case .left, .right, .nextPane, .previousPane, .open, .back, .sort, .select, .fold, .zoomIn, .zoomOut,
      .primary, .add, .edit, .editor, .done, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .state,
      .comment, .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise, .action, .waive,
      .reopen, .phase, .baseline, .why, .copy:
      return nil
    }
  }
}

extension ListMotion {
  /// The index it leads to in `count` rows; it may lie outside of them.
  func index(from cursor: Int, page: Int, count: Int) -> Int {
    switch self {
    case .by(let delta): cursor + delta
    case .page(let pages): cursor + pages * max(1, page)
    case .top: 0
    case .bottom: count - 1
    }
  }
}

extension ListWindow {
  mutating func move(_ motion: ListMotion, page: Int, count: Int) {
    select(motion.index(from: cursor, page: page, count: count), count: count)
  }
}

extension SectionedList {
  /// Moves in a list with `rows` visible rows.
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

/// Whether an item is read in a pane that fills the body, and its scroll position.
package struct ReadingPlace: Hashable, Sendable {
  package private(set) var isOpen = false
  /// Index of the first row shown.
  package private(set) var top = 0

  mutating func open() {
    isOpen = true
    top = 0
  }

  mutating func close() { isOpen = false }

  /// Scrolls in a pane, at most until its last row is visible.
  mutating func scroll(_ motion: ListMotion, in pane: DetailPane, page: Int? = nil) {
    let page = page ?? pane.inside.rows - 1
    let wanted = motion.index(from: top, page: page, count: pane.lastTop + 1)
    top = min(max(0, wanted), pane.lastTop)
  }
}

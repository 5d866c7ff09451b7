import Domain
import Layout

/// Divides the rows of a column among its cards: id and up to three title lines each, and more if there is room.
package struct LaneRows: Sendable {
  /// The level of detail of the cards.
  package enum Fullness: Sendable {
    /// One row, on the smallest screens.
    case line
    /// Title, ball and day.
    case turn
    /// Also what the card waits for.
    case why
  }

  package let fullness: Fullness
  /// Blank rows between cards.
  package let gap: Int
  /// Whether all cards fit.
  package let fitsAll: Bool
  /// The width of the title.
  package let width: Int
  /// Rows for cards, without the rows that count hidden or folded ones.
  package let rows: Int
  private let cards: [Int]
  private let project: Project

  /// Columns to the left of the title: cursor, state, risk.
  package static let gutter = 3
  private static let titleLines = 3

  /// - Parameters:
  ///   - cards: indices into `Project.tasks`.
  ///   - inside: the area of the column without its box.
  ///   - hasFold: one row counts the folded cards.
  package init(_ cards: [Int], of project: Project, tier: Tier, inside: Rect, hasFold: Bool) {
    self.cards = cards
    self.project = project
    width = max(1, inside.columns - Self.gutter)
    let room = max(1, inside.rows - (hasFold ? 1 : 0))
    let choices: [(Fullness, gap: Int)] =
      switch tier {
      case .tooSmall, .extraSmall: [(.turn, 0), (.line, 0)]
      case .small: [(.turn, 1), (.turn, 0)]
      case .medium, .large: [(.why, 1), (.turn, 1), (.turn, 0)]
      }
    var found: (Fullness, gap: Int)?
    for choice in choices where found == nil {
      if Self.fit(cards, choice, project, width: width, rows: room) { found = choice }
    }
    let last = choices[choices.count - 1]
    (fullness, gap) = found ?? last
    fitsAll = found != nil
    rows = found == nil ? max(1, room - 1) : room
  }

  private static func fit(
    _ cards: [Int], _ choice: (Fullness, gap: Int), _ project: Project, width: Int, rows: Int
  ) -> Bool {
    var used = -choice.gap
    for place in cards {
      used += height(of: project.tasks[place], choice.0, in: project, width: width) + choice.gap
      if used > rows { return false }
    }
    return true
  }

  private static func height(
    of task: Project.Task, _ fullness: Fullness, in project: Project, width: Int
  ) -> Int {
    switch fullness {
    case .line: 1
    case .turn: title(of: task, width: width).count + 1
    case .why: title(of: task, width: width).count + (CardFace.hasWhy(task, in: project) ? 2 : 1)
    }
  }

  /// Id and title, wrapped to the width.
  package static func title(of task: Project.Task, width: Int) -> [String] {
    DisplayText.line("\(task.id) \(task.title)").wrapped(to: width, lines: titleLines)
  }

  /// Rows of that card, without the gap below it.
  package func height(_ index: Int) -> Int {
    Self.height(of: project.tasks[cards[index]], fullness, in: project, width: width)
  }

  /// Scrolls as little as possible to show all of the card under the cursor.
  package func revealing(_ window: ListWindow) -> ListWindow {
    var window = window
    window.reveal(rows: rows, count: cards.count) { height($0) + gap }
    return window
  }

  package func visible(_ window: ListWindow) -> Range<Int> {
    window.visible(rows: rows, count: cards.count) { height($0) + gap }
  }
}

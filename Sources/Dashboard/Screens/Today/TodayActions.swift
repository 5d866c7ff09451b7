import Domain
import Layout

extension Model {
  /// Lines of Today on screen now, headings aside.
  package var todayRows: Int { max(1, geometry.body.rows - 2) }

  func unavailableOnToday(_ action: Action) -> String? {
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .back: nil
    case .open, .primary, .copy: today.lines.isEmpty ? "Nothing needs you today.  1 portfolio" : nil
    case .add, .left, .right, .nextPane, .previousPane, .sort, .select, .fold, .edit, .editor, .done, .moveTo,
      .moveLeft, .moveRight, .moveUp, .moveDown, .state, .comment, .ball, .assign, .date, .priority,
      .evidence, .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .baseline, .zoomIn, .zoomOut,
      .why:
      "Open the line first: Enter."
    default: nil
    }
  }

  mutating func runOnToday(_ action: Action) -> [Effect] {
    let count = today.lines.count
    switch action {
    case .up: today.window.move(by: -1, count: count)
    case .down: today.window.move(by: 1, count: count)
    case .pageUp: today.window.move(by: -max(1, todayRows / 2), count: count)
    case .pageDown: today.window.move(by: max(1, todayRows / 2), count: count)
    case .top: today.window.select(0, count: count)
    case .bottom: today.window.select(count - 1, count: count)
    case .open, .primary:
      switch today.current {
      case .due(let index): return openDue(index)
      case .news(let index): return openNews(index)
      case nil: return []
      }
    case .back: return goUp()
    case .copy:
      let text = todayText
      say(Words.sent("\"\(text)\""))
      return [.copy(text)]
    default: break
    }
    today.window.reveal(height: todayRows, count: count)
    return []
  }

  mutating func openDue(_ index: Int) -> [Effect] {
    let row = today.due[index]
    return open(row.id, on: .board, select: row.nextItem)
  }

  private var todayText: String {
    switch today.current {
    case .due(let index):
      DisplayText.line("\(today.due[index].customer): \(today.due[index].nextTitle)")
    case .news(let index):
      DisplayText.line("\(today.news[index].customer): \(today.news[index].entry.summary)")
    case nil: ""
    }
  }
}

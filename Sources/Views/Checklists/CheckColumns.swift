import Dashboard
import Domain
import Layout

/// The columns of a checklist that fit.
struct CheckColumns {
  enum Column {
    case mark, number, title, who, due, evidence, ball
  }

  static let all: [Column] = [.mark, .number, .title, .who, .due, .evidence, .ball]

  let titles: [String]
  let places: [ColumnPlace]
  /// The width of the text.
  let text: Int

  /// - Parameter width: of the whole list; the text has at least half of it, as far as it needs that.
  init(_ list: Project.Checklist, width: Int, today: Day) {
    let isWide = width >= ChecklistsScreen.listColumns
    let least = isWide ? 60 : max(16, width / 2)
    let longest = list.checks.lazy.map { $0.title.columns }.max() ?? 0
    let number = list.checks.lazy.map { $0.number.columns }.max() ?? 0
    places = fitColumns(
      [
        ColumnNeed(width: 3), ColumnNeed(width: max(3, min(8, number))),
        ColumnNeed(minimum: least, ideal: max(least, longest), stretches: true),
        ColumnNeed(minimum: 5, ideal: 14, importance: 1),
        ColumnNeed(width: dueWidth(list.checks.lazy.map(\.due), today), importance: 2),
        ColumnNeed(minimum: 7, ideal: 8, importance: 3), ColumnNeed(width: 8),
      ], into: width - listGutter - (isWide ? 1 : 0))
    let isNarrow = places.contains { Self.all[$0.index] == .evidence && $0.columns < 8 }
    titles = [
      "", "#", list.mode == .test ? "Case" : "Item", "Who", "Due",
      list.mode == .test ? "Result" : isNarrow ? "Proof" : "Evidence", "Ball",
    ]
    text = places.first { Self.all[$0.index] == .title }?.columns ?? 0
  }
}

extension String {
  /// A person's name, shortened to fit: `Lee Chen`, `L.Chen`, `Lee`; a role's code is not shortened.
  func nameFitted(to width: Int) -> String {
    let parts = split(separator: " ")
    guard columns > width, parts.count > 1, let first = parts.first, let last = parts.last else {
      return self
    }
    let short = ["\(first.prefix(1)).\(last)", String(first), "\(first.prefix(1))\(last.prefix(1))"]
    return short.first { $0.columns <= width } ?? self
  }
}

import Domain
import Layout

/// The columns of a register that fit.
struct RegisterColumnFit {
  enum Cell {
    case id, title, state
    case fact(RegisterColumn)
  }

  let cells: [Cell]
  let titles: [String]
  let places: [ColumnPlace]

  init(_ register: Register, width: Int) {
    let facts = register.columns
    cells = [.id, .title, .state] + facts.map { .fact($0) }
    titles = ["Entry", "Title", "State"] + facts.map(\.title)
    let needs = facts.enumerated().map { index, column in
      let isText = column.id == "mitigation" || column.id == "description"
      return ColumnNeed(
        minimum: isText ? 20 : Self.width(of: column), ideal: isText ? 24 : Self.width(of: column),
        importance: facts.count - index)
    }
    places = fitColumns(
      [
        ColumnNeed(width: 5), ColumnNeed(minimum: 24, ideal: 52, stretches: true),
        ColumnNeed(minimum: 10, ideal: 16, importance: facts.count + 1),
      ] + needs, into: width)
  }

  private static func width(of column: RegisterColumn) -> Int {
    switch column.id {
    case "due", "window": 11
    case "audience", "trainer": 14
    case "attendance", "list", "reference": 11
    default: 6
    }
  }
}

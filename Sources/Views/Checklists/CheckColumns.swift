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

  /// - Parameter due: columns of the widest day.
  init(width: Int, mode: ChecklistMode, due: Int) {
    titles = [
      "", "#", mode == .test ? "Case" : "Item", "Who", "Due", mode == .test ? "Result" : "Evidence", "Ball",
    ]
    places = fitColumns(
      [
        ColumnNeed(width: 3), ColumnNeed(width: 3),
        ColumnNeed(minimum: 16, ideal: 56, stretches: true),
        ColumnNeed(minimum: 8, ideal: 14, importance: 1), ColumnNeed(width: due, importance: 2),
        ColumnNeed(width: 8, importance: 3), ColumnNeed(width: 8),
      ], into: width)
  }
}

import Layout

/// The columns of the issue list that fit.
struct IssueColumns {
  enum Column {
    case mark, id, priority, flag, title, owner, ball, age, due, owed
  }

  static let all: [Column] = [.mark, .id, .priority, .flag, .title, .owner, .ball, .age, .due, .owed]
  let titles = ["", "Id", "Pri", "", "Issue", "Owner", "Ball", "Age", "Due", "Owed"]
  let places: [ColumnPlace]
  /// The width of the title.
  let text: Int

  /// - Parameters:
  ///   - widestID: width of the longest issue number.
  ///   - due: width of the widest day.
  init(width: Int, widestID: Int, due: Int) {
    places = fitColumns(
      [
        ColumnNeed(width: 1), ColumnNeed(width: max(2, min(12, widestID))),
        ColumnNeed(width: 3, importance: 5), ColumnNeed(width: 1, importance: 6),
        // Narrow lists drop the owner first, then the age, to keep room for the title.
        ColumnNeed(minimum: width >= 60 ? 40 : 14, ideal: 56, stretches: true),
        ColumnNeed(minimum: 8, ideal: 14, importance: 1), ColumnNeed(width: 8),
        ColumnNeed(width: 4, importance: 2), ColumnNeed(width: due, importance: 4),
        ColumnNeed(width: 10, importance: 3),
      ], into: width)
    text = places.first { Self.all[$0.index] == .title }?.columns ?? 0
  }
}

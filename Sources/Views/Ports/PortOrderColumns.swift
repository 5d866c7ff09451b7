import Layout

/// The columns of the list of port orders that fit.
struct PortOrderColumns {
  enum Column {
    case mark, id, carrier, numbers, state, date, ball, next
  }

  static let all: [Column] = [.mark, .id, .carrier, .numbers, .state, .date, .ball, .next]
  let titles = ["", "Order", "Carrier", "Nums", "State", "Date", "Ball", "Next"]
  let places: [ColumnPlace]

  /// - Parameters:
  ///   - state: width of the longest state with its round.
  ///   - date: width of the longest date.
  init(width: Int, id: Int, state: Int, date: Int) {
    places = fitColumns(
      [
        ColumnNeed(width: 1), ColumnNeed(width: max(5, min(12, id))),
        ColumnNeed(minimum: width < 60 ? 8 : 16, ideal: 20, stretches: true),
        ColumnNeed(width: 5, importance: 1),
        ColumnNeed(width: max(5, min(17, state))), ColumnNeed(width: max(4, min(16, date)), importance: 4),
        ColumnNeed(width: 8, importance: 3),
        ColumnNeed(minimum: 12, ideal: 30, importance: 2, stretches: true),
      ], into: width)
  }
}

import Layout

/// The columns of the document list that fit.
struct DocumentColumns {
  enum Column {
    case number, title, version, state, who, made, digest
  }

  static let all: [Column] = [.number, .title, .version, .state, .who, .made, .digest]
  let titles = ["No", "Document", "Ver", "State", "By", "Made", "SHA-256"]
  let places: [ColumnPlace]
  /// The width of the title.
  let text: Int

  init(width: Int) {
    places = fitColumns(
      [
        ColumnNeed(width: 3, importance: 3),
        ColumnNeed(minimum: width < 90 ? 34 : 38, ideal: 44, stretches: true),
        ColumnNeed(width: 3, importance: 6), ColumnNeed(width: 9), ColumnNeed(width: 14, importance: 2),
        ColumnNeed(width: 10, importance: 4), ColumnNeed(width: 8, importance: 1),
      ], into: width)
    text = places.first { Self.all[$0.index] == .title }?.columns ?? 0
  }
}

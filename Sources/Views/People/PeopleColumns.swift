import Layout

/// The columns of the list of people that fit.
struct PeopleColumns {
  enum Column {
    case name, role, holding, oldest, touched, level, phone, email, zone
  }

  static let all: [Column] = [.name, .role, .holding, .oldest, .touched, .level, .phone, .email, .zone]
  let titles = ["Name", "Role", "Holds", "Oldest", "Touched", "Lvl", "Phone", "E-mail", "Zone and hours"]
  let places: [ColumnPlace]

  init(width: Int) {
    places = fitColumns(
      [
        ColumnNeed(minimum: 12, ideal: 22, stretches: true),
        ColumnNeed(minimum: 21, ideal: 30, importance: 7),
        ColumnNeed(width: 5), ColumnNeed(width: 6, importance: 8), ColumnNeed(width: 7, importance: 6),
        ColumnNeed(width: 3, importance: 4), ColumnNeed(minimum: 12, ideal: 16, importance: 3),
        ColumnNeed(minimum: 18, ideal: 26, importance: 2), ColumnNeed(minimum: 20, ideal: 30, importance: 1),
      ], into: width)
  }
}

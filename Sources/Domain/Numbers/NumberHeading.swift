/// The first row of a number list: which column is where.
package struct NumberHeading: Hashable, Sendable {
  /// As they are written.
  package let names: [String]
  /// The place of each known column, from 0.
  let places: [NumberColumn: Int]
  /// Columns golive does not know, whose values are kept as notes.
  package let others: [Int: String]
  /// Columns that are not read, because they belong to the port order.
  package let ignored: [String]

  init(_ row: CSVReader.Row) throws(ImportProblem) {
    if let problem = row.problem {
      throw ImportProblem(line: row.line, column: problem.at, problem.text)
    }
    names = row.cells.map { $0.text.trimmed }
    var places: [NumberColumn: Int] = [:]
    var others: [Int: String] = [:]
    var ignored: [String] = []
    for (place, name) in names.enumerated() where !name.isEmpty {
      let cell = row.cells[place]
      if NumberColumn.isSecret(name) {
        ignored.append(name)
      } else if let column = NumberColumn(heading: name) {
        if let first = places[column] {
          // Microsoft writes two keys of an address; the first one holds.
          guard column == .emergencyAddress else {
            throw ImportProblem.double(name, of: names[first], line: row.line, column: cell.column)
          }
          others[place] = try Self.other(name, among: others, row.line, cell.column)
        } else {
          places[column] = place
        }
      } else {
        others[place] = try Self.other(name, among: others, row.line, cell.column)
      }
    }
    guard places[.number] != nil else {
      throw ImportProblem(
        line: row.line,
        "the first row has no column number; it must name the columns, such as number,usage,action,site")
    }
    self.places = places
    self.others = others
    self.ignored = ignored
  }

  private static func other(
    _ name: String, among others: [Int: String], _ line: Int, _ column: Int
  ) throws(ImportProblem) -> String {
    if others.values.contains(name) { throw ImportProblem.double(name, of: name, line: line, column: column) }
    guard name.utf8.count <= 60, DisplayText.firstHarmful(in: name) == nil else {
      throw ImportProblem(
        line: line, column: column, "a heading needs at most 60 bytes and no invisible characters")
    }
    return name
  }

  func name(of column: NumberColumn) -> String { places[column].map { names[$0] } ?? column.rawValue }

  /// Whether it is a value of the column NumberType of Microsoft's export, which says who provides the number: a format
  /// of files, whatever the product is.
  func isOfMicrosoft(_ text: String, _ column: NumberColumn) -> Bool {
    column == .type
      && ["callingplan", "directrouting", "operatorconnect"].contains(text.trimmed.lowercased())
  }
}

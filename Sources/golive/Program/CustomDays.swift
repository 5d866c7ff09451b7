import Domain

/// Days off from a CSV file: a day and a name a line, with or without a header `date,name`.
struct CustomDays {
  struct Entry: Hashable {
    /// From 1.
    let line: Int
    let day: Day
    let name: String
  }

  /// In the order of the file.
  let entries: [Entry]

  /// - Throws: a usage failure naming line and column of the first thing that will not do.
  init(csv text: String, file: String) throws(CommandFailure) {
    var entries: [Entry] = []
    var reader = CSVReader(text)
    while let row = reader.next() {
      let cells = row.cells
      if let column = row.problem {
        throw Self.failure(file, row.line, column.at, column.text)
      }
      if cells.count == 1, cells[0].text.trimmed.isEmpty { continue }
      if entries.isEmpty, cells.map({ $0.text.trimmed.lowercased() }) == ["date", "name"] { continue }
      let entry = try Self.entry(row, file)
      if let double = entries.first(where: { $0.day == entry.day }) {
        throw Self.failure(file, row.line, 1, "\(entry.day.iso) is on line \(double.line) already")
      }
      entries.append(entry)
      guard entries.count <= Self.most else {
        throw Self.failure(file, row.line, 1, "there are more than \(Self.most) days")
      }
    }
    self.entries = entries
  }

  private static let most = 400

  private static func entry(_ row: CSVReader.Row, _ file: String) throws(CommandFailure) -> Entry {
    guard row.cells.count == 2, let first = row.cells.first, let last = row.cells.last else {
      let column = row.cells.count > 2 ? row.cells[2].column : row.cells[0].column
      throw failure(
        file, row.line, column, "a line needs a day and a name, such as 2026-12-24,Plant shutdown")
    }
    guard let day = Day(iso: first.text.trimmed) else {
      throw failure(
        file, row.line, first.column, "\"\(first.text)\" is no day; write it as 2026-12-24")
    }
    guard Day.planned.contains(day) else {
      throw failure(file, row.line, first.column, "\(day.iso) is outside 2020 to 2060")
    }
    do throws(Refusal) {
      let name = try TextRule.title.require(last.text, .name, "text, such as Plant shutdown")
      guard !name.contains(";") else {
        throw .invalid(.name, expected: "a text without semicolons")
      }
      return Entry(line: row.line, day: day, name: name)
    } catch {
      guard case .invalid(_, let expected) = error else {
        throw failure(file, row.line, last.column, error.sentence)
      }
      throw failure(file, row.line, last.column, "the name needs \(expected)")
    }
  }

  static func failure(_ file: String, _ line: Int, _ column: Int, _ text: String) -> CommandFailure {
    CommandFailure(
      .usage,
      "\(DisplayText.line(file)), line \(line), column \(column): \(DisplayText.line(text)). "
        + "Nothing was imported.")
  }
}

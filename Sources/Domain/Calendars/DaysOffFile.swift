/// Days off read from a CSV text: one day and name per line, with or without the header `date,name`. One
/// bad line refuses the whole file.
package struct DaysOffFile: Hashable, Sendable {
  /// One day off as the file has it.
  package struct Line: Hashable, Sendable {
    /// Line number in the file, from 1.
    package let number: Int
    package let day: Day
    package let name: String
  }

  /// Where the text is wrong, both counted from 1. Nothing is imported then.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let sentence: String
  }

  /// In the order of the text.
  package let lines: [Line]

  /// - Throws: `Problem` for the first line that cannot be read.
  package init(csv text: String) throws(Problem) {
    var lines: [Line] = []
    var reader = CSVReader(text)
    while let row = reader.next() {
      if let problem = row.problem {
        throw Problem(line: row.line, column: problem.at, sentence: problem.text)
      }
      let cells = row.cells.map { $0.text.trimmed }
      if cells.allSatisfy(\.isEmpty) { continue }
      if lines.isEmpty, cells.map({ $0.lowercased() }) == ["date", "name"] { continue }
      let line = try Self.line(row)
      if let double = lines.first(where: { $0.day == line.day }) {
        throw Problem(
          line: row.line, column: row.cells[0].column,
          sentence: "\(line.day.iso) is on line \(double.number) already")
      }
      lines.append(line)
      guard lines.count <= Self.most else {
        throw Problem(line: row.line, column: 1, sentence: "there are more than \(Self.most) days")
      }
    }
    self.lines = lines
  }

  private static let most = 400

  private static func line(_ row: CSVReader.Row) throws(Problem) -> Line {
    func problem(_ cell: CSVReader.Cell, _ sentence: String) -> Problem {
      Problem(line: row.line, column: cell.column, sentence: sentence)
    }
    guard row.cells.count == 2 else {
      throw problem(
        row.cells[row.cells.count > 2 ? 2 : 0],
        "a line needs a day and a name, such as 2026-12-24,Plant shutdown")
    }
    let (first, last) = (row.cells[0], row.cells[1])
    guard let day = Day(iso: first.text.trimmed) else {
      throw problem(first, "\"\(DisplayText.line(first.text))\" is no day; write it as 2026-12-24")
    }
    guard Day.planned.contains(day) else { throw problem(first, "\(day.iso) is outside 2020 to 2060") }
    do throws(Refusal) {
      let name = try TextRule.title.require(last.text, .name, "text, such as Plant shutdown")
      guard !name.contains(";") else { throw .invalid(.name, expected: "a text without semicolons") }
      return Line(number: row.line, day: day, name: name)
    } catch {
      guard case .invalid(_, let expected) = error else { throw problem(last, error.sentence) }
      throw problem(last, "the name needs \(expected)")
    }
  }
}

extension DatedNotes {
  /// Adds the days; a new day replaces a single day stored for the same date, periods stay.
  package func adding(_ file: DaysOffFile) -> DatedNotes {
    let days = Set(file.lines.map(\.day))
    let kept = entries.filter { $0.first != $0.last || !days.contains($0.first) }
    let added = file.lines.map { Entry(first: $0.day, last: $0.day, title: $0.name) }
    return DatedNotes((kept + added).sorted { ($0.first, $0.last) < ($1.first, $1.last) })
  }
}

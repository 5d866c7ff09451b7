/// Days off from a spreadsheet: a day and a name in each line.
extension DatedNotes {
  /// Where a CSV text is wrong, both counted from 1; nothing of it was taken.
  package struct CSVProblem: Error, Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let sentence: String

    package init(line: Int, column: Int, sentence: String) {
      self.line = line
      self.column = column
      self.sentence = sentence
    }
  }

  /// Reads `date,name` lines; cells may be quoted. A first line without a day is taken for a heading.
  ///
  /// - Throws: `CSVProblem` for the first line that will not do.
  package init(csv text: String) throws(CSVProblem) {
    var entries: [Entry] = []
    var seen: Set<Day> = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      if String(raw).trimmed.isEmpty { continue }
      let line = index + 1
      let cells = try Self.cells(raw, line: line)
      let first = cells[0].text.trimmed
      if line == 1, !first.contains(where: \.isNumber) { continue }
      guard let day = Day(iso: first), Day.planned.contains(day) else {
        throw CSVProblem(
          line: line, column: cells[0].column,
          sentence: "\(DisplayText.line(first)) is no day from 2020 to 2060; write 2026-12-24")
      }
      guard seen.insert(day).inserted else {
        throw CSVProblem(line: line, column: cells[0].column, sentence: "\(day.iso) is there twice")
      }
      guard cells.count <= 2 else {
        throw CSVProblem(line: line, column: cells[2].column, sentence: "more than a day and a name")
      }
      entries.append(Entry(first: day, last: day, title: try Self.title(cells.dropFirst().first, line: line)))
    }
    self.init(entries)
  }

  private struct Cell {
    var text: String
    var column: Int
  }

  private static func title(_ cell: Cell?, line: Int) throws(CSVProblem) -> String {
    guard let cell else { return "" }
    guard !cell.text.contains(";") else {
      throw CSVProblem(line: line, column: cell.column, sentence: "a name may not hold a semicolon")
    }
    do {
      return try TextRule.title.check(cell.text, .daysOff)
    } catch {
      throw CSVProblem(
        line: line, column: cell.column, sentence: "the name is too long or holds characters nobody can see")
    }
  }

  private static func cells(_ line: Substring, line number: Int) throws(CSVProblem) -> [Cell] {
    var cells = [Cell(text: "", column: 1)]
    var isQuoted = false
    var opened = 0
    var characters = Array(line)
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      switch character {
      case "\"" where isQuoted && next == "\"":
        cells[cells.count - 1].text.append("\"")
        index += 1
      case "\"":
        isQuoted.toggle()
        opened = index + 1
      case "," where !isQuoted: cells.append(Cell(text: "", column: index + 2))
      default: cells[cells.count - 1].text.append(character)
      }
      index += 1
    }
    guard !isQuoted else {
      throw CSVProblem(line: number, column: opened, sentence: "a quotation mark is not closed")
    }
    return cells
  }
}

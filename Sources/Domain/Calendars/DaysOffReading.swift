/// Days off from the files people have: a calendar (.ics), a list with a heading in any column order, or days and names
/// alone.
extension DaysOffFile {
  private static let columns = [
    FeedColumn("date", "day", "start", "start date", "from", "first", "first day"),
    FeedColumn("last", "end", "end date", "to", "until", "last day"),
    FeedColumn("name", "title", "holiday", "subject", "summary", "description", "event", "holiday name"),
  ]

  /// - Parameter dates: how the days are written, where the person said so.
  /// - Throws: `Problem` for the first line that cannot be read.
  package init(_ file: FeedText, dates: DateForm?) throws(Problem) {
    self = try Self.eachLine(file, dates: dates).whole()
  }

  /// Reads what can be read, line by line; the others are in `wrong`.
  ///
  /// - Throws: `Problem` if no line can be read.
  package static func eachLine(_ file: FeedText, dates: DateForm?) throws(Problem) -> DaysOffFile {
    if let calendar = try Self.calendar(file.text) { return calendar }
    let start = CSVReader.separator(of: file.text)
    if let table = try Self.table(file) { return try Self.read(table, dates) }
    // Without a heading and a word about its days, the form is exactly date,name.
    return try eachLine(csv: file.text, separator: start.separator, dates: dates.map { Dates($0) })
  }

  /// `nil` if the first row names no column of days.
  private static func table(_ file: FeedText) throws(Problem) -> FeedTable? {
    guard let list = CSVReader.list(file.text),
      list.heading.cells.contains(where: { cell in columns[0].means(cell.text) })
    else { return nil }
    do throws(ImportProblem) { return try FeedTable(file, columns: columns, needing: ["date"]) } catch {
      throw Problem(line: error.line, column: error.column, sentence: error.sentence)
    }
  }

  private static func read(_ table: FeedTable, _ dates: DateForm?) throws(Problem) -> DaysOffFile {
    var lines: [Line] = []
    var wrong: [Problem] = []
    for row in table.rows {
      do throws(Problem) { lines.append(try line(row, of: table, dates)) } catch { wrong.append(error) }
    }
    return try DaysOffFile(try merged(lines), unknown: table.unknown, wrong: wrong)
  }

  private static func line(
    _ row: FeedTable.Row, of table: FeedTable, _ dates: DateForm?
  ) throws(Problem) -> Line {
    if let finding = row.findings.first {
      throw Problem(line: row.line, column: finding.column, sentence: finding.text)
    }
    guard let first = row.cells["date"] else {
      throw Problem(line: row.line, sentence: "there is no day under \(table.heading(of: "date"))")
    }
    let day = try Self.day(first, row.line, dates)
    var last = day
    if let cell = row.cells["last"] { last = try Self.day(cell, row.line, dates) }
    var name = ""
    if let cell = row.cells["name"] { name = try Self.title(cell.text, row.line, cell.column) }
    return try line(row.line, day, last, name, column: row.cells["last"]?.column ?? 1)
  }

  private static func day(
    _ cell: FeedTable.Cell, _ line: Int, _ dates: DateForm?
  ) throws(Problem) -> Day {
    do throws(DateForm.Problem) { return try DateForm.day(cell.text, as: dates) } catch {
      throw Problem(error, line: line, column: cell.column)
    }
  }
}

/// What every form of file has in common.
extension DaysOffFile {
  static func line(
    _ number: Int, _ first: Day, _ last: Day, _ title: String, column: Int = 1
  ) throws(Problem) -> Line {
    guard first <= last, last - first <= 366 else {
      throw Problem(
        line: number, column: column,
        sentence: "\(first.iso) to \(last.iso) does not run forward for at most a year")
    }
    return Line(number: number, day: first, last: last, name: title.isEmpty ? "Day off" : title)
  }

  /// A name as it can be stored, where a semicolon separates the days.
  package static func title(_ raw: String, _ line: Int, _ column: Int = 1) throws(Problem) -> String {
    let text = raw.split(whereSeparator: { $0.isNewline || $0 == ";" }).map { String($0).trimmed }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    do throws(Refusal) { return try TextRule.title.check(text, .name) } catch {
      guard case .invalid(_, let expected) = error else {
        throw Problem(line: line, column: column, sentence: error.sentence)
      }
      throw Problem(line: line, column: column, sentence: "the name needs \(expected)")
    }
  }

  /// One line for each day: calendars name a day for every region that has it.
  package static func merged(_ lines: [Line]) throws(Problem) -> [Line] {
    var merged: [Line] = []
    var places: [ClosedRange<Int>: Int] = [:]
    for line in lines {
      let days = line.day.number...line.last.number
      guard let place = places[days] else {
        places[days] = merged.count
        merged.append(line)
        continue
      }
      let names = [merged[place].name, line.name]
      guard names[0] != names[1], !names[0].hasSuffix(" / " + names[1]) else { continue }
      merged[place] = Line(
        number: merged[place].number, day: line.day, last: line.last,
        name: try title(names.joined(separator: " / "), line.number))
    }
    return merged
  }
}

/// Days off read from a file: a CSV text with or without a heading, or a calendar. One bad line refuses the whole file,
/// unless it is read line by line.
package struct DaysOffFile: Hashable, Sendable {
  /// One day off as the file has it.
  package struct Line: Hashable, Sendable {
    /// Line number in the file, from 1.
    package let number: Int
    package let day: Day
    /// The last day of a period; the same day otherwise.
    package let last: Day
    package let name: String

    package init(number: Int, day: Day, last: Day? = nil, name: String) {
      self.number = number
      self.day = day
      self.last = last ?? day
      self.name = name
    }

    package var entry: DatedNotes.Entry { DatedNotes.Entry(first: day, last: last, title: name) }
  }

  /// What the file has besides days off, and why it is left out.
  package struct LeftOut: Hashable, Sendable {
    package let number: Int
    package let text: String
    package let reason: String

    package init(number: Int, text: String, reason: String) {
      self.number = number
      self.text = text
      self.reason = reason
    }
  }

  /// Where the text is wrong, both counted from 1. Nothing is imported then.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let column: Int
    let text: String
    let remedy: String?
    /// It is a day that reads two ways.
    let isAmbiguousDay: Bool

    package init(
      line: Int, column: Int = 1, sentence text: String, remedy: String? = nil, isAmbiguousDay: Bool = false
    ) {
      self.line = line
      self.column = column
      self.text = text
      self.remedy = remedy
      self.isAmbiguousDay = isAmbiguousDay
    }

    init(_ problem: DateForm.Problem, line: Int, column: Int) {
      self.init(
        line: line, column: column, sentence: problem.text, remedy: problem.remedy,
        isAmbiguousDay: problem.isAmbiguous)
    }

    package var sentence: String { remedy.map { "\(text); \($0)" } ?? text }
  }

  /// In the order of the text.
  package let lines: [Line]
  package let leftOut: [LeftOut]
  /// Headings that mean nothing here.
  package let unknown: [String]
  /// The lines that cannot be read; none unless it was read line by line.
  package let wrong: [Problem]

  package init(
    _ lines: [Line], leftOut: [LeftOut] = [], unknown: [String] = [], wrong: [Problem] = []
  ) throws(Problem) {
    guard lines.count <= Self.most else {
      throw Problem(line: lines[Self.most].number, sentence: "there are more than \(Self.most) days")
    }
    self.lines = lines
    self.leftOut = leftOut
    self.unknown = unknown
    self.wrong = wrong
  }

  /// - Throws: the first line that cannot be read, if there is one.
  package func whole() throws(Problem) -> DaysOffFile {
    if let first = wrong.min(by: { $0.line < $1.line }) { throw first }
    return self
  }

  /// One day and name per line, with or without the heading `date,name`.
  ///
  /// - Parameter dates: how other days than 2026-12-24 are written; `nil` if only that form is read.
  /// - Throws: `Problem` for the first line that cannot be read.
  package init(csv text: String, separator: Unicode.Scalar = ",", dates: Dates? = nil) throws(Problem) {
    self = try Self.eachLine(csv: text, separator: separator, dates: dates).whole()
  }

  static func eachLine(
    csv text: String, separator: Unicode.Scalar, dates: Dates?
  ) throws(Problem) -> DaysOffFile {
    var lines: [Line] = []
    var wrong: [Problem] = []
    var reader = CSVReader(text, separator: separator)
    while let row = reader.next() {
      let cells = row.cells.map { $0.text.trimmed }
      if row.problem == nil, cells.allSatisfy(\.isEmpty) { continue }
      if lines.isEmpty, wrong.isEmpty, cells.map({ $0.lowercased() }) == ["date", "name"] { continue }
      do throws(Problem) { lines.append(try line(row, dates, after: lines)) } catch { wrong.append(error) }
      guard lines.count + wrong.count <= Self.most else {
        throw Problem(line: row.line, column: 1, sentence: "there are more than \(Self.most) days")
      }
    }
    return try DaysOffFile(lines, wrong: wrong)
  }

  /// How the days of a file may be written, besides 2026-12-24.
  package struct Dates: Hashable, Sendable {
    let form: DateForm?
    package init(_ form: DateForm?) { self.form = form }
  }

  /// The most days of one file.
  package static let most = 400

  /// A row that is no second one for its day.
  private static func line(_ row: CSVReader.Row, _ dates: Dates?, after lines: [Line]) throws(Problem) -> Line
  {
    if let problem = row.problem {
      throw Problem(line: row.line, column: problem.at, sentence: problem.text)
    }
    let line = try Self.line(row, dates)
    guard let double = lines.first(where: { $0.day == line.day }) else { return line }
    throw Problem(
      line: row.line, column: row.cells[0].column,
      sentence: "\(line.day.iso) is on line \(double.number) already", remedy: "remove one of the lines")
  }

  private static func line(_ row: CSVReader.Row, _ dates: Dates?) throws(Problem) -> Line {
    func problem(_ cell: CSVReader.Cell, _ sentence: String) -> Problem {
      Problem(line: row.line, column: cell.column, sentence: sentence)
    }
    guard row.cells.count == 2 else {
      throw problem(
        row.cells[row.cells.count > 2 ? 2 : 0],
        "a line needs a day and a name, such as 2026-12-24,Plant shutdown")
    }
    let (first, last) = (row.cells[0], row.cells[1])
    let day: Day
    if let dates {
      do throws(DateForm.Problem) { day = try DateForm.day(first.text, as: dates.form) } catch {
        throw Problem(error, line: row.line, column: first.column)
      }
    } else {
      guard let iso = Day(iso: first.text.trimmed) else {
        // What is a day of some other form can be read once somebody has said of which.
        let isOther = [DateForm.us, .eu].contains { (try? DateForm.day(first.text, as: $0)) != nil }
        throw Problem(
          line: row.line, column: first.column, sentence: "\"\(DisplayText.line(first.text))\" is no day",
          remedy: "write it as 2026-12-24", isAmbiguousDay: isOther)
      }
      guard Day.planned.contains(iso) else { throw problem(first, "\(iso.iso) is outside 2020 to 2060") }
      day = iso
    }
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
    let days = Set(file.lines.filter { $0.day == $0.last }.map(\.day))
    let added = file.lines.map(\.entry)
    let kept = entries.filter { ($0.first != $0.last || !days.contains($0.first)) && !added.contains($0) }
    return DatedNotes((kept + added).sorted { ($0.first, $0.last) < ($1.first, $1.last) })
  }
}

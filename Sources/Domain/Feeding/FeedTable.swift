/// A column that a kind of list has.
struct FeedColumn: Hashable, Sendable {
  /// As it is written in help and messages.
  let name: String
  /// Other headings for it.
  let others: [String]

  init(_ name: String, _ others: String...) { self.init(name, others: others) }

  init(_ name: String, others: [String]) {
    self.name = name
    self.others = others
  }

  func means(_ heading: String) -> Bool {
    let wanted = Self.plain(heading)
    return !wanted.isEmpty && (Self.plain(name) == wanted || others.contains { Self.plain($0) == wanted })
  }

  /// `E-Mail`, `e mail` and `email` are the same heading.
  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// The rows of a list with a heading row, in any column order, or the items of a Markdown checklist.
struct FeedTable: Sendable {
  struct Cell: Hashable, Sendable {
    let text: String
    /// The first character within its line, from 1.
    let column: Int
  }

  struct Row: Sendable {
    let line: Int
    /// By the name of the column; empty ones are left out.
    var cells: [String: Cell] = [:]
    /// What makes the row as a whole unreadable.
    var findings: [ImportFinding] = []
  }

  /// The heading in the file for each column that it has.
  private(set) var headings: [String: String] = [:]
  /// Headings that mean nothing here; their cells are kept out.
  private(set) var unknown: [String] = []
  private(set) var rows: [Row] = []
  let encoding: String

  /// The most rows of one list.
  static let most = 5000

  /// - Parameter needed: columns one of which must be there.
  /// - Throws: if there is no heading row, or it names a column twice.
  init(_ file: FeedText, columns: [FeedColumn], needing needed: [String]) throws(ImportProblem) {
    encoding = file.encoding
    guard var (reader, first) = CSVReader.list(file.text) else {
      throw ImportProblem(line: 1, "the file is empty; its first row names the columns")
    }
    let places = try read(first, columns, needed)
    while let row = reader.next() {
      if row.isBlank { continue }
      guard rows.count < Self.most else { throw Self.tooLong(row.line) }
      rows.append(Self.row(row, places, width: first.cells.count))
    }
  }

  /// The items of a Markdown checklist, if the file is one, else the rows of a list.
  init(
    _ file: FeedText, or outline: FeedOutline?, columns: [FeedColumn], needing needed: [String]
  ) throws(ImportProblem) {
    if let outline {
      try self.init(outline, encoding: file.encoding)
    } else {
      try self.init(file, columns: columns, needing: needed)
    }
  }

  private init(_ outline: FeedOutline, encoding: String) throws(ImportProblem) {
    self.encoding = encoding
    guard outline.items.count <= Self.most else { throw Self.tooLong(outline.items[Self.most].line) }
    rows = outline.items.map { item in
      var row = Row(line: item.line)
      row.cells["title"] = Cell(text: item.title, column: item.column)
      if item.isTicked { row.cells["ticked"] = Cell(text: "done", column: item.column) }
      if let heading = item.heading { row.cells["heading"] = Cell(text: heading, column: 1) }
      return row
    }
  }

  func heading(of column: String) -> String { headings[column] ?? column }

  private static func tooLong(_ line: Int) -> ImportProblem {
    ImportProblem(line: line, "there are more than \(most) rows; cut the file into several")
  }

  private mutating func read(
    _ row: CSVReader.Row, _ columns: [FeedColumn], _ needed: [String]
  ) throws(ImportProblem) -> [Int: String] {
    if let problem = row.problem { throw ImportProblem(line: row.line, column: problem.at, problem.text) }
    var places: [Int: String] = [:]
    for (place, cell) in row.cells.enumerated() {
      let name = cell.text.trimmed
      guard !name.isEmpty else { continue }
      guard let column = columns.first(where: { $0.means(name) })?.name else {
        unknown.append(DisplayText.line(name))
        continue
      }
      if let other = headings[column] {
        throw ImportProblem.double(name, of: other, line: row.line, column: cell.column)
      }
      headings[column] = name
      places[place] = column
    }
    guard needed.contains(where: { headings[$0] != nil }) else {
      throw ImportProblem(
        line: row.line,
        "the first row has no column \(needed.joined(separator: " or ")); it must name the columns, such as "
          + columns.prefix(5).map(\.name).joined(separator: ","))
    }
    return places
  }

  private static func row(_ read: CSVReader.Row, _ places: [Int: String], width: Int) -> Row {
    var row = Row(line: read.line)
    if let fault = read.fault(width: width) {
      row.findings.append(
        ImportFinding(
          .error, heading: "row", column: fault.column, fault.text, remedy: fault.remedy))
      if read.problem != nil { return row }
    }
    for (place, cell) in read.cells.enumerated() {
      let text = SpreadsheetText.unguarded(cell.text).trimmed
      guard let name = places[place], !text.isEmpty else { continue }
      row.cells[name] = Cell(text: text, column: cell.column)
    }
    return row
  }
}

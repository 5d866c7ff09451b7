/// Reads CSV rows one by one, in one pass over the bytes, with the position of each cell.
package struct CSVReader {
  /// A cell and where it begins.
  package struct Cell: Hashable, Sendable {
    package let text: String
    /// The first character of the cell, from 1.
    package let column: Int
  }

  /// A row and where it begins.
  package struct Row: Sendable {
    /// The first line of the row, from 1.
    package let line: Int
    package fileprivate(set) var cells: [Cell] = []
    /// An unclosed quote, or text after a closing one. The next row is then the next line.
    package fileprivate(set) var problem: (at: Int, text: String)?
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1
  private var column = 1

  package init(_ text: String, separator: Unicode.Scalar = ",") {
    bytes = Array(text.utf8)
    self.separator = UInt8(ascii: separator)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// `nil` at the end of the text.
  package mutating func next() -> Row? {
    guard place < bytes.count else { return nil }
    let start = place
    var row = Row(line: line)
    while row.problem == nil {
      row.cells.append(byte == Self.quote ? quoted(&row) : plain())
      guard row.problem == nil, byte == separator else { break }
      take()
    }
    if row.problem != nil { goOn(behindTheLineAt: start, row.line) } else if isLineEnd { take() }
    return row
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }
  private var isLineEnd: Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

  private mutating func take() {
    guard let byte else { return }
    place += 1
    if byte == Self.carriageReturn, self.byte == Self.lineFeed { place += 1 }
    if byte == Self.lineFeed || byte == Self.carriageReturn {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      // The other bytes of a character have the same column.
      column += 1
    }
  }

  private mutating func goOn(behindTheLineAt start: Int, _ number: Int) {
    (place, line, column) = (start, number, 1)
    while byte != nil, !isLineEnd { take() }
    take()
  }

  private mutating func plain() -> Cell {
    let (start, first) = (column, place)
    while let byte, byte != separator, !isLineEnd { take() }
    return Cell(text: String(decoding: bytes[first..<place], as: UTF8.self), column: start)
  }

  private mutating func quoted(_ row: inout Row) -> Cell {
    let start = column
    var text: [UInt8] = []
    take()
    while let byte {
      let first = place
      take()
      guard byte == Self.quote else {
        text += bytes[first..<place]
        continue
      }
      guard self.byte == Self.quote else {
        if let next = self.byte, next != separator, !isLineEnd {
          row.problem = (column, "there is text behind the closing quote")
        }
        return Cell(text: String(decoding: text, as: UTF8.self), column: start)
      }
      take()
      text.append(byte)
    }
    row.problem = (start, "the quote is not closed")
    return Cell(text: String(decoding: text, as: UTF8.self), column: start)
  }
}

extension CSVReader {
  /// The rows of a list that begins with a heading, and that heading; `nil` for a text without a row.
  static func list(_ text: String) -> (rows: CSVReader, heading: Row)? {
    let start = separator(of: text)
    var reader = CSVReader(text, separator: start.separator)
    if start.isDeclared { _ = reader.next() }
    while let row = reader.next() {
      if !row.isBlank { return (reader, row) }
    }
    return nil
  }

  /// The separator that the first line has most of, or that its `sep=` declares, as Excel writes it.
  static func separator(of text: String) -> (separator: Unicode.Scalar, isDeclared: Bool) {
    let line = text.unicodeScalars.drop { $0 == "\u{FEFF}" || $0 == "\n" || $0 == "\r" }
      .prefix { $0 != "\n" && $0 != "\r" }
    let separators: [Unicode.Scalar] = [",", ";", "\t"]
    if line.count == 5, String(line).lowercased().hasPrefix("sep="), let last = line.last,
      separators.contains(last)
    {
      return (last, true)
    }
    var counts = separators.map { (separator: $0, count: 0) }
    var isQuoted = false
    for scalar in line {
      if scalar == "\"" { isQuoted.toggle() }
      guard !isQuoted, let place = separators.firstIndex(of: scalar) else { continue }
      counts[place].count += 1
    }
    return (counts.max { $0.count < $1.count }?.separator ?? ",", false)
  }
}

extension CSVReader.Row {
  /// Nothing but separators, as below the last row of a spreadsheet.
  var isBlank: Bool { problem == nil && cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// What makes the row unreadable in a list with that number of headings.
  func fault(width: Int) -> (column: Int, text: String, remedy: String)? {
    if let problem { return (problem.at, problem.text, "write a quote within a cell twice") }
    // Spreadsheets write separators behind the last column too.
    guard let extra = cells.dropFirst(width).first(where: { !$0.text.trimmed.isEmpty }) else { return nil }
    return (
      extra.column, "the row has \(cells.count) cells, the heading \(width)",
      "put cells with a separator in quotes"
    )
  }
}

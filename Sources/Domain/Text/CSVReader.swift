/// Reads CSV rows one by one, with the position of each cell.
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
    /// An unclosed quote, or text after a closing one.
    package fileprivate(set) var problem: (at: Int, text: String)?
  }

  private var rest: Substring
  private var line = 1
  private var column = 1

  package init(_ text: String) {
    rest = Substring(text)
    if rest.unicodeScalars.first == "\u{FEFF}" { rest = Substring(rest.unicodeScalars.dropFirst()) }
  }

  /// `nil` at the end of the text.
  package mutating func next() -> Row? {
    guard !rest.isEmpty else { return nil }
    var row = Row(line: line)
    while row.problem == nil {
      row.cells.append(rest.first == "\"" ? quoted(&row) : plain())
      guard row.problem == nil, rest.first == "," else { break }
      take()
      if rest.isEmpty { row.cells.append(Cell(text: "", column: column)) }
    }
    if row.problem == nil, let end = rest.first, end.isNewline { take() }
    return row
  }

  @discardableResult
  private mutating func take() -> Character? {
    guard let character = rest.popFirst() else { return nil }
    if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    return character
  }

  private mutating func plain() -> Cell {
    let start = column
    var text = ""
    while let next = rest.first, next != ",", !next.isNewline {
      text.append(next)
      take()
    }
    return Cell(text: text, column: start)
  }

  private mutating func quoted(_ row: inout Row) -> Cell {
    let start = column
    var text = ""
    take()
    while let character = take() {
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard rest.first == "\"" else {
        if let next = rest.first, next != ",", !next.isNewline {
          row.problem = (column, "there is text behind the closing quote")
        }
        return Cell(text: text, column: start)
      }
      take()
      text.append("\"")
    }
    row.problem = (start, "the quote is not closed")
    return Cell(text: text, column: start)
  }
}

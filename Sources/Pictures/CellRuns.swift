import Canvas
import Layout

/// A row of a grid as the parts it is painted from.
struct CellRuns {
  /// Columns of one colour.
  struct Stretch: Hashable {
    let column: Int
    var columns: Int
    let colour: String
  }

  /// Text of one look, at its column.
  struct Words: Hashable {
    let column: Int
    var columns: Int
    var text: String
    let look: Look
    /// It is of characters that every monospaced font has one column wide.
    let isPlain: Bool
  }

  struct Look: Hashable {
    let colour: String
    let isBold: Bool
    let isItalic: Bool
  }

  /// A sign drawn as a shape.
  struct Shape: Hashable {
    let column: Int
    let shape: CellShape
    let colour: String
  }

  /// What is not the page.
  private(set) var grounds: [Stretch] = []
  private(set) var underlines: [Stretch] = []
  private(set) var words: [Words] = []
  private(set) var shapes: [Shape] = []

  init(_ grid: Grid, row: Int, on paper: PicturePaper) {
    var column = 0
    while column < grid.size.columns {
      let cell = grid[column, row]
      let columns = grid[column + 1, row].scalar == 0 && column + 1 < grid.size.columns ? 2 : 1
      add(cell, marks: grid.marks(of: cell), at: column, columns: columns, on: paper)
      column += columns
    }
  }

  private mutating func add(
    _ cell: Cell, marks: [UInt32], at column: Int, columns: Int, on paper: PicturePaper
  ) {
    let paint = paper.paint(cell.style)
    let attributes = cell.style.attributes
    let ink = paint.ink.hex
    if paint.ground != paper.page {
      Self.extend(&grounds, Stretch(column: column, columns: columns, colour: paint.ground.hex))
    }
    if attributes.contains(.underline) {
      Self.extend(&underlines, Stretch(column: column, columns: columns, colour: ink))
    }
    guard cell.scalar > 32 else { return }
    if marks.isEmpty, let shape = CellShape(cell.scalar) {
      let colour =
        if case .block(_, _, _, _, let quarters) = shape, quarters < 4 {
          paint.ink.mixed(with: paint.ground, parts: quarters, of: 4).hex
        } else { ink }
      return shapes.append(Shape(column: column, shape: shape, colour: colour))
    }
    let look = Look(
      colour: ink, isBold: attributes.contains(.bold), isItalic: attributes.contains(.italic))
    write(
      Words(
        column: column, columns: columns, text: Self.text([cell.scalar] + marks), look: look,
        isPlain: columns == 1 && Self.isInEveryFont(cell.scalar)))
  }

  /// Words of one look, one space apart, are one text; wider gaps end it, so that columns stand whatever the font.
  private mutating func write(_ next: Words) {
    guard let last = words.last, last.look == next.look, last.isPlain, next.isPlain,
      next.column - last.column - last.columns <= 1
    else { return words.append(next) }
    let gap = next.column - last.column - last.columns
    words[words.count - 1].text += (gap == 1 ? " " : "") + next.text
    words[words.count - 1].columns += gap + next.columns
  }

  private static func extend(_ stretches: inout [Stretch], _ next: Stretch) {
    guard let last = stretches.last, last.colour == next.colour,
      last.column + last.columns == next.column
    else { return stretches.append(next) }
    stretches[stretches.count - 1].columns += next.columns
  }

  private static func text(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  /// Letters with accents, and the punctuation of Western languages.
  private static func isInEveryFont(_ scalar: UInt32) -> Bool {
    scalar < 0x180 || (0x2010...0x2026).contains(scalar) || scalar == 0x20AC
  }
}

import Layout

extension Grid {
  /// Gives the blanks of every row the look that costs a terminal least to be told, where nobody can see it on a blank.
  ///
  /// The few between two words take the look of one of them, so that a new look is told once and not twice. The others
  /// on the terminal's own background become `.untouched`: a cleared screen has them already.
  package mutating func settleBlanks() {
    for row in 0..<size.rows { settleBlanks(row: row) }
  }

  /// Becomes as `frame`, a grid of the same size, in one row, and settles its blanks.
  package mutating func takeRow(_ row: Int, of frame: Grid) {
    takeCells(row * size.columns..<(row + 1) * size.columns, of: frame)
    settleBlanks(row: row)
  }

  private mutating func settleBlanks(row: Int) {
    let range = row * size.columns..<(row + 1) * size.columns
    cells.withUnsafeMutableBufferPointer { Self.settle(&$0, row: range) }
  }

  /// Gaps up to so many cells are told as part of the words around them.
  private static let widestJoin = 5

  private static func settle(_ cells: inout UnsafeMutableBufferPointer<Cell>, row: Range<Int>) {
    var end = row.lowerBound  // behind the last cell that shows something
    for index in row where cells[index].shows {
      if index > end {
        settle(&cells, end..<index, isJoined: end > row.lowerBound && index - end <= widestJoin)
      }
      end = index + 1
    }
    settle(&cells, end..<row.upperBound, isJoined: false)
  }

  private static func settle(
    _ cells: inout UnsafeMutableBufferPointer<Cell>, _ gap: Range<Int>, isJoined: Bool
  ) {
    for index in gap {
      let ground = cells[index].style.background
      if isJoined, let look = Self.join(cells[gap.lowerBound - 1].style, cells[gap.upperBound].style, ground)
      {
        cells[index].style = look
      } else if ground < 0 {
        cells[index].style = .untouched
      }
    }
  }
}

extension Grid {
  /// The look of one neighbour that a blank between them can have unseen: the plainer, as it may be told by itself later.
  private static func join(_ left: Style, _ right: Style, _ ground: Int16) -> Style? {
    guard left.isQuiet(on: ground) else { return right.isQuiet(on: ground) ? right : nil }
    return left.attributes.rawValue == 0 || right.attributes.rawValue != 0 || !right.isQuiet(on: ground)
      ? left : right
  }
}

extension Cell {
  fileprivate var shows: Bool { scalar != 32 || !style.isQuiet }
}

extension Style.Attributes {
  fileprivate static let shownOnBlanks = Self(rawValue: reverse.rawValue | underline.rawValue)
}

extension Style {
  /// A blank that nobody wrote, on the terminal's own background.
  package static let untouched = Style(foreground: -2)

  fileprivate func isQuiet(on ground: Int16) -> Bool { isQuiet && background == ground }

  /// Whether a blank in this look is just its background.
  fileprivate var isQuiet: Bool { attributes.rawValue & Attributes.shownOnBlanks.rawValue == 0 }
}

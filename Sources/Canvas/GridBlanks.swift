import Layout

extension Grid {
  /// Gives the blanks of every row the look that costs a terminal least to be told, where nobody can see it on a blank.
  ///
  /// The few between two words take the look of one of them, so that a new look is told once and not twice. The others
  /// on the terminal's own background become `.untouched`: a cleared screen has them already.
  package mutating func settleBlanks(upTo limit: Int = 5) {
    let columns = size.columns
    guard columns > 0 else { return }
    cells.withUnsafeMutableBufferPointer { cells in
      for start in stride(from: 0, to: cells.count, by: columns) {
        var end = start  // behind the last cell that shows something
        for index in start..<start + columns where cells[index].shows {
          if index > end { Self.settle(&cells, end..<index, isJoined: end > start && index - end <= limit) }
          end = index + 1
        }
        Self.settle(&cells, end..<start + columns, isJoined: false)
      }
    }
  }

  private static func settle(
    _ cells: inout UnsafeMutableBufferPointer<Cell>, _ gap: Range<Int>, isJoined: Bool
  ) {
    for index in gap {
      let ground = cells[index].style.background
      if isJoined, cells[gap.lowerBound - 1].style.isQuiet(on: ground) {
        cells[index].style = cells[gap.lowerBound - 1].style
      } else if isJoined, cells[gap.upperBound].style.isQuiet(on: ground) {
        cells[index].style = cells[gap.upperBound].style
      } else if ground < 0 {
        cells[index].style = .untouched
      }
    }
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

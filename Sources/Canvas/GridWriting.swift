import Layout

extension Grid {
  /// Writes text from `column` on, cut at `limit` columns and at the grid's edge. Returns the columns used.
  ///
  /// A character that does not fit whole is replaced by spaces; so is the rest of a wide character that is
  /// overwritten by half. Controls, bidi and zero-width characters are left out.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0, column < size.columns else { return 0 }
    let end = column < size.columns - limit ? column + limit : size.columns
    let line = row * size.columns
    var pieces = TextPieces(text)
    var position = column
    var isUntouched = true
    while position < end, let piece = pieces.next() {
      guard piece.columns > 0 else { continue }
      let next = position + piece.columns
      if isUntouched, next > 0, end > 0 {
        splitWide(at: line + max(0, position))
        isUntouched = false
      }
      if piece.ascii < 0x80, position >= 0 {
        cells[line + position] = Cell(scalar: UInt32(piece.ascii), style: style)
      } else if position < 0 || next > end {
        let start = max(0, position)
        blank(line + start..<line + max(start, min(next, end)), style: style)
      } else {
        put(text[piece.range], at: line + position, style: style)
      }
      position = min(next, end)
    }
    if !isUntouched, position < size.columns, isContinuation(line + position) {
      cells[line + position] = Cell(style: cells[line + position].style)
    }
    return position - column
  }

  private mutating func blank(_ range: Range<Int>, style: Style) {
    for index in range { cells[index] = Cell(style: style) }
  }

  private mutating func put(_ cluster: Substring, at start: Int, style: Style) {
    var index = start
    var base = start
    var added: [UInt32] = []
    cluster.forEachDrawnScalar { scalar, columns in
      guard columns > 0 else {
        added.append(scalar)
        return
      }
      attach(added, to: base)
      added = []
      base = index
      cells[base] = Cell(scalar: isASCII ? Transliteration.ascii(scalar) : scalar, style: style)
      if columns == 2 { cells[base + 1] = Cell(scalar: isASCII ? second(scalar) : 0, style: style) }
      index += columns
    }
    attach(added, to: base)
  }

  /// The second column of a wide character in ASCII: `??` for what has no likeness.
  private func second(_ scalar: UInt32) -> UInt32 { Transliteration.ascii(scalar) == 0x3F ? 0x3F : 0x20 }

  private mutating func attach(_ added: [UInt32], to index: Int) {
    guard !added.isEmpty, !isASCII else { return }
    if let known = marks.suffix(16).lastIndex(of: added) {
      cells[index].marks = UInt32(known + 1)
    } else {
      marks.append(added)
      cells[index].marks = UInt32(marks.count)
    }
  }
}

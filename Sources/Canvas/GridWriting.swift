import Layout

extension Grid {
  /// Writes text from `column` on, cut at `limit` columns and at the grid's edge. Returns the number of
  /// columns used.
  ///
  /// A wide character that does not fit is replaced by spaces, and so is the remaining half of one that is
  /// partly overwritten. Controls, bidi and zero-width characters are left out.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0, column < size.columns else { return 0 }
    let end = column < size.columns - limit ? column + limit : size.columns
    let line = row * size.columns
    var position = column
    var pieces = TextPieces(text)
    while true {
      if position >= 0 {
        let ascii = writeASCII(text, from: pieces.byte, cells: line + position..<line + end, style: style)
        position += ascii
        pieces.skip(bytes: ascii)
      }
      guard position < end, let piece = pieces.next() else { break }
      guard piece.columns > 0 else { continue }
      let next = position + piece.columns
      if position < 0 || next > end {
        let visible = max(0, position)
        blank(line + visible..<line + max(visible, min(next, end)), style: style)
      } else if piece.scalar > 0 {
        put(piece.scalar, columns: piece.columns, at: line + position, style: style)
      } else {
        put(text[piece.range], at: line + position, style: style)
      }
      position = min(next, end)
    }
    if position > max(0, column) { mendEdges(line: line, max(0, column)..<position) }
    return position - column
  }

  private mutating func blank(_ range: Range<Int>, style: Style) {
    for index in range { cells[index] = Cell(style: style) }
  }

  /// Writes the leading printable ASCII of `text` and returns its number of bytes; the last byte is left if
  /// marks may follow it.
  private mutating func writeASCII(
    _ text: String, from first: Int, cells range: Range<Int>, style: Style
  ) -> Int {
    let count = text.utf8.withContiguousStorageIfAvailable { text in
      let bytes = text[first...]
      return cells.withUnsafeMutableBufferPointer { cells in
        var count = 0
        while count < min(bytes.count, range.count), 0x20...0x7E ~= bytes[first + count] {
          if count + 1 < bytes.count, bytes[first + count + 1] >= 0x80 { break }
          cells[range.lowerBound + count] = Cell(scalar: UInt32(bytes[first + count]), style: style)
          count += 1
        }
        return count
      }
    }
    return count ?? 0
  }

  /// Blanks the remaining halves of wide characters at either end of `columns`.
  private mutating func mendEdges(line: Int, _ columns: Range<Int>) {
    let first = line + columns.lowerBound
    if columns.lowerBound > 0, cells[first].scalar != 0, ScalarClass(cells[first - 1].scalar) == .wide {
      cells[first - 1] = Cell(style: cells[first - 1].style)
    }
    let end = line + columns.upperBound
    if columns.upperBound < size.columns, isContinuation(end) { cells[end] = Cell(style: cells[end].style) }
  }

  private mutating func put(_ scalar: UInt32, columns: Int, at index: Int, style: Style) {
    let shown = isASCII ? Transliteration.ascii(scalar) : scalar
    cells[index] = Cell(scalar: shown, style: style)
    guard columns == 2 else { return }
    // In ASCII an unknown wide character is `??`.
    cells[index + 1] = Cell(scalar: !isASCII ? 0 : shown == 0x3F ? 0x3F : 0x20, style: style)
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
      put(scalar, columns: columns, at: base, style: style)
      index += columns
    }
    attach(added, to: base)
  }

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

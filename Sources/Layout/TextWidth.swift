extension String {
  /// The number of columns this text takes in the grid.
  package var columns: Int {
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } }
    if isPlain == true { return utf8.count }
    var pieces = TextPieces(self)
    var total = 0
    while let piece = pieces.next() { total += piece.columns }
    return total
  }

  /// Cut to at most `limit` columns at a character boundary, with `…` (or `~` if `ascii`) if something was
  /// cut.
  package func fitted(to limit: Int, ascii: Bool = false) -> String {
    // No character has more columns than bytes.
    if utf8.count <= limit { return self }
    guard limit > 0 else { return "" }
    var pieces = TextPieces(self)
    var total = 0
    var cut = startIndex
    while let piece = pieces.next() {
      total += piece.columns
      if total > limit { return self[..<cut] + (ascii ? "~" : "…") }
      if total < limit { cut = piece.range.upperBound }
    }
    return self
  }

  /// Exactly `width` columns: cut or padded with spaces.
  package func padded(to width: Int, ascii: Bool = false) -> String {
    let (text, room) = fittedWithRoom(width, ascii: ascii)
    return room == 0 ? text : text + String(repeating: " ", count: room)
  }

  /// Exactly `width` columns, spaces before the text.
  package func rightAligned(to width: Int, ascii: Bool = false) -> String {
    let (text, room) = fittedWithRoom(width, ascii: ascii)
    return room == 0 ? text : String(repeating: " ", count: room) + text
  }

  /// Exactly `width` columns, the text in the middle.
  package func centred(to width: Int, ascii: Bool = false) -> String {
    let (text, room) = fittedWithRoom(width, ascii: ascii)
    return String(repeating: " ", count: room / 2) + text + String(repeating: " ", count: room - room / 2)
  }

  private func fittedWithRoom(_ width: Int, ascii: Bool) -> (text: String, room: Int) {
    let text = fitted(to: width, ascii: ascii)
    return (text, max(0, width - text.columns))
  }
}

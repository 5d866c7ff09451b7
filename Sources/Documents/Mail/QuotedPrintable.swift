/// Text as seven-bit lines of at most 76 columns (RFC 2045).
enum QuotedPrintable {
  static func text(_ body: String) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n") + "\r\n"
  }

  static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }

  private static func line(_ text: Substring) -> String {
    var lines = [""]
    var column = 0
    let last = text.utf8.count - 1
    for (index, byte) in text.utf8.enumerated() {
      // Mail programs drop a blank at the end of a line and alter a dot or "From " at its start.
      let isBlank = byte == 32 || byte == 9
      let isStart = index == 0 && (byte == 46 || byte == 70)
      let isPlain = (33...126).contains(byte) && byte != 61 && !isStart || isBlank && index != last
      let piece = isPlain ? String(UnicodeScalar(byte)) : hex(byte)
      if column + piece.utf8.count > 75 {
        lines[lines.count - 1] += "="
        lines.append("")
        column = 0
      }
      lines[lines.count - 1] += piece
      column += piece.utf8.count
    }
    return lines.joined(separator: "\r\n")
  }
}

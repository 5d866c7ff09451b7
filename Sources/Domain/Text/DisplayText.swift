/// Text from people made harmless for a terminal. Stored text is never altered; every output path shows this form.
package enum DisplayText {
  /// One line: controls, bidi and zero-width characters dropped, line breaks shown as `⏎`.
  package static func line(_ raw: String) -> String { clean(raw, lineBreak: "⏎") }

  /// Several lines: as `line`, line breaks kept.
  package static func block(_ raw: String) -> String { clean(raw, lineBreak: "\n") }

  private static func clean(_ raw: String, lineBreak: Unicode.Scalar) -> String {
    let isPlain = raw.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } }
    if isPlain == true || !raw.unicodeScalars.contains(where: isHarmful) { return raw }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\n": if previous != "\r" { result.append(lineBreak) }
      case "\r": result.append(lineBreak)
      case "\t": result.append(" ")
      case _ where isHarmful(scalar): break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Binds the signs of one emoji, or the letters of one word.
  package static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200D}" || scalar == "\u{200C}"
  }

  /// Whether a terminal could act on it, or a reader could not see it.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}

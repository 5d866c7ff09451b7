/// Text from people made harmless for a terminal. The stored text is not altered; every output path shows
/// this form.
package enum DisplayText {
  /// One line: controls, bidi and zero-width characters dropped, line breaks shown as `⏎`.
  ///
  /// Joiners that belong to the writing are kept, as in composed emoji or Persian words.
  package static func line(_ raw: String) -> String { clean(raw, lineBreak: "⏎") }

  /// Several lines: as `line`, line breaks kept.
  package static func block(_ raw: String) -> String { clean(raw, lineBreak: "\n") }

  /// The text for an input field: as `line`, with line breaks and tabs as blanks.
  package static func field(_ raw: String) -> String { clean(raw, lineBreak: " ") }

  private static func clean(_ raw: String, lineBreak: Unicode.Scalar) -> String {
    let isPlain = raw.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } }
    if isPlain == true || !raw.unicodeScalars.contains(where: isHarmful) { return raw }
    let scalars = Array(raw.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": if place == 0 || scalars[place - 1] != "\r" { result.append(lineBreak) }
      case "\r": result.append(lineBreak)
      case "\t": result.append(" ")
      case _ where isHarmful(scalar): if joins(at: place, of: scalars) { result.append(scalar) }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The first scalar that `line` would drop.
  ///
  /// - Parameter breaks: whether tabs and line feeds are allowed.
  package static func firstHarmful(in text: String, breaks: Bool = false) -> Unicode.Scalar? {
    guard text.unicodeScalars.contains(where: isHarmful) else { return nil }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() where isHarmful(scalar) {
      if breaks, scalar == "\n" || scalar == "\t" { continue }
      if !joins(at: place, of: scalars) { return scalar }
    }
    return nil
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

  // MARK: Joiners

  private static let nonJoiner: Unicode.Scalar = "\u{200C}"
  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Whether the scalar at `place` is a joiner between two scalars that are properly joined, or kept apart,
  /// by one.
  private static func joins(at place: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[place] == joiner || scalars[place] == nonJoiner, place > 0, place + 1 < scalars.count else {
      return false
    }
    let (before, after) = (scalars[place - 1], scalars[place + 1])
    if scalars[place] == joiner, isPicture(before), isPicture(after) { return true }
    return isLetterOfJoiningScript(before) && isLetterOfJoiningScript(after)
  }

  /// Whether a joiner typed after this scalar may turn out to be valid with the next one.
  package static func mayJoin(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar?) -> Bool {
    guard scalar == joiner || scalar == nonJoiner, let before else { return false }
    return isLetterOfJoiningScript(before) || (scalar == joiner && isPicture(before))
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (scalar.value > 0x2000 && scalar.properties.isEmoji)
  }

  /// Arabic, Syriac, the scripts of India and their neighbours.
  private static func isLetterOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
    guard 0x600...0x1CFF ~= scalar.value else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return !isHarmful(scalar)
    default: return false
    }
  }
}

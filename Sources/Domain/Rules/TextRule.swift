/// What a text typed by a person may contain. Limits count bytes, because one character can be megabytes
/// long.
package struct TextRule: Hashable, Sendable {
  package let bytes: Int
  package let linesAllowed: Bool

  package static let title = TextRule(bytes: 200, linesAllowed: false)
  package static let long = TextRule(bytes: 16 * 1024, linesAllowed: true)

  /// The text trimmed.
  ///
  /// - Throws: `Refusal.invalid` naming the field if it is too long or contains invisible characters.
  package func check(_ raw: String, _ field: Field) throws(Refusal) -> String {
    guard raw.utf8.count <= bytes else {
      throw .invalid(field, expected: "at most \(bytes) bytes (this is \(raw.utf8.count))")
    }
    var marks = 0
    for scalar in raw.unicodeScalars {
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      guard marks <= 4 else { throw .invalid(field, expected: "at most 4 accents on one letter") }
    }
    if let harmful = DisplayText.firstHarmful(in: raw, breaks: linesAllowed) {
      throw .invalid(field, expected: "text without invisible characters (U+\(hex(harmful)))")
    }
    return raw.trimmed
  }

  /// As `check`, and not empty.
  package func require(_ raw: String?, _ field: Field, _ what: String) throws(Refusal) -> String {
    let text = try check(raw ?? "", field)
    guard !text.isEmpty else { throw .invalid(field, expected: what) }
    return text
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// Without white space at either end.
  package var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// Without blanks at its end.
  package var withoutTrailingBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

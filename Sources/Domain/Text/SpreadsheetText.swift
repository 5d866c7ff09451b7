/// Cells of a CSV file that a spreadsheet opens.
package enum SpreadsheetText {
  /// The cell in quotes, as in RFC 4180.
  package static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// With an apostrophe in front of what a spreadsheet would run as a formula.
  package static func guarded(_ text: String) -> String {
    isGuarded(text) || (!isNumber(text) && startsFormula(text)) ? "'" + text : text
  }

  /// The text that `guarded` wrote.
  package static func unguarded(_ text: String) -> String {
    isGuarded(text) ? String(text.dropFirst()) : text
  }

  /// Whether it is apostrophes before a formula.
  private static func isGuarded(_ text: String) -> Bool {
    text.hasPrefix("'") && startsFormula(String(text.drop { $0 == "'" }))
  }

  /// A sign, digits, and optionally a point and more digits: spreadsheets read it as a number and run
  /// nothing.
  package static func isNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  /// Spreadsheets skip leading blanks and treat full-width signs like narrow ones.
  package static func startsFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" }
    guard let first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}":
      return true
    default: return false
    }
  }
}

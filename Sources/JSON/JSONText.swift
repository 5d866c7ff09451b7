/// JSON as the store keeps and hashes it: strings, nulls, arrays and objects of them, in one canonical form.
///
/// Canonical: no white space, object keys in byte order, only `"`, `\` and control characters escaped.
package enum JSONText {
  package static func object(_ members: [(key: String, value: String)]) -> String {
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + sorted.map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",") + "}"
  }

  /// An array of arrays.
  package static func table(_ lines: [[String?]]) -> String {
    let rows = lines.map { line in
      "[" + line.map { $0.map { quoted($0) } ?? "null" }.joined(separator: ",") + "]"
    }
    return "[" + rows.joined(separator: ",") + "]"
  }

  /// A string with its quotes.
  ///
  /// - Parameter isEscaped: what is written as `\u....` besides what has to be; nothing in the canonical form.
  package static func quoted(
    _ text: String, escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String {
    if !text.unicodeScalars.contains(where: { mustEscape($0) || isEscaped($0) }) { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || isEscaped(scalar):
        for unit in String(scalar).utf16 { result += escaped(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

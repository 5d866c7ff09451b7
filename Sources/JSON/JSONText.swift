/// JSON as the store keeps and hashes it: strings, nulls, arrays and objects of strings, in one canonical
/// form.
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
  /// - Parameter isEscaped: further characters to write as `\u....`; none in the canonical form.
  package static func quoted(
    _ text: String, escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }
  ) -> String {
    // Most texts need no escapes and are copied as they are.
    if !text.unicodeScalars.contains(where: { isEscaped($0) || escape(of: $0) != nil }) {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escape(of: scalar) {
        result += escape
      } else if isEscaped(scalar) {
        result += numbered(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The escape of a character that may not stand in a string; `nil` for all others.
  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..<" ": numbered(scalar)
    default: nil
    }
  }

  /// `\u001b`, in UTF-16 units.
  private static func numbered(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

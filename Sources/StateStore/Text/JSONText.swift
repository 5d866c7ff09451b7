/// The little JSON the store keeps: strings, nulls, arrays and objects of them, written in one canonical form.
///
/// Canonical: no white space, object keys in byte order, only `"`, `\` and control characters escaped.
enum JSONText {
  static func object(_ members: [(key: String, value: String)]) -> String {
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var text = "{"
    for (index, member) in sorted.enumerated() {
      if index > 0 { text += "," }
      append(member.key, to: &text)
      text += ":"
      append(member.value, to: &text)
    }
    return text + "}"
  }

  static func array(_ values: [String?]) -> String {
    var text = "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += "," }
      if let value { append(value, to: &text) } else { text += "null" }
    }
    return text + "]"
  }

  static func array(ofJSON elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { append(scalar, to: &text) }
    }
    text += "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}

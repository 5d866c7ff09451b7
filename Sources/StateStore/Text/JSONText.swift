/// The little JSON the store keeps: strings, nulls, arrays and objects of them, written in one canonical form.
///
/// Canonical: no white space, object keys in byte order, only `"`, `\` and control characters escaped.
struct JSONText {
  private var bytes: [UInt8] = []

  static func object(_ members: [(key: String, value: String)]) -> String {
    var json = JSONText()
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    json.list(sorted, from: "{", to: "}") { json, member in
      json.string(member.key)
      json.put(":")
      json.string(member.value)
    }
    return json.text
  }

  /// An array of arrays.
  static func table(_ lines: [[String?]]) -> String {
    var json = JSONText()
    json.list(lines, from: "[", to: "]") { json, line in
      json.list(line, from: "[", to: "]") { json, value in
        if let value { json.string(value) } else { json.put(word: "null") }
      }
    }
    return json.text
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func put(_ mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

  private mutating func put(word: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func list<Element>(
    _ elements: [Element], from open: Unicode.Scalar, to close: Unicode.Scalar,
    _ element: (inout JSONText, Element) -> Void
  ) {
    put(open)
    for (index, each) in elements.enumerated() {
      if index > 0 { put(",") }
      element(&self, each)
    }
    put(close)
  }

  private mutating func string(_ value: String) {
    put("\"")
    var value = value
    value.withUTF8 { text in
      // Most texts need no escapes: they go in as they are.
      if text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
        for byte in text { escape(byte) }
      } else {
        bytes.append(contentsOf: text)
      }
    }
    put("\"")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put(word: "\\\"")
    case UInt8(ascii: "\\"): put(word: "\\\\")
    case UInt8(ascii: "\n"): put(word: "\\n")
    case UInt8(ascii: "\r"): put(word: "\\r")
    case UInt8(ascii: "\t"): put(word: "\\t")
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    default: bytes.append(byte)
    }
  }
}

/// JSON of any shape, as other programs write it. Numbers, flags and nulls are read, and not kept.
package indirect enum JSONTree: Sendable {
  case text(String, line: Int)
  case list([JSONTree])
  /// In the order of the text; a key may be there twice.
  case object([(key: String, value: JSONTree)])
  case other

  /// Where the text is no JSON; both counted from 1, the column in bytes.
  package struct Fault: Error, Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  package init(_ text: String) throws(Fault) {
    var reader = JSONReader(text)
    do throws(JSONReader.Malformed) {
      self = try Self.value(&reader, depth: 0)
      try reader.end()
    } catch {
      let before = reader.bytes.prefix(reader.position)
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      throw Fault(line: before.count { $0 == 0x0A } + 1, column: before.count - start + 1)
    }
  }

  /// The first member of that name.
  package subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? { if case .text(let text, _) = self { text } else { nil } }
  package var line: Int? { if case .text(_, let line) = self { line } else { nil } }
  package var elements: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }

  /// The most brackets within each other.
  private static let deepest = 32

  private static func value(
    _ reader: inout JSONReader, depth: Int
  ) throws(JSONReader.Malformed) -> JSONTree {
    guard depth < deepest, let first = reader.peek() else { throw JSONReader.Malformed() }
    switch first {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONTree)] = []
      try reader.list(from: "{", to: "}") { (reader) throws(JSONReader.Malformed) in
        let key = try reader.string()
        try reader.expect(":")
        members.append((key, try value(&reader, depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONTree] = []
      try reader.list(from: "[", to: "]") { (reader) throws(JSONReader.Malformed) in
        elements.append(try value(&reader, depth: depth + 1))
      }
      return .list(elements)
    case UInt8(ascii: "\""):
      let line = reader.bytes.prefix(reader.position).count { $0 == 0x0A } + 1
      return .text(try reader.string(), line: line)
    case UInt8(ascii: "t"): return try word("true", &reader)
    case UInt8(ascii: "f"): return try word("false", &reader)
    case UInt8(ascii: "n"): return try word("null", &reader)
    default:
      try reader.skipNumber()
      return .other
    }
  }

  private static func word(
    _ word: String, _ reader: inout JSONReader
  ) throws(JSONReader.Malformed) -> JSONTree {
    for letter in word.unicodeScalars { try reader.expect(letter) }
    return .other
  }
}

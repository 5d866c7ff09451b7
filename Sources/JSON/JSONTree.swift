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
    var builder = Builder(text)
    do throws(JSONReader.Malformed) {
      self = try builder.value(depth: 0)
      try builder.reader.end()
    } catch {
      throw builder.place
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
}

/// Builds the tree in one pass over the text.
private struct Builder {
  var reader: JSONReader
  /// Lines are counted up to here.
  private var counted = 0
  private var line = 1

  /// The most brackets within each other.
  private static let deepest = 32

  init(_ text: String) { reader = JSONReader(text) }

  var place: JSONTree.Fault {
    let before = reader.bytes.prefix(reader.position)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONTree.Fault(line: before.count { $0 == 0x0A } + 1, column: before.count - start + 1)
  }

  mutating func value(depth: Int) throws(JSONReader.Malformed) -> JSONTree {
    guard depth < Self.deepest, let first = reader.peek() else { throw JSONReader.Malformed() }
    switch first {
    case UInt8(ascii: "{"): return .object(try members(depth))
    case UInt8(ascii: "["): return .list(try elements(depth))
    case UInt8(ascii: "\""):
      let line = currentLine()
      return .text(try reader.string(), line: line)
    case UInt8(ascii: "t"): return try word("true")
    case UInt8(ascii: "f"): return try word("false")
    case UInt8(ascii: "n"): return try word("null")
    default:
      try reader.skipNumber()
      return .other
    }
  }

  private mutating func members(
    _ depth: Int
  ) throws(JSONReader.Malformed) -> [(key: String, value: JSONTree)] {
    var members: [(key: String, value: JSONTree)] = []
    try reader.expect("{")
    if reader.skip("}") { return members }
    repeat {
      let key = try reader.string()
      try reader.expect(":")
      members.append((key, try value(depth: depth + 1)))
    } while reader.skip(",")
    try reader.expect("}")
    return members
  }

  private mutating func elements(_ depth: Int) throws(JSONReader.Malformed) -> [JSONTree] {
    var elements: [JSONTree] = []
    try reader.expect("[")
    if reader.skip("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while reader.skip(",")
    try reader.expect("]")
    return elements
  }

  private mutating func word(_ word: String) throws(JSONReader.Malformed) -> JSONTree {
    for letter in word.unicodeScalars { try reader.expect(letter) }
    return .other
  }

  private mutating func currentLine() -> Int {
    for byte in reader.bytes[counted..<reader.position] where byte == 0x0A { line += 1 }
    counted = reader.position
    return line
  }
}

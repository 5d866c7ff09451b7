/// Reads what `JSONText` writes, and equivalent JSON in any other spelling; refuses everything else.
package struct JSONReader {
  /// The text is not the JSON expected.
  package struct Malformed: Error {}

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// An object whose values are strings.
  ///
  /// - Parameter name: makes a key of the result from a key of the text. A repeated key is malformed.
  package static func object<Name: Hashable>(
    _ text: String, name: (String) -> Name
  ) throws(Malformed) -> [Name: String] {
    var result: [Name: String] = [:]
    try members(of: text) { (reader, key) throws(Malformed) in
      guard result.updateValue(try reader.string(), forKey: name(key)) == nil else { throw Malformed() }
    }
    return result
  }

  /// An object: `member` reads the value that follows a key.
  static func members(
    of text: String, _ member: (inout JSONReader, String) throws(Malformed) -> Void
  ) throws(Malformed) {
    var reader = JSONReader(text)
    try reader.list(from: "{", to: "}") { (reader) throws(Malformed) in
      let key = try reader.string()
      try reader.expect(":")
      try member(&reader, key)
    }
    try reader.end()
  }

  /// An array of arrays of strings and nulls.
  package static func table(_ text: String) throws(Malformed) -> [[String?]] {
    var reader = JSONReader(text)
    var result: [[String?]] = []
    try reader.list(from: "[", to: "]") { (reader) throws(Malformed) in
      var line: [String?] = []
      try reader.list(from: "[", to: "]") { (reader) throws(Malformed) in
        line.append(try reader.stringOrNull())
      }
      result.append(line)
    }
    try reader.end()
    return result
  }

  mutating func list(
    from open: Unicode.Scalar, to close: Unicode.Scalar,
    element: (inout JSONReader) throws(Malformed) -> Void
  ) throws(Malformed) {
    try expect(open)
    if skip(close) { return }
    repeat { try element(&self) } while skip(",")
    try expect(close)
  }

  mutating func string() throws(Malformed) -> String {
    guard let value = try stringOrNull() else { throw Malformed() }
    return value
  }

  mutating func scalarValue() throws(Malformed) -> JSONScalar {
    if let number = try integer() { return .integer(number) }
    return try stringOrNull().map(JSONScalar.text) ?? .null
  }

  /// A whole number in its shortest spelling; `nil` if no number stands here.
  private mutating func integer() throws(Malformed) -> Int64? {
    skipBlanks()
    let start = position
    while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
    guard position > start else { return nil }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int64(text), String(number) == text else { throw Malformed() }
    return number
  }

  /// A number in any spelling, which is not kept.
  mutating func skipNumber() throws(Malformed) {
    skipBlanks()
    let start = position
    while position < bytes.count, Self.isOfNumber(bytes[position]) { position += 1 }
    guard position > start else { throw Malformed() }
  }

  /// The next byte that is no blank; `nil` at the end.
  mutating func peek() -> UInt8? {
    skipBlanks()
    return position < bytes.count ? bytes[position] : nil
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  mutating func stringOrNull() throws(Malformed) -> String? {
    if skip("n") {
      try expect("u")
      try expect("l")
      try expect("l")
      return nil
    }
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] >= 0x20 {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try stringWithEscapes(Array(bytes[start..<position]))
      default: position += 1
      }
    }
    throw Malformed()
  }

  /// The rest of a string of which `content` has been read.
  private mutating func stringWithEscapes(_ content: [UInt8]) throws(Malformed) -> String {
    var content = content
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += try escaped()
      case 0..<0x20: throw Malformed()
      default: content.append(byte)
      }
    }
    throw Malformed()
  }

  private mutating func escaped() throws(Malformed) -> [UInt8] {
    guard position < bytes.count else { throw Malformed() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw Malformed()
    }
  }

  private mutating func scalar() throws(Malformed) -> Character {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw Malformed() }
      position += 2
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self), let character = text.first else {
      throw Malformed()
    }
    return character
  }

  private mutating func codeUnit() throws(Malformed) -> UInt16 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw Malformed() }
    position += 4
    return unit
  }

  mutating func skip(_ token: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, UInt32(bytes[position]) == token.value else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  mutating func expect(_ token: Unicode.Scalar) throws(Malformed) {
    guard skip(token) else { throw Malformed() }
  }

  mutating func end() throws(Malformed) {
    _ = skip("\0")
    guard position == bytes.count else { throw Malformed() }
  }
}

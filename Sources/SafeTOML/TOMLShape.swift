/// Checks the shape of a TOML document before the TOML library reads it.
///
/// The library aborts the process on some malformed texts (`a = [}`, `a.=1`, `a = 07:3`), so it is only
/// given keys, tables, lists, strings, integers, decimals and booleans, each in a valid place.
struct TOMLShape {
  struct Fault: Error {
    /// 1-based.
    let line: Int
    let column: Int
    let expected: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var marks: [TOMLMark] = []
  /// The names of the key read last.
  private var names: [Range<Int>] = []
  /// `nil` if nobody asks where everything stands.
  private var places: TOMLPlaces?

  static func check(_ text: String) throws(Fault) { _ = try marks(of: text) }

  /// Where headers and keys stand.
  static func marks(of text: String) throws(Fault) -> [TOMLMark] {
    var shape = TOMLShape(bytes: Array(text.utf8))
    try shape.document()
    return shape.marks
  }

  /// Where everything stands, also within values.
  static func places(of text: String) throws(Fault) -> TOMLPlaces {
    var shape = TOMLShape(bytes: Array(text.utf8))
    shape.places = TOMLPlaces()
    try shape.document()
    return shape.places ?? TOMLPlaces()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ expected: String) -> Fault {
    Fault(line: line, column: place - lineStart + 1, expected: expected)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
    guard take(character) else { throw fault("\"\(character)\"") }
  }

  private mutating func skipSpace() {
    while take(" ") || take("\t") {}
  }

  private mutating func skipComment() {
    guard take("#") else { return }
    while let next, next != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func takeLineBreak() -> Bool {
    let start = place
    _ = take("\r")
    guard take("\n") else {
      place = start
      return false
    }
    line += 1
    lineStart = place
    return true
  }

  private mutating func skipBlank() {
    repeat {
      skipSpace()
      skipComment()
    } while takeLineBreak()
  }
}

extension TOMLShape {
  private mutating func document() throws(Fault) {
    var table = ""
    skipBlank()
    while next != nil {
      let (start, line, column) = (place, line, place - lineStart + 1)
      let isHeader = next == UInt8(ascii: "[")
      let name = isHeader ? try header(opening: &table) : try pair(in: table)
      marks.append(
        TOMLMark(
          isHeader: isHeader, name: Self.name(bytes[name]), line: line, column: column, range: start..<place))
      skipSpace()
      skipComment()
      guard next == nil || takeLineBreak() else { throw fault("the end of the line") }
      skipBlank()
    }
  }

  /// Returns the place of its name.
  private mutating func header(opening table: inout String) throws(Fault) -> Range<Int> {
    let mark = TOMLPlaces.Place(line: line, column: place - lineStart + 1)
    try expect("[")
    let isList = take("[")
    skipSpace()
    let start = place
    try key()
    let end = place
    try expect("]")
    if isList { try expect("]") }
    if places != nil {
      let words = words
      table = places?.open(words, isList: isList, at: mark) ?? ""
    }
    return start..<end
  }

  /// Returns the place of its key.
  @discardableResult
  private mutating func pair(in table: String) throws(Fault) -> Range<Int> {
    skipSpace()
    let start = place
    let mark = TOMLPlaces.Place(line: line, column: place - lineStart + 1)
    try key()
    let end = place
    let words = places == nil ? [] : words
    let path = places?.note(words, in: table, at: mark) ?? ""
    try expect("=")
    skipSpace()
    try value(at: path)
    return start..<end
  }

  /// The names of the key read last.
  private var words: [String] {
    names.map { name in
      let isQuoted = [0x22, 0x27].contains(bytes[name].first)
      return String(decoding: isQuoted ? bytes[name].dropFirst().dropLast() : bytes[name], as: UTF8.self)
    }
  }

  /// A name without blanks and quotes.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { ![0x20, 0x09, 0x22, 0x27].contains($0) }, as: UTF8.self)
  }

  /// A dotted key and the space after it.
  private mutating func key() throws(Fault) {
    names = []
    repeat {
      skipSpace()
      let name = place
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
        try string(long: false)
      } else {
        let start = place
        while let next, Self.isBare(next) { place += 1 }
        guard place > start else { throw fault("a key") }
      }
      names.append(name..<place)
      skipSpace()
    } while take(".")
  }

  private mutating func value(at path: String) throws(Fault) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 32 else { throw fault("less nesting") }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try string(long: true)
    case UInt8(ascii: "["): try list(at: path)
    case UInt8(ascii: "{"): try table(at: path)
    default: try scalar()
    }
  }

  private mutating func list(at path: String) throws(Fault) {
    try expect("[")
    var count = 0
    repeat {
      skipBlank()
      if take("]") { return }
      try value(at: element(count, of: path))
      count += 1
      skipBlank()
    } while take(",")
    guard take("]") else { throw fault("\",\" or \"]\"") }
  }

  /// The path of an element that begins here.
  private mutating func element(_ index: Int, of path: String) -> String {
    guard places != nil else { return "" }
    return places?.note(
      index, of: path, at: TOMLPlaces.Place(line: line, column: place - lineStart + 1)) ?? ""
  }

  private mutating func table(at path: String) throws(Fault) {
    try expect("{")
    skipSpace()
    if take("}") { return }
    repeat {
      try pair(in: path)
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("\",\" or \"}\" on the same line") }
  }

  private mutating func scalar() throws(Fault) {
    let start = place
    while let next, Self.isBare(next) || next == UInt8(ascii: "+") || next == UInt8(ascii: ".") { place += 1 }
    let word = bytes[start..<place]
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return }
    let digits = word.first == UInt8(ascii: "-") || word.first == UInt8(ascii: "+") ? word.dropFirst() : word
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.count <= 18,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
    else {
      place = start
      throw fault("a text in quotes, a number, a list or a table")
    }
  }

  private mutating func string(long isLongAllowed: Bool) throws(Fault) {
    let start = fault("the closing quote of this text")
    guard let quote = next else { throw start }
    let count = quotes(quote)
    if count == 2 || (count > 2 && !isLongAllowed) {
      place += 2
      return
    }
    let isLong = count > 2
    place += isLong ? 3 : 1
    while let byte = next {
      if byte == quote, !isLong || quotes(quote) >= 3 {
        // Up to two more quotes belong to the text before the closing three.
        place += isLong ? min(quotes(quote), 5) : 1
        return
      }
      if takeLineBreak() {
        guard isLong else { throw start }
        continue
      }
      place += byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") && !isBeforeLineBreak ? 2 : 1
    }
    throw start
  }

  private var isBeforeLineBreak: Bool {
    place + 1 < bytes.count
      && (bytes[place + 1] == UInt8(ascii: "\n") || bytes[place + 1] == UInt8(ascii: "\r"))
  }

  private func quotes(_ quote: UInt8) -> Int { bytes[place...].prefix(6).prefix { $0 == quote }.count }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 45, 48...57, 65...90, 95, 97...122: true
    default: false
    }
  }
}

import Domain
import TOMLKit

/// One TOML table with the path that leads to it; every read is checked, and an error says what was
/// expected.
struct TableReader {
  let table: TOMLTable
  let file: String
  let path: String
  /// The spelling of each key in the file.
  private var spellings: [String: String] = [:]

  /// Words accepted in place of a key.
  private static let synonyms = ["ask": "question"]

  /// In a key `_` is accepted for `-`.
  ///
  /// - Throws: if the table has a key that is not in `keys`, or one in two spellings.
  init(_ table: TOMLTable, file: String, path: String, keys: [String]) throws(TemplateError) {
    self.table = table
    self.file = file
    self.path = path
    for written in table.keys.sorted() {
      let dashed = String(written.map { $0 == "_" ? "-" : $0 })
      let key = keys.contains(dashed) ? dashed : Self.synonyms[dashed] ?? dashed
      guard keys.contains(key) else {
        let hint = nearestWord(to: dashed, in: keys).map { "\($0) (nearest)" }
        throw error(
          written, found: "an unknown key", expected: hint ?? "one of \(keys.joined(separator: ", "))")
      }
      if let other = spellings.updateValue(written, forKey: key) {
        throw error(written, found: "the same key as \(other)", expected: "one of them")
      }
    }
  }

  private func value(_ key: String) -> (any TOMLValueConvertible)? { spellings[key].flatMap { table[$0] } }

  func keyPath(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func error(_ key: String, found: String, expected: String) -> TemplateError {
    TemplateError(file: file, place: .key(keyPath(key)), found: found, expected: expected)
  }

  /// One line of text; required unless `fallback` is given.
  func text(_ key: String, or fallback: String? = nil) throws(TemplateError) -> String {
    guard let value = value(key) else {
      guard let fallback else { throw error(key, found: "nothing", expected: "a text") }
      return fallback
    }
    guard let text = value.string else {
      throw error(key, found: Self.describe(value), expected: "a text")
    }
    return try checked(text, key, required: fallback == nil)
  }

  /// One line of text, or `nil` if the key is absent.
  func optionalText(_ key: String) throws(TemplateError) -> String? {
    value(key) == nil ? nil : try text(key)
  }

  /// A boolean; absent is false.
  func flag(_ key: String) throws(TemplateError) -> Bool {
    guard let value = value(key) else { return false }
    guard let flag = value.bool else {
      throw error(key, found: Self.describe(value), expected: "true or false")
    }
    return flag
  }

  func number(_ key: String, in range: ClosedRange<Int>) throws(TemplateError) -> Int {
    guard let number = try optionalNumber(key, in: range) else {
      throw error(key, found: "nothing", expected: Self.describe(range))
    }
    return number
  }

  func optionalNumber(_ key: String, in range: ClosedRange<Int>) throws(TemplateError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.int, range.contains(number) else {
      throw error(key, found: Self.describe(value), expected: Self.describe(range))
    }
    return number
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, or fallback: Value? = nil
  ) throws(TemplateError) -> Value where Value.RawValue == String {
    if let choice = try optionalChoice(key, type) ?? fallback { return choice }
    throw error(key, found: "nothing", expected: Self.describe(type))
  }

  func optionalChoice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) throws(TemplateError) -> Value? where Value.RawValue == String {
    guard let value = value(key) else { return nil }
    guard let choice = value.string.flatMap(Value.init(rawValue:)) else {
      throw error(key, found: Self.describe(value), expected: Self.describe(type))
    }
    return choice
  }

  /// A list of texts; absent means empty.
  func texts(_ key: String) throws(TemplateError) -> [String] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else {
      throw error(key, found: Self.describe(value), expected: "a list of texts")
    }
    var result: [String] = []
    for (index, element) in array.enumerated() {
      let place = "\(key)[\(index)]"
      guard let text = element.string else {
        throw error(place, found: Self.describe(element), expected: "a text")
      }
      result.append(try checked(text, place, required: true))
    }
    return result
  }

  /// One line of text or a whole number, as text; `nil` if the key is absent.
  func optionalWord(_ key: String) throws(TemplateError) -> String? {
    if let number = value(key)?.int { return String(number) }
    return try optionalText(key)
  }

  func optionalSubtable(_ key: String, keys: [String]) throws(TemplateError) -> TableReader? {
    value(key) == nil ? nil : try subtable(key, keys: keys)
  }

  func subtable(_ key: String, keys: [String]) throws(TemplateError) -> TableReader {
    guard let inner = value(key)?.table else {
      throw error(key, found: value(key).map(Self.describe) ?? "nothing", expected: "a table")
    }
    return try TableReader(inner, file: file, path: keyPath(key), keys: keys)
  }

  /// A list of tables; absent means empty.
  func subtables(_ key: String, keys: [String]) throws(TemplateError) -> [TableReader] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else {
      throw error(key, found: Self.describe(value), expected: "a list of tables")
    }
    guard array.count <= Self.longestList else {
      throw error(key, found: "\(array.count) rows", expected: "at most \(Self.longestList)")
    }
    var result: [TableReader] = []
    for (index, element) in array.enumerated() {
      let place = "\(key)[\(index)]"
      guard let inner = element.table else {
        throw error(place, found: Self.describe(element), expected: "a table")
      }
      result.append(try TableReader(inner, file: file, path: keyPath(place), keys: keys))
    }
    return result
  }

  private func checked(_ text: String, _ key: String, required: Bool) throws(TemplateError) -> String {
    if required, text.isEmpty { throw error(key, found: "an empty text", expected: "a text") }
    if text.unicodeScalars.count > Self.longestText {
      throw error(key, found: "a longer text", expected: "at most \(Self.longestText) characters")
    }
    if DisplayText.firstHarmful(in: text) != nil {
      throw error(key, found: "a control or invisible character", expected: "plain text on one line")
    }
    return text
  }
}

extension TableReader {
  private static var longestText: Int { 500 }
  private static var longestList: Int { 5000 }

  static func describe(_ value: any TOMLValueConvertible) -> String {
    switch value.type {
    case .string: quoted(value.string ?? "")
    case .int: value.int.map { "the number \($0)" } ?? "a number"
    case .table: "a table"
    case .array: "a list"
    case .double: "a fraction"
    case .bool: "a truth value"
    case .date, .time, .dateTime: "a date or time"
    }
  }

  static func quoted(_ text: String) -> String {
    let shown = text.prefix(40)
    return "\"\(shown)\(shown.endIndex == text.endIndex ? "" : "...")\""
  }

  static func describe(_ range: ClosedRange<Int>) -> String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }

  static func describe<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
  where Value.RawValue == String {
    "one of \(type.allCases.map(\.rawValue).joined(separator: ", "))"
  }
}

import Domain
import TOMLKit

/// One TOML table with the path that leads to it. Every read is checked; one that fails notes a fault and gives
/// something in its place, so that all faults are found at once: what was read counts only if there is none.
struct TableReader {
  private let table: TOMLTable?
  private let path: String
  private let faults: FaultCollector
  /// The spelling of each key in the file.
  private var spellings: [String: String] = [:]

  /// Words accepted in place of a key.
  private static let synonyms = ["ask": "question"]

  /// In a key `_` is accepted for `-`. A key that is not in `keys`, or is there in two spellings, is a fault.
  ///
  /// - Parameter table: `nil` if there is something else in its place, which is a fault already.
  init(_ table: TOMLTable?, path: String, keys: [String], faults: FaultCollector) {
    self.table = table
    self.path = path
    self.faults = faults
    var unknown: [(written: String, dashed: String)] = []
    for written in table?.keys.sorted() ?? [] {
      let dashed = String(written.map { $0 == "_" ? "-" : $0 })
      let key = keys.contains(dashed) ? dashed : Self.synonyms[dashed] ?? dashed
      if !keys.contains(key) {
        unknown.append((written, dashed))
      } else if let other = spellings.updateValue(written, forKey: key) {
        fault(written, found: "the same key as \(other)", expected: "one of them")
      }
    }
    for (written, dashed) in unknown {
      let near = Fuzzy.nearest(to: dashed, among: keys)
      fault(
        written, found: "an unknown key",
        expected: near.map { "\($0) (nearest)" } ?? "one of \(keys.joined(separator: ", "))")
      // Read as what was meant, which is then not missed.
      if let near, spellings[near] == nil { spellings[near] = written }
    }
  }

  private func value(_ key: String) -> (any TOMLValueConvertible)? {
    spellings[key].flatMap { table?[$0] }
  }

  /// As it is written in the file.
  private func keyPath(_ key: String) -> String {
    let cut = key.firstIndex(of: "[") ?? key.endIndex
    let written = (spellings[String(key[..<cut])] ?? String(key[..<cut])) + key[cut...]
    return path.isEmpty ? written : "\(path).\(written)"
  }

  func fault(_ key: String, found: String, expected: String) {
    faults.add(keyPath(key), found: found, expected: expected)
  }

  /// A word that is none of those that are known.
  func fault(_ key: String, word: String, known: [String]) {
    fault(key, found: Self.quoted(word), expected: Self.choices(known, near: word))
  }

  private func wrong(_ key: String, _ value: any TOMLValueConvertible, expected: String) {
    fault(key, found: Self.describe(value), expected: expected)
  }

  private func missing(_ key: String, expected: String) {
    if table != nil { fault(key, found: "nothing", expected: expected) }
  }

  /// One line of text; required unless `fallback` is given.
  func text(_ key: String, or fallback: String? = nil) -> String {
    guard let value = value(key) else {
      if fallback == nil { missing(key, expected: "a text") }
      return fallback ?? ""
    }
    guard let text = value.string else {
      wrong(key, value, expected: "a text")
      return ""
    }
    return checked(text, key, required: fallback == nil)
  }

  /// One line of text, or `nil` if the key is absent.
  func optionalText(_ key: String) -> String? { value(key) == nil ? nil : text(key) }

  /// A boolean; absent is `usual`.
  func flag(_ key: String, usually usual: Bool = false) -> Bool {
    guard let value = value(key) else { return usual }
    if value.bool == nil { wrong(key, value, expected: "true or false") }
    return value.bool ?? usual
  }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    if value(key) == nil { missing(key, expected: Self.describe(range)) }
    return optionalNumber(key, in: range) ?? range.lowerBound
  }

  func optionalNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(key) else { return nil }
    if let number = value.int, range.contains(number) { return number }
    wrong(key, value, expected: Self.describe(range))
    return nil
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, or fallback: Value
  ) -> Value where Value.RawValue == String { optionalChoice(key, type) ?? fallback }

  /// - Parameter stand: what is read in place of a value that is none.
  func requiredChoice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type, standIn stand: Value
  ) -> Value where Value.RawValue == String {
    if value(key) == nil { missing(key, expected: Self.describe(type)) }
    return optionalChoice(key, type) ?? stand
  }

  func optionalChoice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let value = value(key) else { return nil }
    guard let word = value.string else {
      wrong(key, value, expected: Self.describe(type))
      return nil
    }
    if let choice = Value(rawValue: word) { return choice }
    fault(key, word: word, known: type.allCases.map(\.rawValue))
    return nil
  }

  /// A list of words of a kind; absent means empty.
  func choices<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) -> [Value] where Value.RawValue == String {
    texts(key) {
      Value(rawValue: $0)
    } otherwise: {
      Self.choices(type.allCases.map(\.rawValue), near: $0)
    }
  }

  /// A list of texts; absent means empty.
  func texts(_ key: String) -> [String] {
    texts(key) {
      $0
    } otherwise: { _ in
      "a text"
    }
  }

  /// A list of texts, each of which says something; absent means empty.
  func texts<Value>(
    _ key: String, _ read: (String) -> Value?, otherwise expected: (String) -> String
  ) -> [Value] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else {
      wrong(key, value, expected: "a list of texts")
      return []
    }
    var result: [Value] = []
    for (index, element) in array.enumerated() {
      let place = "\(key)[\(index)]"
      guard let text = element.string else {
        wrong(place, element, expected: "a text")
        continue
      }
      let word = checked(text, place, required: true)
      if let value = read(word) {
        result.append(value)
      } else {
        fault(place, found: Self.quoted(word), expected: expected(word))
      }
    }
    return result
  }

  /// One line of text or a whole number, as text; `nil` if the key is absent.
  func optionalWord(_ key: String) -> String? {
    if let number = value(key)?.int { return String(number) }
    return optionalText(key)
  }

  func optionalSubtable(_ key: String, keys: [String]) -> TableReader? {
    value(key) == nil ? nil : subtable(key, keys: keys)
  }

  func subtable(_ key: String, keys: [String]) -> TableReader {
    let inner = value(key)?.table
    if inner == nil {
      if let value = value(key) {
        wrong(key, value, expected: "a table")
      } else {
        missing(key, expected: "a table")
      }
    }
    return TableReader(inner, path: keyPath(key), keys: keys, faults: faults)
  }

  /// What each table of a list says; absent means nothing. One that cannot be read has its place all the same, so that
  /// the others keep theirs.
  func rows<Value>(_ key: String, keys: [String], _ read: (TableReader) -> Value) -> [Value] {
    guard let value = value(key) else { return [] }
    guard let array = value.array else {
      wrong(key, value, expected: "a list of tables")
      return []
    }
    guard array.count <= Self.longestList else {
      fault(key, found: "\(array.count) rows", expected: "at most \(Self.longestList)")
      return []
    }
    return array.enumerated().map { index, element in
      let place = "\(key)[\(index)]"
      if element.table == nil { wrong(place, element, expected: "a table") }
      return read(TableReader(element.table, path: keyPath(place), keys: keys, faults: faults))
    }
  }

  private func checked(_ text: String, _ key: String, required: Bool) -> String {
    if required, text.isEmpty { fault(key, found: "an empty text", expected: "a text") }
    if text.unicodeScalars.count > Self.longestText {
      fault(key, found: "a longer text", expected: "at most \(Self.longestText) characters")
    }
    if DisplayText.firstHarmful(in: text) != nil {
      fault(key, found: "a control or invisible character", expected: "plain text on one line")
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
    choices(type.allCases.map(\.rawValue))
  }

  static func choices(_ known: [String], near word: String? = nil) -> String {
    let near = word.flatMap { Fuzzy.nearest(to: $0, among: known) }.map { ", nearest is \($0)" } ?? ""
    return "one of \(known.joined(separator: ", "))\(near)"
  }
}

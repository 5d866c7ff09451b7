import Domain

/// Reads compiled time zones (RFC 9636): the table of changes, and the rule for the years after it.
package enum TZif {
  /// Why a zone cannot be used; `sentence` names it.
  package enum Failure: Error, Hashable, Sendable {
    case notATimeZone(String)
    case unreadable(String)

    package var sentence: String {
      switch self {
      case .notATimeZone(let name):
        "No time zone was set: \(DisplayText.line(name)) is not known here; write one such as Europe/London."
      case .unreadable(let why): "No time zone was set: \(DisplayText.line(why))."
      }
    }
  }

  /// The zone in a file of version 2 or later.
  ///
  /// If the file leaves later years to a rule, changes are calculated up to the end of 2060.
  package static func zone(name: String, _ bytes: [UInt8]) throws(Failure) -> Zone {
    var reader = ByteReader(bytes)
    let first = try Header(&reader, name)
    guard first.version >= 2 else { throw .unreadable("the file of \(name) is of an old version") }
    try reader.skip(first.bodyLength(timeSize: 4), name)
    let header = try Header(&reader, name)
    var periods = try Table(&reader, header, name).periods
    let footer = String(decoding: try reader.footer(name), as: UTF8.self)
    if !footer.isEmpty {
      guard let rule = PosixRule(footer) else { throw .unreadable("the file of \(name) is damaged") }
      let start = periods.last?.from ?? .min
      periods += rule.periods(years: 1970...2060).filter { $0.from > start }
    }
    guard let zone = Zone(name: name, periods: merged(periods)) else {
      throw .unreadable("the file of \(name) is damaged")
    }
    return zone
  }

  /// Leaves out changes that have no effect.
  private static func merged(_ periods: [Zone.Period]) -> [Zone.Period] {
    var result: [Zone.Period] = []
    for period in periods {
      if let last = result.last, last.offset == period.offset, last.abbreviation == period.abbreviation {
        continue
      }
      result.append(period)
    }
    return result
  }

  struct Header {
    let version: Int
    let (isUTCount, isStandardCount, leapCount, timeCount, typeCount, letterCount):
      (Int, Int, Int, Int, Int, Int)

    init(_ reader: inout ByteReader, _ name: String) throws(Failure) {
      guard try reader.take(4, name).elementsEqual("TZif".utf8) else {
        throw .unreadable("the file of \(name) is not a time zone")
      }
      // The version is 0 or an ASCII digit.
      version = max(1, Int(try reader.take(1, name).first ?? 0) - 48)
      try reader.skip(15, name)
      var counts: [Int] = []
      for _ in 0..<6 { counts.append(try reader.number(4, name)) }
      guard counts.allSatisfy({ (0...100_000).contains($0) }) else {
        throw .unreadable("the file of \(name) is damaged")
      }
      (isUTCount, isStandardCount, leapCount, timeCount, typeCount, letterCount) = (
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]
      )
    }

    func bodyLength(timeSize: Int) -> Int {
      timeCount * timeSize + timeCount + typeCount * 6 + letterCount + leapCount * (timeSize + 4)
        + isStandardCount + isUTCount
    }
  }

  /// The second, 64-bit table of a file.
  private struct Table {
    let periods: [Zone.Period]

    init(_ reader: inout ByteReader, _ header: Header, _ name: String) throws(Failure) {
      let damaged = Failure.unreadable("the file of \(name) is damaged")
      var times: [Int64] = []
      for _ in 0..<header.timeCount { times.append(Int64(try reader.number(8, name))) }
      let uses = try reader.take(header.timeCount, name).map(Int.init)
      var types: [(offset: Int, letters: Int)] = []
      for _ in 0..<header.typeCount {
        let offset = try reader.number(4, name)
        types.append((offset, Int(try reader.take(2, name).last ?? 0)))
      }
      let letters = Array(try reader.take(header.letterCount, name))
      try reader.skip(header.leapCount * 12 + header.isStandardCount + header.isUTCount, name)
      var result: [Zone.Period] = []
      for (from, use) in [(Int64.min, 0)] + zip(times, uses) {
        guard use < types.count, types[use].letters < letters.count,
          abs(types[use].offset) < 86_400 * 2,
          result.last.map({ $0.from < from }) ?? true
        else { throw damaged }
        let word = letters[types[use].letters...].prefix { $0 != 0 }
        result.append(
          .init(from: from, offset: types[use].offset, abbreviation: String(decoding: word, as: UTF8.self)))
      }
      periods = result
    }
  }
}

/// Big-endian bytes, read from the front.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int, _ name: String) throws(TZif.Failure) -> ArraySlice<UInt8> {
    guard count >= 0, bytes.count - place >= count else {
      throw .unreadable("the file of \(name) is cut short")
    }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func skip(_ count: Int, _ name: String) throws(TZif.Failure) { _ = try take(count, name) }

  /// A signed number of 4 or 8 bytes.
  mutating func number(_ size: Int, _ name: String) throws(TZif.Failure) -> Int {
    let value = try take(size, name).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
  }

  /// The text between the last two line breaks.
  mutating func footer(_ name: String) throws(TZif.Failure) -> ArraySlice<UInt8> {
    let rest = bytes[place...]
    guard rest.count >= 2, rest.first == 10, let end = rest.dropFirst().firstIndex(of: 10) else {
      throw .unreadable("the file of \(name) is cut short")
    }
    return rest[(place + 1)..<end]
  }
}

/// A proof of one log entry, short enough to copy by hand: `acme · #482 · 2026-11-23 ·
/// 7K3F-QM2P-9W4T-XXXX`.
///
/// The last part is 80 bits of the entry's hash in the chain, so that altering an earlier entry changes it.
package struct Receipt: Hashable, Sendable, CustomStringConvertible {
  package let project: ProjectID
  package let sequence: Int
  /// For a sign-off the local day of the signer; for other entries the day in UTC.
  package let day: Day
  /// 16 letters of Crockford's base 32.
  package let code: String

  package init?(of entry: HistoryEntry) {
    let day = entry.changes.first { $0.field == .on }?.new.flatMap(Day.init(iso:))
    self.init(project: entry.project, sequence: entry.sequence, at: entry.at, on: day, hash: entry.hash)
  }

  /// - Parameter hash: the entry's hash in hex.
  package init?(project: ProjectID, sequence: Int, at: Timestamp, on day: Day? = nil, hash: String) {
    guard let code = Self.code(of: hash) else { return nil }
    self.project = project
    self.sequence = sequence
    self.day = day ?? Moment(timestamp: at, zoneOffset: 0).today
    self.code = code
  }

  package var description: String { "\(project) · #\(sequence) · \(day.iso) · \(groups)" }

  private var groups: String {
    var result = ""
    for (index, letter) in code.enumerated() {
      if index > 0, index % 4 == 0 { result.append("-") }
      result.append(letter)
    }
    return result
  }
}

extension Receipt {
  /// Reads hand-copied text: any case, O for 0, I and L for 1, any blanks, dots or hyphens between the
  /// parts.
  package init?(_ text: some StringProtocol) {
    let separators: Set<Character> = ["\u{B7}", ",", ";", "|", "#", "\u{2022}"]
    let words = text.split(whereSeparator: { $0.isWhitespace || separators.contains($0) }).map { String($0) }
    guard let place = words.firstIndex(where: { Day(iso: Self.digits($0)) != nil }), place >= 2,
      let day = Day(iso: Self.digits(words[place])), let sequence = Int(Self.digits(words[place - 1])),
      sequence > 0
    else { return nil }
    let letters = words[(place + 1)...].joined().uppercased().filter { $0 != "-" }.map(Self.meant)
    guard letters.count == 16, letters.allSatisfy(Self.alphabet.contains) else { return nil }
    project = ProjectID(words[..<(place - 1)].joined(separator: "-"))
    self.sequence = sequence
    self.day = day
    code = String(letters)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func meant(_ letter: Character) -> Character {
    switch letter {
    case "O": "0"
    case "I", "L": "1"
    default: letter
    }
  }

  private static func digits(_ word: String) -> String { String(word.uppercased().map(meant)) }

  /// The first 80 bits.
  private static func code(of hash: String) -> String? {
    let nibbles = hash.prefix(20).compactMap(\.hexDigitValue)
    guard nibbles.count == 20 else { return nil }
    var result = ""
    for group in stride(from: 0, to: 20, by: 5) {
      let bits = nibbles[group..<group + 5].reduce(0) { $0 << 4 | $1 }
      for shift in stride(from: 15, through: 0, by: -5) { result.append(alphabet[bits >> shift & 31]) }
    }
    return result
  }
}

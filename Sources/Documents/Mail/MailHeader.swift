import Domain

/// Header lines of an e-mail: ASCII only, folded, other letters as encoded words (RFC 2047).
enum MailHeader {
  /// Columns of a line, without its end.
  static let width = 76

  static func text(_ name: String, _ value: String) -> String { fold("\(name):", words(value)) }

  static func people(_ name: String, _ people: [MailDraft.Person]) -> String {
    let parts = people.enumerated().flatMap { index, person -> [String] in
      let mark = index < people.count - 1 ? "," : ""
      // A message needs a sender; the reserved domain `.invalid` shows that it has no mailbox.
      let address = person.address ?? "unknown@address.invalid"
      return words(person.name, inPhrase: true) + ["<\(address)>\(mark)"]
    }
    return fold("\(name):", parts)
  }

  /// ASCII words unchanged; others as encoded words short enough for a line.
  private static func words(_ text: String, inPhrase: Bool = false) -> [String] {
    let isPlain = text.utf8.allSatisfy { byte in
      let isWord = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isWord || byte == 32 || byte == 45 || (!inPhrase && (33...126).contains(byte))
    }
    guard !isPlain || text.contains("=?") else { return text.split(separator: " ").map(String.init) }
    var words: [String] = []
    var current = ""
    for character in text {
      let piece = encoded(character)
      if current.utf8.count + piece.utf8.count > 60, !current.isEmpty {
        words.append(current)
        current = ""
      }
      current += piece
    }
    if !current.isEmpty { words.append(current) }
    return words.map { "=?UTF-8?Q?\($0)?=" }
  }

  private static func encoded(_ character: Character) -> String {
    String(character).utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return byte == 32 ? "_" : isPlain ? String(UnicodeScalar(byte)) : QuotedPrintable.hex(byte)
    }.joined()
  }

  private static func fold(_ name: String, _ parts: [String]) -> String {
    var lines = [name]
    for part in parts {
      if lines[lines.count - 1].utf8.count + 1 + part.utf8.count > width, lines[lines.count - 1] != name {
        lines.append(" " + part)
      } else {
        lines[lines.count - 1] += " " + part
      }
    }
    return lines.joined(separator: "\r\n")
  }
}

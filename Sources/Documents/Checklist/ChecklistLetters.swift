import Domain

/// Letters written into every checklist file: where they are found again, its encoding is certain.
enum ChecklistLetters {
  static let sent = "ä é ñ ø ß"

  /// The text that stands between the letters and what they are for.
  static let mark = " = ("
  /// What they are for, as files in English say it.
  private static let known = "= (shows how letters were saved"

  /// Whether a line should contain the letters but contains others: five short pieces before the mark, in every language.
  static func isDamaged(_ line: String) -> Bool {
    guard !line.contains(sent), let place = line.firstRange(of: mark) else { return false }
    let pieces = line[..<place.lowerBound].split { $0 == " " || $0 == "#" || $0 == ">" }
    return line.contains(known) || pieces.count == 5 && pieces.allSatisfy { $0.count <= 4 }
  }

  /// The text in UTF-8, without a byte order mark. Bytes whose encoding is uncertain are returned
  /// unchanged.
  ///
  /// - Throws: for damaged UTF-16.
  static func utf8(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> [UInt8] {
    let bytes = try unmarked(bytes)
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    guard let western = western(bytes), western.contains(sent) else { return bytes }
    return Array(western.utf8)
  }

  private static func unmarked(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> [UInt8] {
    do { return try TextEncoding.utf8(bytes) } catch { throw ChecklistFileProblem(line: 0, error.sentence) }
  }

  // MARK: Single-byte encodings

  /// Reads bytes as Windows-1252; `nil` if one of them is another character in Latin-1, Latin-9 or
  /// Windows-1254.
  private static func western(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard !ambiguous.contains(byte), let scalar = TextEncoding.windows1252(byte) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static let ambiguous: Set<UInt8> = [
    0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE, 0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE,
  ]
}

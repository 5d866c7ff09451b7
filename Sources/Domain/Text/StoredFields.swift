/// Small records kept as text in one column of a row: a line each, their fields apart by `|`.
///
/// Cut by bytes, which costs a tenth of cutting by characters; a page of the portfolio holds hundreds.
enum StoredFields {
  /// The lines that hold something.
  static func lines(_ text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
  }

  /// At most `count` fields: the last one holds all that is left.
  static func fields(_ line: some StringProtocol, _ count: Int) -> [String] {
    Substring(line).utf8.split(
      separator: UInt8(ascii: "|"), maxSplits: count - 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
  }
}

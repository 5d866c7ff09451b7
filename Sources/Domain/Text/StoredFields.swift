/// Small records stored as text in one column: one per line, fields separated by `|`. The last field may
/// contain any text.
extension StringProtocol {
  /// Lines that are not empty.
  var storedLines: [String] { cut(at: "\n", most: .max, keepsEmpty: false) }

  /// The record's first `count` fields, the last one with the rest of the line; `nil` if there are fewer.
  func storedFields(_ count: Int) -> [String]? {
    let fields = cut(at: "|", most: count - 1, keepsEmpty: true)
    return fields.count == count ? fields : nil
  }

  /// By scalars, because an accent after a separator would form one character with it.
  private func cut(at separator: Unicode.Scalar, most: Int, keepsEmpty: Bool) -> [String] {
    utf8.split(
      separator: UInt8(ascii: separator), maxSplits: most, omittingEmptySubsequences: !keepsEmpty
    ).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Small records kept as text in one column of a row: a line each, their fields apart by `|`. The last field holds any text.
extension StringProtocol {
  /// Lines that hold something.
  var storedLines: [String] { cut(at: "\n", most: .max, keepsEmpty: false) }

  /// The record's first `count` fields, all that is left in the last; `nil` where it has fewer.
  func storedFields(_ count: Int) -> [String]? {
    let fields = cut(at: "|", most: count - 1, keepsEmpty: true)
    return fields.count == count ? fields : nil
  }

  /// By bytes: an accent that follows a separator would make one character of both.
  private func cut(at separator: Unicode.Scalar, most: Int, keepsEmpty: Bool) -> [String] {
    utf8.split(
      separator: UInt8(ascii: separator), maxSplits: most, omittingEmptySubsequences: !keepsEmpty
    ).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Sizes of files, as people write them.
package enum ByteCount {
  /// `512 B`, `48 kB`, `2.1 MB`, `1.4 GB`.
  package static func text(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    var (tenths, unit) = (bytes / 100, "kB")
    for next in ["MB", "GB"] where tenths >= 10_000 { (tenths, unit) = (tenths / 1000, next) }
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(tenths / 10) \(unit)"
  }

  /// Reads `500 MB`, `2GB`, `750000`; `nil` if it is not a size above 0.
  package static func read(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Int(digits), number > 0, let factor = factors[unit] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : bytes
  }

  private static let factors = ["": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000]
}

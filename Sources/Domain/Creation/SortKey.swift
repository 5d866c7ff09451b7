/// Places among siblings as text: six digits with gaps, more digits where a gap is used up.
///
/// Read as decimal fractions, so a key always fits between two others: `000100`, `000150`, `000200`.
package enum SortKey {
  private static let width = 6
  private static let widestGap = 100

  /// Keys for `count` siblings in a row.
  package static func spread(_ count: Int) -> [String] {
    let gap = max(1, min(widestGap, 999_999 / (count + 1)))
    return (0..<max(count, 0)).map { padded(String(($0 + 1) * gap), onLeft: true) }
  }

  /// A key after `lower` and before `upper`; `nil` stands for an end of the row.
  ///
  /// - Returns: `nil` when there is no place: keys not in order, or not made of digits.
  package static func between(_ lower: String?, _ upper: String?) -> String? {
    guard let low = digits(lower ?? "") else { return nil }
    guard let upper else { return after(low, lower ?? "") }
    guard let high = digits(upper), (lower ?? "") < upper,
      let middle = middle(low, high).map(text)
    else { return nil }
    return middle > lower ?? "" && middle < upper ? middle : nil
  }

  private static func after(_ low: [UInt8], _ lower: String) -> String? {
    let whole = (low + Array(repeating: 0, count: width)).prefix(width).reduce(0) { $0 * 10 + Int($1) }
    if whole + widestGap <= 999_999 { return padded(String(whole + widestGap), onLeft: true) }
    guard let middle = middle(low, nil).map(text), middle > lower else { return nil }
    return middle
  }

  /// Digits of a fraction between two, short rather than exact; `nil` for `high` stands for 1.
  private static func middle(_ low: [UInt8], _ high: [UInt8]?) -> [UInt8]? {
    var result: [UInt8] = []
    var high = high
    for place in 0... {
      let below = place < low.count ? low[place] : 0
      guard let top = high else {
        if below < 9 { return result + [(below + 10) / 2] }
        result.append(below)
        continue
      }
      guard place < top.count else { return nil }
      switch Int(top[place]) - Int(below) {
      case ..<0: return nil
      case 0: result.append(below)
      case 1 where place + 1 < top.count: return result + [top[place]]
      case 1:
        result.append(below)
        high = nil
      default: return result + [(below + top[place]) / 2]
      }
    }
    return nil
  }

  /// Without zeros at the end, which do not change a fraction.
  private static func digits(_ key: String) -> [UInt8]? {
    guard key.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var digits = key.utf8.map { $0 - 48 }
    while digits.last == 0 { digits.removeLast() }
    return digits
  }

  private static func text(_ digits: [UInt8]) -> String {
    padded(String(decoding: digits.map { $0 + 48 }, as: UTF8.self), onLeft: false)
  }

  private static func padded(_ digits: String, onLeft: Bool) -> String {
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return onLeft ? zeros + digits : digits + zeros
  }
}

/// Positions among siblings as sortable text: six digits with gaps, longer where a gap is used up.
package enum SortKey {
  /// `7` gives `000700`.
  package static func padded(_ number: Int) -> String {
    let digits = String(max(0, number) * 100)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// By the number at the end of an id: items in the order in which they were added.
  static func following(_ id: ItemID) -> String { padded(id.rawValue.splitTrailingNumber.number) }

  /// A key strictly between two keys; `nil` is the open end.
  package static func between(_ low: String?, _ high: String?) -> String {
    guard let high else { return low.map(behind) ?? padded(1) }
    return middle(digits(low ?? ""), digits(high))
  }

  private static let width = 6

  private static func behind(_ low: String) -> String {
    let next = (Int(low.prefix(width)) ?? 0) / 100 + 1
    return next * 100 < 1_000_000 ? padded(next) : middle(digits(low), nil)
  }

  /// Digit by digit: the first position with a gap takes the middle. Never ends in 0, so that a smaller key
  /// always exists.
  private static func middle(_ low: [Int], _ high: [Int]?) -> String {
    var result: [Int] = []
    // Past the end of both keys there is always room, unless they were given in the wrong order.
    let last = max(low.count, high?.count ?? 0)
    var high = high
    while true {
      let index = result.count
      let floor = index < low.count ? low[index] : 0
      let ceiling = high.map { index < $0.count ? $0[index] : 0 } ?? 10
      if ceiling - floor > 1 {
        result.append((floor + ceiling) / 2)
        break
      }
      if ceiling != floor { high = nil }
      result.append(floor)
      guard index < last else { break }
    }
    while result.count < width { result.append(5) }
    return result.map(String.init).joined()
  }

  private static func digits(_ key: String) -> [Int] { key.map { $0.wholeNumberValue ?? 0 } }
}

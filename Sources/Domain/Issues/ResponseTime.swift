/// How long an answer may take, on the clock of its priority.
package enum ResponseTime: Hashable, Sendable {
  case minutes(Int)
  case businessDays(Int)

  /// Reads `30 min`, `4 h` and `1 bd`.
  package init?(_ text: some StringProtocol) {
    let digits = text.prefix { $0.isNumber }
    let unit = String(text.dropFirst(digits.count)).trimmed.lowercased()
    guard let count = Int(digits), (1...999).contains(count) else { return nil }
    switch unit {
    case "min": self = .minutes(count)
    case "h": self = .minutes(count * 60)
    case "bd": self = .businessDays(count)
    default: return nil
    }
  }

  package static let forms = "30 min, 4 h or 1 bd"

  package var text: String {
    switch self {
    case .minutes(let count): count.isMultiple(of: 60) ? "\(count / 60) h" : "\(count) min"
    case .businessDays(let count): "\(count) bd"
    }
  }

  /// - Parameter day: the minutes of a business day on that clock.
  func minutes(day: Int) -> Int {
    switch self {
    case .minutes(let count): count
    case .businessDays(let count): count * day
    }
  }

  /// `1 bd 2 h`, `45 min`
  package static func words(minutes: Int, day: Int) -> String {
    let (days, rest) = (minutes / day, minutes % day)
    let parts = [(days, "bd"), (rest / 60, "h"), (rest % 60, "min")]
    let said = parts.filter { $0.0 > 0 }.prefix(2).map { "\($0.0) \($0.1)" }
    return said.isEmpty ? "0 min" : said.joined(separator: " ")
  }
}

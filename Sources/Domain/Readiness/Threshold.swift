/// A limit that a measured figure has to keep: `< 50 ms`, `loss <= 0.1 %`.
package struct Threshold: Hashable, Sendable {
  package enum Comparison: String, CaseIterable, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }

  /// Empty where the item has only one.
  package let name: String
  package let comparison: Comparison
  package let limit: Double
  package let unit: String

  /// Reads one limit; `nil` if it is none.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(where: { $0 == "<" || $0 == ">" }) else { return nil }
    let rest = String(text[sign...])
    guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
      return nil
    }
    let words = rest.dropFirst(comparison.rawValue.count).split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), let limit = Double(words[0]), limit.isFinite else { return nil }
    name = String(text[..<sign]).trimmed
    self.comparison = comparison
    self.limit = limit
    unit = words.count > 1 ? words[1] : ""
  }

  /// Reads limits separated by semicolons; empty if one of them is none.
  package static func all(_ text: String) -> [Threshold] {
    let parts = text.split(separator: ";").map { String($0).trimmed }
    let found = parts.compactMap(Threshold.init)
    return found.count == parts.count ? found : []
  }

  package func isKept(by figure: Double) -> Bool {
    switch comparison {
    case .below: figure < limit
    case .atMost: figure <= limit
    case .above: figure > limit
    case .atLeast: figure >= limit
    }
  }

  /// `loss 0.2 %, limit <= 0.1 %`
  func words(_ figure: Double) -> String {
    let name = name.isEmpty ? "" : "\(name) "
    let unit = unit.isEmpty ? "" : " \(unit)"
    return "\(name)\(Self.text(figure))\(unit), limit \(comparison.rawValue) \(Self.text(limit))\(unit)"
  }

  /// Without a fraction where there is none.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }
}

/// The figures measured for one checklist item, at one site or for all: `DEN 42; NYC 31`, `31/55/0.05/12`.
package struct Figures: Hashable, Sendable {
  /// The code of the site; `nil` if the figures hold for all.
  package let site: String?
  /// One for each limit of the item.
  package let values: [Double]

  /// Why a text holds no figures.
  struct Problem: Error, Hashable, Sendable {
    /// What is expected instead, to follow `needs`.
    let expected: String
  }

  /// Reads the figures of an item; units may be written.
  static func read(_ text: String, for limits: [Threshold], at sites: [String]) throws(Problem) -> [Figures] {
    var result: [Figures] = []
    for part in text.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
      let first = String(part.prefix { $0 != " " }).uppercased()
      let site = sites.contains(first) ? first : nil
      let rest = site == nil ? part : String(part.dropFirst(first.count)).trimmed
      let words = rest.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
      let values = words.compactMap(number)
      guard values.count == words.count, values.count == limits.count,
        !result.contains(where: { $0.site == site })
      else { throw Problem(expected: expected(limits, sites)) }
      result.append(Figures(site: site, values: values))
    }
    guard !result.isEmpty else { throw Problem(expected: expected(limits, sites)) }
    return result
  }

  private static func number(_ word: String) -> Double? {
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
    guard let value = Double(digits.map { $0 == "," ? "." : String($0) }.joined()), value.isFinite else {
      return nil
    }
    return value
  }

  private static func expected(_ limits: [Threshold], _ sites: [String]) -> String {
    let names = limits.map { limit in
      [limit.name, limit.unit].filter { !$0.isEmpty }.joined(separator: " in ")
    }
    let figures =
      limits.count == 1
      ? "a figure\(names[0].isEmpty ? "" : " in \(names[0])")"
      : "\(limits.count) figures with / between them (\(names.joined(separator: ", ")))"
    return sites.count < 2 ? figures : "\(figures), once for each site: \(sites[0]) 42; \(sites[1]) 31"
  }

  package var text: String {
    (site.map { "\($0) " } ?? "") + values.map(Threshold.text).joined(separator: "/")
  }
}

/// A number as people and spreadsheets write it.
package struct NumberReading: Hashable, Sendable {
  package let number: PhoneNumber
  /// What had to be put back, such as a lost plus.
  package let restored: String?

  /// - Parameter country: whose national form is accepted; `nil` for none.
  package init(_ text: String, country: String? = nil) throws(NumberProblem) {
    let written = try Written(text)
    let digits = Substring(written.digits)
    let home = country.flatMap(NumberingPlan.of)
    if written.isInternational {
      try self.init(international: digits, preferring: home, restored: nil)
    } else if let home {
      try self.init(digits, of: home)
    } else {
      try self.init(withoutCountry: digits)
    }
  }

  private init(
    international digits: Substring, preferring home: NumberingPlan?, restored: String?
  ) throws(NumberProblem) {
    let isHome = home.map { digits.hasPrefix($0.callingCode) } ?? false
    let plan = isHome ? home : NumberingPlan.matching(digits)
    guard digits.count <= 15 else {
      throw NumberProblem("\(digits.count) digits, at most 15 are possible", remedy: "check the bill")
    }
    if let problem = plan?.problem(digits.dropFirst(plan?.callingCode.count ?? 0)) { throw problem }
    guard let number = PhoneNumber(digits: String(digits)) else {
      throw NumberProblem("it is no international number", remedy: "write it as +12125550100")
    }
    self.number = number
    self.restored = restored
  }

  /// The national form, or the international one whose plus a spreadsheet dropped.
  private init(_ digits: Substring, of home: NumberingPlan) throws(NumberProblem) {
    if home.isNorthAmerican, digits.hasPrefix("011") {
      // Dialled abroad from there.
      try self.init(international: digits.dropFirst(3), preferring: nil, restored: nil)
      return
    }
    let hasTrunk = !home.trunk.isEmpty && digits.hasPrefix(home.trunk)
    let national = hasTrunk ? digits.dropFirst(home.trunk.count) : digits
    if digits.hasPrefix(home.callingCode), !home.lengths.contains(national.count) || home.isNorthAmerican,
      home.lengths.contains(digits.count - home.callingCode.count)
    {
      try self.init(international: digits, preferring: home, restored: "plus restored")
      return
    }
    let isBare = !hasTrunk && home.trunk == "0"
    try self.init(
      international: Substring(home.callingCode + national), preferring: home,
      restored: isBare ? "leading 0 was missing" : nil)
  }

  /// Eleven or more digits of a known plan: no national form is that long.
  private init(withoutCountry digits: Substring) throws(NumberProblem) {
    let plan = NumberingPlan.matching(digits)
    guard digits.count >= 11, !digits.hasPrefix("0"), let plan,
      plan.problem(digits.dropFirst(plan.callingCode.count)) == nil
    else {
      throw NumberProblem(
        "a national form without a country", remedy: "add a column country, or write +12125550100")
    }
    try self.init(international: digits, preferring: nil, restored: "plus restored")
  }
}

/// The digits of a written number, without the signs between them.
private struct Written {
  let digits: String
  let isInternational: Bool

  init(_ text: String) throws(NumberProblem) {
    var rest = Substring(Self.bare(text))
    if rest.lowercased().hasPrefix("tel:") { rest = rest.dropFirst(4) }
    if rest.hasPrefix("'") { rest = rest.dropFirst() }
    if Self.isExponent(rest) {
      throw NumberProblem(
        "exponent form: digits may be lost", remedy: "format the cells as text and type it again")
    }
    let hasPlus = rest.hasPrefix("+")
    if hasPlus { rest = rest.dropFirst() }
    var digits = hasPlus ? try Self.digits(rest.replacing("(0)", with: "")[...]) : try Self.digits(rest)
    let hasZeros = !hasPlus && digits.hasPrefix("00")
    if hasZeros { digits.removeFirst(2) }
    guard !digits.isEmpty else { throw NumberProblem("there is no number", remedy: "type it") }
    guard digits.utf8.count <= 20 else {
      throw NumberProblem("\(digits.utf8.count) digits, at most 15 are possible", remedy: "check the bill")
    }
    self.digits = digits
    isInternational = hasPlus || hasZeros
  }

  /// Without what spreadsheets and address books put around a number: `="+1..."`, marks of direction, a wide plus.
  private static func bare(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{202D}", "\u{FEFF}"]
    var scalars = String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) })
    if let wide = scalars.firstIndex(of: "\u{FF0B}") { scalars.replaceSubrange(wide...wide, with: ["+"]) }
    let plain = String(scalars).trimmed
    guard plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.count > 3 else { return plain }
    return String(plain.dropFirst(2).dropLast()).trimmed
  }

  /// Spaces, dots, hyphens and brackets are left out.
  private static func digits(_ text: Substring) throws(NumberProblem) -> String {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case ".", "-", "(", ")", "[", "]", "\u{2010}"..."\u{2015}", "\u{2212}": continue
      case _ where scalar.properties.isWhitespace || scalar == "\u{202D}" || scalar == "\u{202C}": continue
      default:
        throw NumberProblem(
          "\"\(DisplayText.line(String(scalar)))\" is no part of a number", remedy: "write digits only")
      }
    }
    return digits
  }

  /// `1.415E+10`, `4,42E+11`.
  private static func isExponent(_ text: Substring) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let (mantissa, power) = (parts[0].drop { $0 == "+" }, parts[1].drop { $0 == "+" })
    return !power.isEmpty && power.allSatisfy(\.isNumber) && !mantissa.isEmpty
      && mantissa.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }
}

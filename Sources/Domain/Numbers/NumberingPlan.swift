/// How the numbers of a country are written: its calling code, the prefix of its national form, and how long
/// its numbers are.
package struct NumberingPlan: Hashable, Sendable {
  /// ISO 3166 alpha-2.
  package let country: String
  package let callingCode: String
  /// What the national form begins with and the international one leaves out.
  let trunk: String
  /// Digits behind the calling code.
  let lengths: ClosedRange<Int>

  private init(_ country: String, _ callingCode: Int, trunk: String, _ lengths: ClosedRange<Int>) {
    self.country = country
    self.callingCode = String(callingCode)
    self.trunk = trunk
    self.lengths = lengths
  }

  package static func of(_ country: String) -> NumberingPlan? { byCountry[country.uppercased()] }

  /// The plan that the digits of an international number belong to; of several countries with one calling code
  /// the first.
  static func matching(_ digits: Substring) -> NumberingPlan? {
    all.first { digits.hasPrefix($0.callingCode) }
  }

  /// `US`, `CA` and their neighbours have one plan.
  var isNorthAmerican: Bool { callingCode == "1" }
  var isBritish: Bool { callingCode == "44" }

  /// In one list, so that no calling code here begins with another one.
  private static let all = [
    NumberingPlan("US", 1, trunk: "1", 10...10), NumberingPlan("CA", 1, trunk: "1", 10...10),
    NumberingPlan("PR", 1, trunk: "1", 10...10), NumberingPlan("GB", 44, trunk: "0", 9...10),
    NumberingPlan("GG", 44, trunk: "0", 9...10), NumberingPlan("IM", 44, trunk: "0", 9...10),
    NumberingPlan("JE", 44, trunk: "0", 9...10), NumberingPlan("IE", 353, trunk: "0", 7...10),
    NumberingPlan("DE", 49, trunk: "0", 5...12), NumberingPlan("AT", 43, trunk: "0", 4...13),
    NumberingPlan("CH", 41, trunk: "0", 9...9), NumberingPlan("FR", 33, trunk: "0", 9...9),
    NumberingPlan("NL", 31, trunk: "0", 7...9), NumberingPlan("BE", 32, trunk: "0", 8...9),
    NumberingPlan("LU", 352, trunk: "", 4...11), NumberingPlan("ES", 34, trunk: "", 9...9),
    NumberingPlan("PT", 351, trunk: "", 9...9), NumberingPlan("IT", 39, trunk: "", 6...12),
    NumberingPlan("SE", 46, trunk: "0", 7...9), NumberingPlan("NO", 47, trunk: "", 8...8),
    NumberingPlan("DK", 45, trunk: "", 8...8), NumberingPlan("FI", 358, trunk: "0", 5...12),
    NumberingPlan("PL", 48, trunk: "", 9...9), NumberingPlan("CZ", 420, trunk: "", 9...9),
    NumberingPlan("SK", 421, trunk: "0", 9...9), NumberingPlan("HU", 36, trunk: "06", 8...9),
    NumberingPlan("RO", 40, trunk: "0", 9...9), NumberingPlan("GR", 30, trunk: "", 10...10),
    NumberingPlan("AU", 61, trunk: "0", 9...9), NumberingPlan("NZ", 64, trunk: "0", 8...10),
    NumberingPlan("IN", 91, trunk: "0", 10...10), NumberingPlan("SG", 65, trunk: "", 8...8),
    NumberingPlan("HK", 852, trunk: "", 8...8), NumberingPlan("JP", 81, trunk: "0", 9...10),
    NumberingPlan("MX", 52, trunk: "", 10...10), NumberingPlan("BR", 55, trunk: "0", 10...11),
    NumberingPlan("ZA", 27, trunk: "0", 9...9), NumberingPlan("AE", 971, trunk: "0", 8...9),
    NumberingPlan("IL", 972, trunk: "0", 8...9),
  ]
  private static let byCountry = Dictionary(uniqueKeysWithValues: all.map { ($0.country, $0) })
}

extension NumberingPlan {
  /// What is wrong with the digits behind the calling code; `nil` if they can be a number.
  func problem(_ national: Substring) -> NumberProblem? {
    guard lengths.contains(national.count) else {
      let wanted =
        lengths.count == 1 ? "\(lengths.lowerBound)" : "\(lengths.lowerBound) to \(lengths.upperBound)"
      return NumberProblem(
        "\(national.count) digits after +\(callingCode), \(wanted) wanted", remedy: "check the bill")
    }
    if isNorthAmerican { return northAmericanProblem(Array(national)) }
    if isBritish, national.hasPrefix("0") {
      return NumberProblem("a 0 after +44", remedy: "leave the 0 out: +44\(national.dropFirst())")
    }
    return nil
  }

  /// Area code and exchange begin with 2 to 9, and no exchange is N11.
  private func northAmericanProblem(_ digits: [Character]) -> NumberProblem? {
    for (place, name) in [(0, "area code"), (3, "exchange")] where "01".contains(digits[place]) {
      return NumberProblem("the \(name) begins with \(digits[place])", remedy: "check the bill")
    }
    if digits[4] == "1", digits[5] == "1" {
      return NumberProblem("the exchange is \(digits[3])11, a service code", remedy: "check the bill")
    }
    return nil
  }

  private static let tollFreeCodes: Set<Substring> = ["800", "833", "844", "855", "866", "877", "888"]

  /// The type that the digits show; `nil` where the plan is not known that well.
  func type(of national: Substring) -> NumberType? {
    if isNorthAmerican { return Self.tollFreeCodes.contains(national.prefix(3)) ? .tollFree : .geographic }
    guard isBritish else { return nil }
    switch national.first {
    case "1", "2", "3": return .geographic
    case "7": return .mobile
    default: return national.hasPrefix("80") ? .tollFree : nil
    }
  }

  /// Whether some operators do not accept the number.
  func isOftenRefused(_ national: Substring) -> Bool {
    isBritish && (national.hasPrefix("84") || national.hasPrefix("87"))
  }
}

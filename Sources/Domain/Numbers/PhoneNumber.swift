/// A telephone number in E.164: a calling code and a number, at most 15 digits.
package struct PhoneNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digits as one number; none begins with 0.
  package let value: Int

  /// The largest number of 15 digits.
  package static let largest = 999_999_999_999_999

  package init?(value: Int) {
    guard (1_000_000...Self.largest).contains(value) else { return nil }
    self.value = value
  }

  /// Digits only, without the plus.
  init?(digits: String) {
    guard digits.utf8.count <= 15, digits.utf8.allSatisfy({ 48...57 ~= $0 }), !digits.hasPrefix("0"),
      let value = Int(digits)
    else { return nil }
    self.init(value: value)
  }

  package var digits: String { String(value) }
  /// `+12125550100`.
  package var description: String { "+\(value)" }

  /// `nil` for a calling code that is not known here.
  var plan: NumberingPlan? { NumberingPlan.matching(Substring(digits)) }
  var national: Substring { digits.dropFirst(plan?.callingCode.count ?? 0) }
  /// The type that the digits show.
  package var type: NumberType? { plan?.type(of: national) }

  package static func < (one: PhoneNumber, other: PhoneNumber) -> Bool { one.value < other.value }
}

/// One number, or consecutive ones that are kept and shown as a range.
package struct NumberRange: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let first: PhoneNumber
  package let last: PhoneNumber

  /// The most numbers in one range.
  package static let most = 10_000

  package init(_ number: PhoneNumber) {
    first = number
    last = number
  }

  package init(from first: PhoneNumber, to last: PhoneNumber) throws(NumberProblem) {
    guard first.digits.count == last.digits.count else {
      throw NumberProblem("the range ends with another length", remedy: "write two ranges")
    }
    guard first.plan?.callingCode == last.plan?.callingCode else {
      throw NumberProblem("the range goes on in another country", remedy: "write two ranges")
    }
    guard first <= last else {
      throw NumberProblem("the range ends before it begins", remedy: "exchange first and last")
    }
    guard last.value - first.value < Self.most else {
      throw NumberProblem(
        "a range of \(last.value - first.value + 1) numbers; at most \(Self.most)",
        remedy: "write several ranges")
    }
    self.first = first
    self.last = last
  }

  package var count: Int { last.value - first.value + 1 }
  package var isSingle: Bool { first == last }

  package func overlaps(_ other: NumberRange) -> Bool { first <= other.last && other.first <= last }

  /// `+12125550100`, or `+12125550100..+12125550119`.
  package var description: String { isSingle ? "\(first)" : "\(first)..\(last)" }

  package static func < (one: NumberRange, other: NumberRange) -> Bool {
    (one.first, one.last) < (other.first, other.last)
  }
}

/// Why a text is no number, or a value does not fit, and what helps; both without the full stop.
package struct NumberProblem: Error, Hashable, Sendable {
  package let text: String
  package let remedy: String

  package init(_ text: String, remedy: String) {
    self.text = text
    self.remedy = remedy
  }
}

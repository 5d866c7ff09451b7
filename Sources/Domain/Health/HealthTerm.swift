/// One limit of the health rules (domain document 7), with the document's figure in business days.
package struct HealthTerm: ProjectTerm {
  package let key: String
  package let title: String
  package let standard: String

  private init(_ key: String, _ title: String, _ standard: String) {
    self.key = key
    self.title = title
    self.standard = standard
  }

  /// The value of a rule that does not apply.
  static let none = "none"

  package static let late = Self("late", "Go-live is forecast this much later: red; by less: amber", "3")
  package static let unconfirmed = Self(
    "unconfirmed", "Numbers are ported, and so close to go-live its day is not confirmed: amber", "10")
  package static let port = Self("port", "So close to go-live a port is rejected or has an issue: red", "5")
  package static let gate = Self("gate", "What holds the gate is overdue by this much: red", "5")
  package static let replan = Self("replan", "What holds the gate was re-planned by this much: amber", "5")
  package static let silence = Self(
    "silence", "Nobody of the customer was heard from for this long: red", "10")

  package static let all = [late, unconfirmed, port, gate, replan, silence]

  package var expected: String { "a number of business days from 1 to 400, or \(Self.none)" }

  package func read(_ text: String) -> String? {
    if text.lowercased() == Self.none { return Self.none }
    return Int(text).flatMap { (1...400).contains($0) ? String($0) : nil }
  }

  package func words(_ value: String) -> String {
    Int(value).map { $0.counted("business day") } ?? "no limit"
  }
}

extension Field {
  private static let healthPrefix = "health-limit-"

  /// A limit of the health rules; on the project item.
  package static func term(_ term: HealthTerm) -> Field { Field(rawValue: healthPrefix + term.key) }

  /// The limit that a field of the project item holds.
  package var healthTerm: HealthTerm? {
    guard rawValue.hasPrefix(Self.healthPrefix) else { return nil }
    return HealthTerm.named(String(rawValue.dropFirst(Self.healthPrefix.count)))
  }
}

extension Project {
  /// The value of a limit, and whether the project has its own.
  package func value(of term: HealthTerm) -> (text: String, isOwn: Bool) {
    let own = state[ItemID(id.rawValue)]?.optionalText(.term(term)).flatMap(term.read)
    return own.map { ($0, true) } ?? (term.standard, false)
  }

  /// Business days; `nil` where the rule does not apply.
  func limit(_ term: HealthTerm) -> Int? { Int(value(of: term).text) }
}

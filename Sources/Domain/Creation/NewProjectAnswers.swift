extension NewProject {
  /// The answers with trimmed texts and empty names as `nil`.
  ///
  /// - Throws: `Refusal.invalid` for the first answer that is not accepted.
  package func validated() throws(Refusal) -> NewProject {
    var answers = self
    guard id.isSlug else {
      throw .invalid("project", expected: "1 to 40 of a-z, 0-9 and hyphens")
    }
    answers.customer = try Self.name(customer, .customer)
    guard !answers.customer.isEmpty else {
      throw .invalid(.customer, expected: "a name of 1 to \(Self.longestName) characters")
    }
    answers.mpoc = try Self.optionalName(mpoc, .mpoc)
    answers.ipm = try Self.optionalName(ipm, .ipm)
    answers.provider = try Self.optionalName(provider, .organisation)
    guard let first = Day(year: 2020, month: 1, day: 1), let last = Day(year: 2060, month: 12, day: 31),
      (first...last).contains(start)
    else { throw .invalid(.start, expected: "a day from 2020-01-01 to 2060-12-31") }
    guard WorkCalendar.named(calendar) != nil else {
      throw .invalid(.calendar, expected: "one of \(WorkCalendar.listed)")
    }
    return answers
  }

  private static let longestName = 80

  private static func name(_ raw: String, _ field: Field) throws(Refusal) -> String {
    let name = try TextRule(bytes: 400, linesAllowed: false).check(raw, field)
    guard name.count <= longestName else {
      throw .invalid(field, expected: "a name of 1 to \(longestName) characters")
    }
    return name
  }

  private static func optionalName(_ raw: String?, _ field: Field) throws(Refusal) -> String? {
    guard let raw else { return nil }
    let name = try name(raw, field)
    return name.isEmpty ? nil : name
  }
}

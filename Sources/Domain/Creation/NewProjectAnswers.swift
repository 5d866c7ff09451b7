extension NewProject {
  /// The answers without spaces around texts, empty names as absent.
  ///
  /// - Throws: `Refusal.invalid` for the first answer that will not do.
  package func validated() throws(Refusal) -> NewProject {
    var answers = self
    guard id.isSlug else {
      throw .invalid("project", expected: "1 to 40 of a-z, 0-9 and hyphens")
    }
    guard let name = try Self.name(customer, .customer) else {
      throw .invalid(.customer, expected: "a name of 1 to 80 characters")
    }
    answers.customer = name
    answers.mpoc = try mpoc.flatMap { text throws(Refusal) in try Self.name(text, .mpoc) }
    answers.ipm = try ipm.flatMap { text throws(Refusal) in try Self.name(text, .ipm) }
    guard let first = Day(year: 2020, month: 1, day: 1), let last = Day(year: 2060, month: 12, day: 31),
      (first...last).contains(start)
    else { throw .invalid(.start, expected: "a day from 2020-01-01 to 2060-12-31") }
    guard WorkCalendar.named(calendar) != nil else {
      throw .invalid(.calendar, expected: "one of \(WorkCalendar.names.joined(separator: ", "))")
    }
    return answers
  }

  private static func name(_ raw: String, _ field: Field) throws(Refusal) -> String? {
    let text = trimmed(raw)
    if text.isEmpty { return nil }
    // Bytes too: one character may carry any number of accents.
    guard text.count <= 80, text.utf8.count <= 400 else {
      throw .invalid(field, expected: "a name of 1 to 80 characters")
    }
    guard !text.unicodeScalars.contains(where: DisplayText.isHarmful) else {
      throw .invalid(field, expected: "a name without control or invisible characters")
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Optional where Wrapped == String {
  fileprivate func flatMap(
    _ read: (String) throws(Refusal) -> String?
  ) throws(Refusal) -> String? {
    guard let self else { return nil }
    return try read(self)
  }
}

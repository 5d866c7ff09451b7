/// The fields a list can be filtered by, and the values each can have.
package struct FilterFields: Hashable, Sendable {
  /// A field with the values it accepts.
  package struct Choice: Hashable, Sendable {
    package let name: String
    /// The first spelling of each is the one shown; empty if any text is allowed.
    package let values: [[String]]

    package init(_ name: String, _ values: [[String]] = []) {
      self.name = name
      self.values = values
    }
  }

  package let choices: [Choice]
  /// Whether `due<`, `due>` and `due=` are available.
  package let hasDue: Bool

  package init(_ choices: [Choice], hasDue: Bool = true) {
    self.choices = choices
    self.hasDue = hasDue
  }

  /// `ball:`, `due<`: as offered with Tab and named in errors.
  package var words: [String] {
    choices.map { $0.name + ":" } + (hasDue ? Filter.Comparison.allCases.map { "due" + $0.rawValue } : [])
  }

  fileprivate subscript(name: String) -> Choice? { choices.first { $0.name == name } }
}

/// Why the typed text is not a valid filter.
package struct FilterProblem: Error, Hashable, Sendable {
  /// Names what would be accepted.
  package let sentence: String
}

extension Filter {
  /// Reads a filter for a list with these fields, as `init(reading:today:calendar:)` does.
  ///
  /// - Throws: if a field is unknown or its value impossible. Quotes turn any text into one to search for.
  package static func read(
    _ text: String, for fields: FilterFields, today: Day, calendar: WorkCalendar = .weekdays
  ) throws(FilterProblem) -> Filter {
    for word in words(of: text) where !word.isQuoted {
      if let problem = fields.problem(in: word.text, today, calendar) { throw problem }
    }
    return Filter(reading: text, today: today, calendar: calendar)
  }
}

extension FilterFields {
  /// What is wrong with one word; `nil` for plain text or a field with a possible value.
  fileprivate func problem(in word: String, _ today: Day, _ calendar: WorkCalendar) -> FilterProblem? {
    let plain = String(word.drop { $0 == "!" }).lowercased()
    guard let sign = plain.firstIndex(where: { ":<>=".contains($0) }), sign > plain.startIndex,
      plain[..<sign].utf8.allSatisfy({ 97...122 ~= $0 || $0 == 45 })
    else { return nil }
    let name = String(plain[..<sign])
    let value = String(plain[plain.index(after: sign)...])
    if name == "due", hasDue { return dueProblem(plain[sign], value, today, calendar) }
    guard let field = self[name] else { return unknown(name, word) }
    guard plain[sign] == ":" else {
      let shown = DisplayText.line(String(value.prefix(20)))
      return FilterProblem(sentence: "Write \(name):\(shown), with a colon.")
    }
    return field.problem(in: value)
  }

  private func unknown(_ name: String, _ word: String) -> FilterProblem {
    let names = choices.map(\.name) + (hasDue ? ["due"] : [])
    let near = Fuzzy.nearest(to: name, among: names).map { " Did you mean \($0)?" } ?? ""
    return FilterProblem(
      sentence: "There is no field \"\(DisplayText.line(String(name.prefix(20))))\".\(near) "
        + "Fields: \(words.joined(separator: " ")).  Quotes look for a text: \"\(DisplayText.line(String(word.prefix(20))))\""
    )
  }

  private func dueProblem(
    _ sign: Character, _ value: String, _ today: Day, _ calendar: WorkCalendar
  ) -> FilterProblem? {
    guard Comparison.allCases.contains(where: { $0.rawValue == String(sign) }) else {
      return FilterProblem(sentence: "Write due<fri, due>fri or due=fri.")
    }
    if value.isEmpty { return FilterProblem(sentence: "due\(sign) needs a day: fri, +2bd, 2026-11-24.") }
    guard case .failure(let problem) = DayWords.read(value, today: today, calendar: calendar) else {
      return nil
    }
    return FilterProblem(sentence: "due\(sign): \(problem.sentence)")
  }

  private typealias Comparison = Filter.Comparison
}

extension FilterFields.Choice {
  fileprivate func problem(in value: String) -> FilterProblem? {
    if values.isEmpty {
      return value.isEmpty ? FilterProblem(sentence: "\(name): needs a value.") : nil
    }
    let shown = values.compactMap(\.first).joined(separator: ", ")
    if value.isEmpty { return FilterProblem(sentence: "\(name): needs a value: \(shown).") }
    if values.joined().contains(where: { $0.lowercased().hasPrefix(value) }) { return nil }
    let near = Fuzzy.nearest(to: value, among: values.joined().map { $0.lowercased() })
      .map { " Did you mean \($0)?" }
    return FilterProblem(
      sentence:
        "\(name): has no \"\(DisplayText.line(String(value.prefix(20))))\".\(near ?? "") Values: \(shown).")
  }
}

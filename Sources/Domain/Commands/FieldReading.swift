/// Reading typed values as they are stored.
extension Planner {
  /// Typed fields of a new item as they are stored.
  ///
  /// - Parameters:
  ///   - noun: `a site`.
  ///   - shape: `nil` for a field that such an item does not have.
  func read(
    _ typed: [Field: String], of noun: String, as shape: (Field) -> FieldShape?
  ) throws(Refusal) -> [Field: String] {
    var values: [Field: String] = [:]
    for (field, text) in typed.sorted(by: { $0.key < $1.key }) {
      guard let shape = shape(field) else {
        throw .rule("\(noun) has no field \(field). Nothing was added.")
      }
      values[field] = try read(text, field, shape)
    }
    return values
  }

  func read(_ value: String?, _ field: Field, _ shape: FieldShape) throws(Refusal) -> String? {
    guard let raw = value, !raw.trimmed.isEmpty else { return nil }
    switch shape {
    case .title: return try TextRule.title.check(raw, field)
    case .long: return try TextRule.long.check(raw, field)
    case .day:
      guard let day = Day(iso: raw.trimmed), Self.years.contains(day.civil.year) else {
        throw .invalid(field, expected: "a day between 2020 and 2060, such as 2026-11-24")
      }
      return day.iso
    case .number(let range):
      guard let number = Int(raw.trimmed), range.contains(number) else {
        throw .invalid(field, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return String(number)
    case .zone:
      guard Zone.isName(raw.trimmed) else {
        throw .invalid(field, expected: "a time zone such as America/New_York or Europe/London")
      }
      return raw.trimmed
    case .window:
      do throws(GoLiveWindow.Problem) { return try GoLiveWindow(reading: raw).text } catch {
        throw .invalid(field, expected: error.reason)
      }
    case .term(let term):
      guard let text = term.read(raw.trimmed) else { throw .invalid(field, expected: term.expected) }
      return text
    case .word(let words):
      guard words.contains(raw.trimmed) else {
        throw .invalid(field, expected: "one of \(words.joined(separator: ", "))")
      }
      return raw.trimmed
    case .calendar:
      guard WorkCalendar.named(raw.trimmed) != nil else {
        throw .invalid(
          field, expected: "one of \(WorkCalendar.listed), or several joined with +")
      }
      return raw.trimmed
    case .links: return try links(raw, field)
    case .grounds: return try grounds(raw, field)
    case .site: return try site(raw, field)
    case .issue:
      guard let issue = project.issues(named: raw.trimmed).one else {
        throw .invalid(field, expected: "an issue of the project, such as \(project.head.prefix)-3")
      }
      return issue.id.rawValue
    case .person: return try person(raw, field)
    case .roles: return try roles(raw, field)
    case .wave: return try wave(raw, field)
    case .dated:
      let text = try TextRule.long.check(raw, field)
      do {
        return try DatedNotes(checking: text).text
      } catch {
        throw .invalid(field, expected: "days with names: entry \(error.entry), \(error.sentence)")
      }
    case .words(let isKnown, let expected):
      let words = raw.split(separator: " ").map(String.init)
      guard words.allSatisfy(isKnown) else { throw .invalid(field, expected: expected) }
      return words.joined(separator: " ")
    }
  }

  private func site(_ raw: String, _ field: Field) throws(Refusal) -> String? {
    if raw.trimmed.lowercased() == Project.Site.none { return nil }
    if let site = project.site(raw) { return site.code }
    let codes = project.sites.map(\.code).joined(separator: ", ")
    throw .invalid(
      field,
      expected: codes.isEmpty ? "a site, and the project has none yet: add it first" : "one of \(codes)")
  }

  private func wave(_ raw: String, _ field: Field) throws(Refusal) -> String? {
    let name = raw.trimmed.uppercased()
    if name == "W1" { return nil }
    if let wave = project.waves.first(where: { $0.id.rawValue == name }) { return wave.id.rawValue }
    let names = (["W1"] + project.waves.map(\.id.rawValue)).joined(separator: ", ")
    throw .invalid(field, expected: "one of \(names)")
  }
}

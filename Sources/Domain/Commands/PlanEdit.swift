/// Editing single fields: which item kinds have them, and what values they may hold.
extension Planner {
  /// How a field's text is read.
  enum Shape: Sendable {
    case title
    case long
    case day
    case number(ClosedRange<Int>)
    case word([String])
    case links
    case calendar
    /// Days or periods with names.
    case dated
    /// A list of words that must all pass the test; the text is the error message.
    case words(@Sendable (String) -> Bool, String)
    case zone
    case window
    /// A term of the carriers, or of answering issues.
    case term(any ProjectTerm)
    /// The conditions that re-open a check.
    case grounds
    /// The code of a site of the project.
    case site
    /// An issue of the project.
    case issue
    /// A person of the project, by id or name.
    case person
    /// Roles that own work.
    case roles
    /// A wave of the project; the first has no item and is the empty value.
    case wave
  }

  mutating func edit(_ ids: [ItemID], _ field: Field, _ value: String?) throws(Refusal) -> String {
    try require(ids, "item")
    for id in ids {
      let kind = try kind(id)
      if kind == .task, field == .due {
        throw .blocked(
          "a task has one day, the day it ends on, and it is moved with a reason.", .moveTask(state.id, id))
      }
      guard let shape = Self.shape(of: field, on: kind) else {
        throw .rule("\(field) of \(id) cannot be changed.")
      }
      let new = try read(value, field, shape)
      if new == nil, Self.needed(field, on: kind) { throw .invalid(field, expected: "a value") }
      try checkScopeEdit(kind, field)
      if kind == .registerEntry { try checkRegisterEdit(id, field, new) }
      if kind == .task { try checkActual(id, field, new) }
      if kind == .person, field == .deputy, new == id.rawValue {
        throw .invalid(field, expected: "another person: nobody stands in for themselves")
      }
      if kind == .portOrder, new != state.value(id, field) { try checkPortEdit(id, field) }
      if kind == .project, let summary = try editGoLive(field, new) { return summary }
      if field == .evidence, let check = project.check(id) {
        if new != check.evidence { try editEvidence(check, new) }
      } else if field == .measured, let check = project.check(id) {
        if new != check.measured { try editMeasured(check, new) }
      } else {
        set(id, field, new)
      }
      if kind == .portOrder, field == .askedDay { try checkAsked(pendingOrder(id)) }
    }
    return summary(of: field, on: ids)
  }

  /// The summary for the message line and history, without field names or ids where plain words exist.
  private func summary(of field: Field, on ids: [ItemID]) -> String {
    guard ids.count == 1 else { return "changed \(field.words) of \(ids.count) items" }
    if ids[0] == projectItem {
      if let (term, carrier) = field.term {
        let whose = carrier.map { " of \($0)" } ?? ""
        return summary(of: term, "port term \(term.key)\(whose)", value(ids[0], field))
      }
      if let term = field.responseTerm {
        return summary(of: term, "response target \(term.key)", value(ids[0], field))
      }
      if field == .ipm, let name = value(ids[0], field) { return "the \(Role.ipm.title) is \(name) now" }
      return "changed \(field.words) of the project"
    }
    guard let person = project.people.first(where: { $0.id == ids[0] }) else {
      return "changed \(field.words) of \(ids[0])"
    }
    if field == .name, let name = value(ids[0], field) { return "the \(person.role.title) is \(name) now" }
    return "changed \(field.words) of \(value(ids[0], .name) ?? person.name)"
  }

  private func summary(of term: some ProjectTerm, _ name: String, _ new: String?) -> String {
    "\(name) is \(new.map(term.words) ?? "the usual one again")"
  }

  func read(_ value: String?, _ field: Field, _ shape: Shape) throws(Refusal) -> String? {
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
          field, expected: "one of \(WorkCalendar.names.joined(separator: ", ")), or several joined with +")
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

  static let years = 2020...2060

  private static func needed(_ field: Field, on kind: Kind) -> Bool {
    field == .title || (field == .name && kind != .site) || field == .customer || field == .owner
      || field == .role
      || (field == .text && kind != .comment)
      || (kind == .portOrder && [.losingCarrier, .numberType, .extent].contains(field))
  }

  /// `nil` if the field cannot be edited: states and evidence versions have their own commands.
  static func shape(of field: Field, on kind: Kind) -> Shape? {
    let roles = Role.owners.map(\.rawValue)
    if kind == .portOrder, let entry = PortFields.entry(field) { return entry.shape }
    if kind == .site, let entry = SiteFields.entry(field) { return entry.shape }
    if kind == .person, let entry = PersonFields.entry(field) { return entry.shape }
    if kind == .step, Duty(field) != nil { return .roles }
    if kind == .registerEntry {
      return Register.allCases.lazy.compactMap { RegisterFields.entry(field, in: $0)?.shape }.first
    }
    if kind == .project, let shape = calendarShape(of: field) ?? field.anyTerm.map({ .term($0) }) {
      return shape
    }
    if kind == .issue, let entry = IssueFields.entry(field) { return entry.shape }
    switch (kind, field) {
    case (.project, .customer), (.project, .product), (.project, .ipm), (.project, .mpoc): return .title
    case (.project, .goLive), (.project, .start), (.project, .nextCheck): return .day
    case (.project, .goLiveGrade): return .word(DateGrade.allCases.map(\.rawValue))
    case (.project, .deemedAcceptance): return .word(["yes"])
    case (.project, .zone): return .zone
    case (.project, .supportPortal), (.project, .knowledgeBase), (.project, .supportHours): return .title
    case (.project, .window): return .window
    case (.task, .duration): return .number(0...999)
    case (.task, .after): return .links
    case (.task, .started), (.task, .finished): return .day
    case (.task, .parties): return .words({ Side(rawValue: $0) != nil }, "provider, customer or carrier")
    case (.task, .visibility): return .word(Visibility.allCases.map(\.rawValue))
    case (.task, .title), (.check, .title): return .title
    case (.task, .evidence), (.check, .evidence): return .long
    case (.check, .due), (.action, .due): return .day
    case (.task, .nextCheck): return .day
    case (.task, .owner), (.check, .owner), (.action, .owner): return .word(roles)
    case (.action, .text), (.action, .result): return .title
    case (.call, .title), (.call, .place), (.callEntry, .text), (.callEntry, .decidedBy): return .title
    case (.step, .inclusion): return .word(StepInclusion.allCases.map(\.rawValue))
    case (.step, .scope), (.step, .customerPart), (.step, .deliverable), (.step, .acceptedWhen): return .long
    case (.scopeLine, .text): return .long
    case (.scopeLine, .planned), (.scopeLine, .delivered): return .number(0...1_000_000)
    case (.check, .reopensWith): return .grounds
    case (.check, .measured): return .title
    case (.task, .site), (.check, .site): return .site
    case (.project, .note), (.task, .note), (.check, .note), (.issue, .note), (.step, .note),
      (.person, .note), (.portOrder, .note), (.site, .note):
      return .long
    case (_, _): return nil
    }
  }
}

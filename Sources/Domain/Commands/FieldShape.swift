/// How the text of a field is read.
package enum FieldShape: Sendable {
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

  package var isDay: Bool { if case .day = self { true } else { false } }
  package var isLong: Bool { if case .long = self { true } else { false } }
  /// The values to choose from; empty if any text is allowed.
  package var words: [String] { if case .word(let words) = self { words } else { [] } }
}

extension FieldShape {
  /// `nil` if the field cannot be edited: states and evidence versions have their own commands.
  package static func of(_ field: Field, on kind: Kind) -> FieldShape? {
    let roles = Role.owners.map(\.rawValue)
    if kind == .portOrder, let entry = PortFields.entry(field) { return entry.shape }
    if kind == .site, let entry = SiteFields.entry(field) { return entry.shape }
    if kind == .person, let entry = PersonFields.entry(field) { return entry.shape }
    if kind == .step, Duty(field) != nil { return .roles }
    if kind == .registerEntry {
      return Register.allCases.lazy.compactMap { RegisterFields.entry(field, in: $0)?.shape }.first
    }
    if kind == .project, let shape = Planner.calendarShape(of: field) ?? field.anyTerm.map({ .term($0) }) {
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
    case (.ownField, .title), (.ownField, .value): return .title
    case (.ownField, .choices): return .long
    case (.ownField, .visibility): return .word(Visibility.allCases.map(\.rawValue))
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

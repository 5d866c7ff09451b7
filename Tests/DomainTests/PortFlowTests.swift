import Domain
import TestSupport
import Testing

/// Domain document 5.2: every pair of state and event, allowed or refused.
struct PortFlowTests {
  /// The allowed transitions, written out a second time from the document.
  private static let allowed: [String: [String: String]] = [
    "draft": ["ask-documents": "documents-pending", "cancel": "cancel-pending"],
    "documents-pending": ["redraft": "draft", "ready": "ready", "cancel": "cancel-pending"],
    "ready": ["redraft": "draft", "submit": "submitted", "cancel": "cancel-pending"],
    "submitted": ["review": "carrier-review", "cancel": "cancel-pending"],
    "carrier-review": ["reject": "rejected", "foc": "foc-confirmed", "cancel": "cancel-pending"],
    "rejected": ["correct": "ready", "cancel": "cancel-pending"],
    "foc-confirmed": [
      "reject": "rejected", "redate": "carrier-review", "lock": "locked", "cancel": "cancel-pending",
    ],
    "locked": ["reject": "rejected", "activate": "porting"],
    "porting": [
      "ported": "ported", "partly-ported": "partly-ported", "snapback": "snapback-requested",
    ],
    "partly-ported": ["ported": "ported", "snapback": "snapback-requested"],
    "ported": ["snapback": "snapback-requested"],
    "snapback-requested": ["snapped-back": "snapped-back"],
    "snapped-back": [:],
    "cancel-pending": ["cancelled": "cancelled"],
    "cancelled": [:],
  ]

  static let pairs = PortState.allCases.flatMap { state in PortStep.allCases.map { (state, $0) } }

  /// An order in a state, with all its papers, a confirmed date tomorrow if the state has one, and a round of events.
  private static func project(in state: PortState) -> Project? {
    var values = PortDesk.complete
    values[.state] = state.rawValue
    values[.foc] = PortDesk.time("2026-11-26T08:00", 600).stored
    if [.locked, .porting].contains(state) { values[.foc] = PortDesk.time("2026-11-19T08:00", 600).stored }
    var all = SmallProject.state
    all.items["PO-1"] = Item(id: "PO-1", values: values)
    return Project(all)
  }

  @Test(arguments: pairs)
  func anEventLeadsWhereTheDocumentSaysAndNowhereElse(state: PortState, step: PortStep) throws {
    let project = try #require(Self.project(in: state))
    let event = NewPortEvent(
      step, time: PortDesk.time("2026-12-11T08:00", 0), reason: PortDesk.reason, note: "as agreed",
      onBehalf: "Dana Ruiz, phone")
    // A lock is possible only on the last day.
    let moment = step == .lock ? SmallProject.moment(day: "2026-11-26", minute: 0) : SmallProject.moment
    let expected = step == .note ? state.rawValue : Self.allowed[state.rawValue]?[step.rawValue]

    let plan = try? plan(
      .recordPortEvent("PO-1", event), on: project.state, by: SmallProject.ipm, at: moment)
    guard let expected else {
      #expect(plan == nil, "\(step.rawValue) was possible in \(state.rawValue)")
      return
    }
    var after = project.state
    try after.apply(try #require(plan, "\(step.rawValue) was refused in \(state.rawValue)").changes)
    #expect(after.value("PO-1", .state) == expected)
    #expect(after.value("PO-1.own-1", .event) == step.rawValue)
  }

  @Test(arguments: pairs)
  func aRefusalNamesTheStateAndWhatIsPossible(state: PortState, step: PortStep) throws {
    guard PortFlow.rule(step, from: state) == nil else { return }
    let project = try #require(Self.project(in: state))
    let refusal = #expect(throws: Refusal.self) {
      try plan(
        .recordPortEvent("PO-1", NewPortEvent(step)), on: project.state, by: SmallProject.ipm,
        at: SmallProject.moment)
    }
    let sentence = refusal?.sentence ?? ""
    #expect(sentence.contains(state.title))
    #expect(PortFlow.offers(in: state).allSatisfy { sentence.contains($0.step.rawValue) }, "\(sentence)")
  }

  @Test func everyPairStandsInTheTableOnce() {
    for (state, step) in Self.pairs {
      let rules = PortFlow.rules.filter { $0.step == step && $0.from.contains(state) }
      #expect(rules.count <= 1, "\(state.rawValue) \(step.rawValue)")
    }
  }
}

/// A port order to test with.
enum PortDesk {
  static let reason = RejectionReason(
    code: "LOCATION_MISMATCH", title: "Service address differs", remedy: "Use the service address",
    owner: .mpoc, delay: 7)

  /// Every needed field, as stored.
  static let complete: [Field: String] = [
    .kind: "port-order", .parent: "acme", .state: "draft", .losingCarrier: "Old Tel", .owner: "PORT",
    .numberType: "geographic", .extent: "full", .numberCount: "40", .accountNumber: "8841-22-1907",
    .pin: "4711", .btn: "+12125550100", .endUser: "Acme Logistics Inc", .serviceAddress: "1 Pier, New York",
    .authorisedPerson: "Dana Ruiz", .invoiceDate: "2026-11-02", .loaSignedBy: "Dana Ruiz",
    .loaSignedOn: "2026-11-10", .dateGrade: "target", .round: "1", .holder: "provider", .sort: "000001",
  ]

  static func time(_ text: String, _ offset: Int) -> ZonedTime {
    let local = LocalTime(iso: text) ?? LocalTime(day: Day(number: 0), minute: 0)
    let seconds = Int64(local.day.number) * 86_400 + Int64(local.minute + offset) * 60
    return ZonedTime(local: local, zone: "America/New_York", instant: Timestamp(seconds: seconds))
  }

  static var state: ProjectState {
    var state = SmallProject.state
    state.items["PO-1"] = Item(id: "PO-1", values: complete)
    return state
  }

  /// The straight way up to a step, as commands.
  static func way(to last: PortStep) -> [Command] {
    let steps: [PortStep] = [.askDocuments, .ready, .submit, .review]
    let upTo = steps.firstIndex(of: last).map { Array(steps[...$0]) } ?? steps
    return upTo.map { .recordPortEvent("PO-1", NewPortEvent($0)) }
  }

  static func after(
    _ commands: [Command], on start: ProjectState = state, at moment: Moment = SmallProject.moment
  ) throws -> Project {
    var project = try #require(Project(start))
    for command in commands { project = try SmallProject.after(command, on: project.state, at: moment) }
    return project
  }
}

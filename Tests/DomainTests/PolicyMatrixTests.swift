import Domain
import TestSupport
import Testing

/// The rights matrix of domain document 9.3: every role and every command.
struct PolicyMatrixTests {
  /// One line of the table: a command, and the roles that may carry it out.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let command: Command
    let allowed: Set<Role>
    var testDescription: String { name }
  }

  private static let steer: Set<Role> = [.ipm, .cover, .pmo]
  private static let lead: Set<Role> = [.ipm, .cover]
  private static let speak: Set<Role> = [.mpoc, .deputy]
  private static let team: Set<Role> = [
    .engineer, .provisioning, .porting, .trainer, .support, .sales, .billing,
  ]
  private static let provider = steer.union(team)
  private static let customer: Set<Role> = [.mpoc, .deputy, .viewer, .customerIT, .customerNetwork]
  private static let all = Set(Role.allCases)

  /// BLD-1 and PRE-A4 belong to provisioning, PLN-1 and PRE-A1 to the MPOC, NET-1 to the network lead;
  /// PLN-2 is an approval.
  private static func project(delegated: Bool = false) throws -> Project {
    var state = SmallProject.state
    func put(_ id: ItemID, _ values: [Field: String]) {
      var item = state.items[id] ?? Item(id: id, values: [:])
      for (field, value) in values { item.values[field] = value }
      state.items[id] = item
    }
    func copy(_ old: ItemID, to new: ItemID) {
      state.items[new] = Item(id: new, values: state.items[old]?.values ?? [:])
    }
    let item = ItemID(SmallProject.id.rawValue)
    if delegated { put(item, [.delegated: "yes"]) }
    copy("PLN-1", to: "PLN-2")
    put("PLN-2", [.title: "Approve the Scope of Work", .approves: "sow", .sort: "000200"])
    copy("BLD-1", to: "NET-1")
    put("NET-1", [.owner: "CNET", .after: "", .sort: "000900"])
    copy("PRE-A2", to: "PRE-A4")
    put("PRE-A4", [.owner: "PROV", .sort: "000400"])
    for (id, side) in [("PRE-B1", "provider"), ("PRE-B2", "customer")] {
      copy("PRE-A2", to: ItemID(id))
      put(
        ItemID(id),
        [
          .state: "claimed", .claimedSide: side, .owner: side == "customer" ? "MPOC" : "IPM",
          .sort: "0005" + id.suffix(1),
        ])
    }
    copy("PRE-A2", to: "PRE-B3")
    put("PRE-B3", [.proposal: "waived", .proposedBy: "Lee Chen", .reason: "no lines", .sort: "000700"])
    put("G2.1", [.proposal: "waived", .proposedBy: "Lee Chen", .reason: "agreed by mail"])
    put("AC-1", [.kind: "issue", .title: "No audio", .state: "new", .owner: "PROV", .reportedBy: "Val Moss"])
    put(
      "AC-2", [.kind: "issue", .title: "Firewall", .state: "fixed", .owner: "CNET", .reportedBy: "Lee Chen"])
    put("A1", [.kind: "action", .parent: "AC-1", .text: "Look", .owner: "PROV", .state: "open"])
    put("PO-1", [.kind: "port-order", .losingCarrier: "Old Tel", .state: "draft"])
    put("CUT-1", [.kind: "cutover", .poll: "ENG MPOC"])
    put("CUT-1.1", [.kind: "runbook-step", .parent: "CUT-1", .owner: "PORT", .state: "open"])
    put("CUT-1.2", [.kind: "runbook-step", .parent: "CUT-1", .owner: "CNET", .state: "open"])
    put("SITE-DEN", [.kind: "site", .code: "DEN"])
    put("FIELD-TENANT", [.kind: "own-field", .code: "tenant", .visibility: "customer"])
    put("SCOPE-1", [.kind: "scope-line", .category: "exclusion", .text: "Lifts"])
    put("CR-1", [.kind: "change-request", .title: "More", .reason: "grown", .state: "open", .by: "Lee"])
    put("DOC-SOW-1", [.kind: "document", .document: "sow", .version: "1", .title: "SOW", .by: "Lee"])
    put("CALL-1", [.kind: "call", .call: "status", .title: "Status call", .state: "under-way"])
    put("R-1", [.kind: "register-entry", .register: "risks", .title: "Freeze", .state: "open"])
    put("ESC-1", [.kind: "escalation", .parent: "AC-1", .level: "2", .reason: "x", .by: "Lee"])
    put("P1", [.kind: "person", .name: "Jo Park", .role: "PROV"])
    put("SIG-1", [.kind: "signoff", .subject: "plan", .statement: "I approve", .by: "Dana", .role: "MPOC"])
    put(
      "SIG-2",
      [
        .kind: "signoff", .subject: "plan", .statement: "I approve", .by: "Lee", .role: "IPM",
        .onBehalf: "Dana, e-mail",
      ])
    return try #require(Project(state))
  }

  private static let day = Day(iso: "2026-12-09") ?? Day(number: 0)

  private static func row(_ command: Command, _ allowed: Set<Role>, _ more: String = "") -> Row {
    Row(name: line(of: command) + more, command: command, allowed: allowed)
  }

  static let planRows: [Row] = [
    row(.setStatus(.dormant, reason: "x"), steer), row(.hold(reason: "x", from: day), steer),
    row(.resume(on: day), steer), row(.setPhase("BUILD"), steer),
    row(.passGate(to: "BUILD", names: []), steer), row(.returnPhase("PLAN", reason: "x"), steer),
    row(.decideGo(true, names: [], conditions: nil), steer), row(.overrideHealth(.red, reason: "x"), steer),
    row(.recordContact(on: day, note: "x"), provider),
    row(.moveTask(["BLD-1"], phase: "PLAN"), steer),
    row(.placeTask("BLD-1", phase: "PLAN", behind: nil), steer), row(.reorder("BLD-1", behind: nil), steer),
    row(.addTask(NewTask(phase: "PLAN", title: "x", owner: .ipm)), steer),
    row(
      .takeIn(
        Intake(
          source: "x.csv", kind: .task, new: 0, changed: 1, first: [.set(["BLD-1"], .duration, "4")], then: []
        )),
      steer),
    row(.addCheck(NewCheck(list: "PRE", section: "A", title: "x", owner: .ipm)), steer),
    row(.assign(["BLD-1"], to: "P1"), steer),
    row(.addPerson(NewPerson(name: "x", role: .deputy)), provider),
    row(.touch("P1", NewTouch(on: day, note: "x")), provider),
    row(.set(["P1"], .phone, "1"), provider), row(.set(["P1"], .role, "ENG"), steer, ": whose role"),
    row(.replan(reason: nil), steer),
    row(.baseline(reason: nil), steer), row(.addWave(title: "x", goLive: nil), steer),
    row(.setGoLive(day, .target, reason: nil, onBehalf: nil), steer.union(speak), ": asked by the customer"),
    row(
      .fixDate("BLD-1", day, .target, reason: nil, onBehalf: nil), steer.union(speak),
      ": asked by the customer"),
    row(.reschedule("BLD-1", .shift(1), reason: "x", onBehalf: nil), steer.union(speak), ": asked"),
    row(.set(["BLD-1"], .duration, "4"), steer.union(speak), ": asked by the customer"),
    row(.set(["BLD-1"], .title, "x"), steer),
    row(.set(["BLD-1"], .note, "x"), steer.union([.provisioning]), " of one's own task"),
    row(.set(["PLN-1"], .evidence, "x"), steer.union(speak), " of the customer's task"),
    row(.set(["acme"], .customer, "x"), steer),
    row(.setTask(["BLD-1"], .done, reason: "x", nextCheck: nil), steer.union([.provisioning])),
    row(.setTask(["PLN-1"], .done, reason: "x", nextCheck: nil), steer.union(speak), " of the MPOC"),
    row(
      .setTask(["NET-1"], .inProgress, reason: nil, nextCheck: nil),
      steer.union(speak).union([.customerNetwork])),
    row(.setTask(["BLD-1"], .notApplicable, reason: "x", nextCheck: nil), steer),
    row(.setTask(["PLN-2"], .done, reason: "x", nextCheck: nil), lead.union([.mpoc]), " of an approval"),
    row(.passBall(["BLD-1"], to: .carrier), steer.union([.provisioning])),
    row(.passTo(["BLD-1"], person: "P1"), steer.union([.provisioning])),
    row(.together([.setPhase("BUILD"), .raise(NewIssue(title: "x"))]), steer),
  ]

  static let checkRows: [Row] = [
    row(.claim(["PRE-A2"], evidence: "x"), lead, " of the IPM"),
    row(.claim(["PRE-A4"], evidence: "x"), lead.union([.provisioning]), " of provisioning"),
    row(.claim(["PRE-A1"], evidence: "x"), speak, " of the MPOC"),
    row(
      .claim(["PRE-A1"], evidence: "x", onBehalf: "Dana, phone"), speak.union(lead),
      " of the MPOC, written down"),
    row(.agree(["PRE-B1"], onBehalf: "Dana, phone"), speak.union(lead), " to the provider"),
    row(.agree(["PRE-B2"], onBehalf: nil), lead, " to the customer"),
    row(.agree(["PRE-B3"], onBehalf: "Dana, phone"), lead.union([.mpoc]), " to a waiver"),
    row(.agree(["G2.1"], onBehalf: "Dana, phone"), lead.union([.mpoc]), " to a gate waiver"),
    row(.dispute("PRE-B1", comment: "x", onBehalf: "Dana, phone"), speak.union(lead), " the provider"),
    row(.dispute("PRE-B2", comment: "x"), lead, " the customer"),
    row(.waive(["PRE-A1"], reason: "x", until: nil, onBehalf: nil), lead),
    row(.notApplicable(["PRE-A1"], reason: "x", onBehalf: nil), lead.union(speak), " of the MPOC's item"),
    row(.notApplicable(["PRE-A2"], reason: "x", onBehalf: nil), lead, " of the IPM's item"),
    row(.notApplicable(["BLD-1"], reason: "x", onBehalf: nil), steer, " of a task"),
    row(.reopen(["PRE-B1"], reason: "x"), steer.union(speak)),
    row(.reopen(["G2.1"], reason: "x"), steer.union([.mpoc]), " a criterion"),
    row(.recordResult(["TST-T1"], .pass, note: nil), lead.union(speak)),
    row(
      .recordAnswers(ReturnedAnswers(answers: [], person: "Dana", digest: "")), lead.union(customer)),
    row(.set(["PRE-A1"], .evidence, "y"), speak, " of the MPOC's item"),
    row(.set(["PRE-A2"], .evidence, "y"), lead, " of the IPM's item"),
    row(.set(["PRE-A2"], .reopensWith, "go-live"), steer),
  ]

  static let otherRows: [Row] = [
    row(.raise(NewIssue(title: "x")), all), row(.raise(NewIssue(title: "x", link: "PRE-A1")), all, " linked"),
    row(.setIssue(["AC-1"], .inProgress, note: nil), steer.union([.provisioning])),
    row(.setIssue(["AC-1"], .declined, note: "x"), lead),
    row(.setIssue(["AC-1"], .movedToSupport, note: "x"), lead),
    row(.verify(["AC-2"], note: "Dana, phone"), speak.union(lead)),
    row(.setIssue(["AC-2"], .reopened, note: "x"), steer.union(speak).union([.customerNetwork])),
    row(.comment("PLN-1", "x"), provider.union([.mpoc, .deputy, .customerIT, .customerNetwork])),
    row(.comment("PLN-1", "x", isInternal: true), provider),
    row(.escalate(NewEscalation("AC-1", reason: "x", isInternal: false)), provider.union(speak)),
    row(.escalate(NewEscalation("AC-1", reason: "x", isInternal: true)), provider, " unseen"),
    row(.onEscalation("ESC-1", .answer("x")), provider.union(speak)),
    row(.addAction(issue: "AC-1", text: "x", owner: .ipm, due: nil), steer.union([.provisioning])),
    row(.setAction(["A1"], .done, result: nil), steer.union([.provisioning])),
    row(.sign(.sow, onBehalf: nil), [.mpoc]),
    row(.sign(.sow, onBehalf: "Dana, e-mail"), lead.union([.mpoc]), " on behalf"),
    row(.sendBack(.sow, comment: "x", onBehalf: nil), [.mpoc]),
    row(.sendBack(.sow, comment: "x", onBehalf: "Dana, e-mail"), lead.union([.mpoc]), " on behalf"),
    row(.withdraw("SIG-1", reason: "x"), [.mpoc]),
    row(.withdraw("SIG-2", reason: "x"), lead.union([.mpoc]), " what was written down"),
    row(.delegate(true), [.mpoc]),
    row(.addSite(NewSite(code: "NYC")), provider), row(.removeSite("DEN"), provider),
    row(.addScopeLine(NewScopeLine(.exclusion, "Fax")), steer), row(.removeScopeLine("SCOPE-1"), steer),
    row(.raiseChangeRequest(NewChangeRequest(title: "More", reason: "grown")), steer),
    row(.withdrawChangeRequest("CR-1", reason: "no budget"), steer),
    row(.addDocument(NewDocument(.sow, text: "# Text")), provider),
    row(.recordSending("DOC-SOW-1", NewSending(to: "Dana", channel: "e-mail")), provider),
    row(.reviewDocument("DOC-SOW-1", NewReview(.accepted)), [.support]),
    row(
      .reviewDocument("DOC-SOW-1", NewReview(.accepted, onBehalf: "Sam")), steer.union([.support]),
      " on behalf"),
    row(.set(["SITE-DEN"], .name, "Denver"), provider, " of a site"),
    row(.close(.askFeedback(how: "x")), lead, " asks for feedback"),
    row(.close(.present(how: "x")), lead, " presents the services"), row(.close(.deem), lead, " is deemed"),
    row(.close(.giveFeedback(feedback, onBehalf: nil)), speak, " gives feedback"),
    row(
      .close(.giveFeedback(feedback, onBehalf: "Dana, phone")), lead.union(speak),
      " gives feedback, written down"),
    row(.close(.except(NewException("x", impact: "x", due: day))), speak, " lists an exception"),
    row(.planCall(NewCall(.status, start: call)), provider),
    row(.inRegister(.add(NewRegisterEntry(.risks, "Freeze"))), provider),
    row(.set(["R-1"], .probability, "4"), provider, " of a risk"),
    row(.onOwnField(.add(NewOwnField("tenant"))), provider),
    row(.set(["FIELD-TENANT"], .value, "x"), provider, " of an own field"),
    row(.inCall("CALL-1", .decide("x", who: nil)), provider),
    row(.inCall("CALL-1", .end), provider, " ended"),
    row(.addPortOrder(NewPortOrder(carrier: "x")), steer.union([.porting])),
    row(.recordPortEvent("PO-1", NewPortEvent(.review)), steer.union([.porting])),
    row(
      .takePortOffer("PO-1", .cancel, reason: "x", onBehalf: nil), steer.union([.porting])),
    row(
      .takePortOffer("PO-1", .move(Day(number: 20_000)), reason: "x", onBehalf: nil), steer,
      " that moves go-live"),
    row(
      .takePortOffer("PO-1", .split(Day(number: 20_000)), reason: "x", onBehalf: nil), steer, " that splits"),
    row(
      .givePaper("PO-1", .pin, "1"), steer.union([.porting, .mpoc, .deputy])),
    row(.denyPIN("PO-1"), steer.union([.porting, .mpoc, .deputy]), " that there is none"),
    row(.set(["PO-1"], .pin, "1"), steer.union([.porting]), " of a port order"),
  ]

  private static let feedback = CloseProject.answers

  private static func cut(_ act: CutoverAct, _ allowed: Set<Role>, _ more: String = "") -> Row {
    row(.cutOver("CUT-1", act), allowed, more)
  }

  private static let call = ZonedTime(
    local: LocalTime(day: day, minute: 600), zone: "UTC", instant: Timestamp(seconds: 1_796_810_400))

  private static let start = CutoverStart(LocalTime(day: day, minute: 480), in: .utc)

  static let cutoverRows: [Row] = [
    row(.planCutover(NewCutover(start: start, runbook: Runbook())), steer),
    cut(.move(start, reason: "x"), steer, " moved"),
    cut(.settle(["CUT-1.1"], .done, note: nil), provider, " step"),
    cut(
      .settle(["CUT-1.2"], .done, note: nil), provider.union(speak).union([.customerNetwork]),
      " step of the customer"),
    cut(.vote(.engineer, isGo: true, note: nil, onBehalf: nil), [.engineer], " vote"),
    cut(.vote(.engineer, isGo: true, note: nil, onBehalf: "Rob"), provider, " vote written down"),
    cut(.vote(.mpoc, isGo: true, note: nil, onBehalf: nil), speak, " vote of the customer"),
    cut(.note("x", site: nil), provider.union([.mpoc, .deputy, .customerIT, .customerNetwork]), " note"),
    cut(.declare(.live, reason: nil, onBehalf: nil), lead, " declared"),
    cut(.checkNextDay(.fine, note: nil), provider, " checked at G+1"),
    cut(.confirm(.unread("CUT-1"), onBehalf: nil), [.mpoc], " confirmed"),
    cut(.confirm(.unread("CUT-1"), onBehalf: "Dana, phone"), lead.union([.mpoc]), " confirmed for them"),
  ]

  @Test(arguments: planRows + checkRows + otherRows + cutoverRows)
  func everyRoleOfEveryLine(row: Row) throws {
    let project = try Self.project()
    for role in Role.allCases {
      let refusal = Policy.refusal(row.command, by: Actor(name: "Kim Doe", role: role), on: project)
      #expect((refusal == nil) == row.allowed.contains(role), "\(role): \(refusal?.sentence ?? "allowed")")
    }
  }

  @Test func everyLineIsInTheTable() {
    let lines = Set((Self.planRows + Self.checkRows + Self.otherRows).map { Self.line(of: $0.command) })
    for word in [
      "together", "move", "place", "reorder", "add task", "ball", "pass to", "phase", "gate", "return",
      "decide", "status", "hold", "resume", "contact", "health", "claim", "agree", "dispute", "waive", "n/a",
      "reopen", "result", "answers", "raise", "verify", "comment", "add action", "action", "sign",
      "send back",
      "withdraw",
      "delegate", "person", "touch", "assign", "replan", "go-live", "fix", "reschedule", "baseline", "wave",
      "register", "own field",
    ] { #expect(lines.contains(word), "\(word)") }
  }

  @Test(arguments: [
    Command.agree(["PRE-B3"], onBehalf: nil), .agree(["G2.1"], onBehalf: nil), .sign(.sow, onBehalf: nil),
    .sendBack(.sow, comment: "x", onBehalf: nil), .withdraw("SIG-1", reason: "x"),
    .reopen(["G2.1"], reason: "x"),
  ])
  func theDeputyDecidesWhereItWasDelegated(command: Command) throws {
    let deputy = Actor(name: "Kim Doe", role: .deputy)
    #expect(Policy.refusal(command, by: deputy, on: try Self.project()) != nil)
    #expect(Policy.refusal(command, by: deputy, on: try Self.project(delegated: true)) == nil)
  }

  @Test func whoCreatesProjects() throws {
    let new = NewProject.test()
    for role in Role.allCases {
      let refusal = Policy.refusal(.createProject(new), by: Actor(name: "Kim", role: role), on: nil)
      #expect((refusal == nil) == Self.steer.contains(role), "\(role)")
    }
  }

  @Test func workAssignedByNameIsOnesOwn() throws {
    var state = try Self.project().state
    state.items["BLD-1"]?.values[.owner] = "ENG"
    state.items["BLD-1"]?.values[.assignee] = "P1"
    let project = try #require(Project(state))
    let done = Command.setTask(["BLD-1"], .done, reason: "x", nextCheck: nil)
    #expect(Policy.refusal(done, by: Actor(name: "Jo Park", role: .porting), on: project) == nil)
    #expect(Policy.refusal(done, by: Actor(name: "Jo Park", role: .customerIT), on: project) != nil)
    #expect(Policy.refusal(done, by: Actor(name: "Kim Doe", role: .porting), on: project) != nil)
  }

  @Test func reportersDescribeAndCommentOnTheirOwnIssues() throws {
    let project = try Self.project()
    let val = Actor(name: "Val Moss", role: .viewer)
    #expect(Policy.refusal(.comment("AC-1", "x"), by: val, on: project) == nil)
    #expect(Policy.refusal(.set(["AC-1"], .description, "x"), by: val, on: project) == nil)
    #expect(Policy.refusal(.comment("AC-2", "x"), by: val, on: project) != nil)
    #expect(Policy.refusal(.set(["AC-1"], .priority, "P1"), by: val, on: project) != nil)
  }

  @Test func anInternalItemIsToTheCustomerAsOneThatDoesNotExist() throws {
    var state = try Self.project().state
    state.items["BLD-1"]?.values[.visibility] = "internal"
    let project = try #require(Project(state))
    for role in Self.customer {
      let actor = Actor(name: "Kim Doe", role: role)
      #expect(Policy.refusal(.comment("BLD-1", "x"), by: actor, on: project) == .unknownItem("BLD-1"))
      #expect(Policy.refusal(.comment("BLD-99", "x"), by: actor, on: project) == .unknownItem("BLD-99"))
      let linked = Command.raise(NewIssue(title: "x", link: "BLD-1"))
      #expect(Policy.refusal(linked, by: actor, on: project) == .unknownItem("BLD-1"))
    }
  }
}

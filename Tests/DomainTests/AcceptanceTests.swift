import Domain
import TestSupport
import Testing

/// Acceptance of Implemented Services: the decision, its exceptions, both signers, and silence.
struct AcceptanceTests {
  private let day = CloseProject.moment.today
  private let accept = Command.sign(.acceptance, onBehalf: nil)
  private let present = Command.close(.present(how: "close call"))

  private func fax(_ due: Day?) -> Command {
    .close(.except(NewException("No fax line", impact: "Faxes are collected by hand", due: due)))
  }

  @Test func acceptedWithoutExceptionsSaysSo() throws {
    let project = try CloseProject.after([accept])
    let signOff = try #require(project.approval(of: .acceptance)?.current)
    #expect(signOff.decision == .accepted && signOff.exceptions.isEmpty)
    #expect(project.acceptanceDecision == .accepted && signOff.statement.contains("without exceptions"))
  }

  @Test func anExceptionIsRaisedAsAnIssueAndStandsInTheWordsThatAreSigned() throws {
    let listed = try CloseProject.after([fax(day + 10)])
    let issue = try #require(listed.issues.first)
    #expect(issue.impact == "Faxes are collected by hand" && issue.due == day + 10 && issue.owner == .ipm)
    let signed = try CloseProject.after([accept], on: listed.state)
    let signOff = try #require(signed.approval(of: .acceptance)?.current)
    #expect(signOff.decision == .withExceptions)
    #expect(signOff.exceptions.map(\.issue) == [issue.id])
    #expect(
      signOff.statement.contains(
        "with these exceptions: \(issue.id) No fax line (Faxes are collected by hand; Lee Chen, by Sat 28 Nov 2026)"
      ), "\(signOff.statement)")
    // What happens to the issue later does not change what was accepted.
    let fixed = try CloseProject.after(
      [.setIssue([issue.id], .fixed, note: "Line ordered")], by: CloseProject.ipm, on: signed.state)
    #expect(fixed.acceptanceExceptions.map(\.issue) == [issue.id])
    #expect(fixed.approval(of: .acceptance)?.standing == .signed)
  }

  @Test func anIssueThatIsOpenAlreadyIsLinkedAndNeedsImpactAndDay() throws {
    let open = try CloseProject.after([.raise(NewIssue(title: "Crackle"))], by: CloseProject.ipm)
    let issue = try #require(open.issues.first?.id)
    let refusal = try #require(throws: Refusal.self) { try CloseProject.after([accept], on: open.state) }
    #expect(refusal.sentence.contains("\(issue) lacks its impact and the day it is due"))
    let linked = NewException("", impact: "Hard to hear", owner: .mpoc, due: day + 5, issue: issue)
    let signed = try CloseProject.after([.close(.except(linked)), accept], on: open.state)
    #expect(signed.issues.count == 1)
    #expect(signed.approval(of: .acceptance)?.current?.exceptions.first?.impact == "Hard to hear")
  }

  @Test func anExceptionWithoutImpactOrDayIsRefused() throws {
    #expect(throws: Refusal.self) { try CloseProject.after([fax(nil)]) }
    let bare = NewException("No fax line", impact: " ", due: day + 1)
    #expect(throws: Refusal.self) { try CloseProject.after([.close(.except(bare))]) }
    #expect(throws: Refusal.self) { try CloseProject.after([accept, fax(day + 1)]) }
  }

  @Test func bothSignersStandWithNameTitleOrganisationAndHow() throws {
    var state = try CloseProject.state()
    for (id, title) in [("P1", "Office Manager"), ("P2", "Project Manager")] {
      state.items[ItemID(id)]?.values[.jobTitle] = title
    }
    state.items["P1"]?.values[.email] = "dana@example.net"
    state = try CloseProject.after([present], by: CloseProject.ipm, on: state).state
    let signed = try CloseProject.after([accept], on: state)
    let provider = try #require(signed.acceptanceRequest?.presented)
    #expect(provider.name == "Lee Chen" && provider.title == "Project Manager" && provider.on == day)
    let customer = try #require(signed.signOffs.last?.signature)
    #expect(customer.words == "Dana Ruiz, Office Manager, Northwind Dental")
    #expect(customer.email == "dana@example.net" && customer.method == "in golive")
  }

  @Test func theGateWantsTheProvidersSignatureToo() throws {
    func missing(_ project: Project) -> [String]? {
      project.gate(of: "CLOSE", on: day)?.lines.first { $0.criterion.id == "G7.4" }?.missing.map(\.text)
    }
    let alone = try CloseProject.after([accept])
    #expect(missing(alone) == ["the acceptance (not signed by us)"])
    #expect(missing(try CloseProject.after([present], by: CloseProject.ipm, on: alone.state)) == [])
    // Whoever writes the customer's word down signs for the provider.
    let written = try CloseProject.after(
      [.sign(.acceptance, onBehalf: "Dana Ruiz, close call")], by: CloseProject.ipm)
    #expect(missing(written) == [] && written.acceptanceRequest?.presented?.name == "Lee Chen")
    #expect(written.signOffs.last?.signature.method == "close call")
    #expect(written.signOffs.last?.signature.name == "Dana Ruiz")
  }

  @Test func rejectingNeedsAReasonAndSendsTheProjectBack() throws {
    let empty = Command.sendBack(.acceptance, comment: " ", onBehalf: nil)
    #expect(throws: Refusal.self) { try CloseProject.after([empty]) }
    let rejected = try CloseProject.after(
      [.sendBack(.acceptance, comment: "Denver has no emergency address", onBehalf: nil)])
    #expect(rejected.head.phase == "OPTIMIZE" && rejected.acceptanceDecision == .rejected)
    let rejection = try #require(rejected.acceptanceRequest?.rejection)
    #expect(rejection.by == "Dana Ruiz" && rejection.reason == "Denver has no emergency address")
    #expect(rejection.issue == rejected.issues.first?.id)
  }

  @Test func silenceCountsOnlyWhereItWasAgreedAndOnlyAfterFiveBusinessDays() throws {
    let deem = Command.close(.deem)
    var state = try CloseProject.after([present], by: CloseProject.ipm).state
    let off = try #require(throws: Refusal.self) {
      try CloseProject.after([deem], by: CloseProject.ipm, on: state, day: day + 30)
    }
    #expect(off.sentence.contains("silence does not count"))
    state.items[ItemID(CloseProject.id.rawValue)]?.values[.deemedAcceptance] = "yes"
    let early = try #require(throws: Refusal.self) {
      try CloseProject.after([deem], by: CloseProject.ipm, on: state, day: day + 7)
    }
    #expect(early.sentence.contains("silence counts from Thu 26 Nov 2026 on"))
    let project = try CloseProject.after([deem], by: CloseProject.ipm, on: state, day: day + 8)
    let approval = try #require(project.approval(of: .acceptance))
    #expect(approval.standing == .deemed && project.acceptanceDecision == .deemed)
    #expect(approval.current?.statement.contains("asked for on Wed 18 Nov 2026") == true)
    #expect(approval.current?.statement.contains("Nobody signed") == true)
    #expect(approval.current?.signedBy == "nobody: deemed, as recorded by Lee Chen")
    #expect(project.task("CLS-05")?.state == .done && project.check("CLO-K16")?.state == .agreed)
    let gate = project.gate(of: "CLOSE", on: day + 8)
    #expect(gate?.lines.first { $0.criterion.id == "G7.4" }?.isMet == true)
    // The customer may still sign, or object.
    let late = try CloseProject.after([accept], on: project.state, day: day + 9)
    #expect(late.approval(of: .acceptance)?.standing == .signed)
    let objected = try CloseProject.after(
      [.withdraw("SIG-1", reason: "We were on holiday")], on: project.state, day: day + 9)
    #expect(objected.approval(of: .acceptance)?.standing == .withdrawn)
    #expect(objected.check("CLO-K16")?.state == .reopened)
  }

  @Test func aTemplateSaysAfterHowManyDaysSilenceCounts() throws {
    var state = try CloseProject.after([present], by: CloseProject.ipm).state
    let head = ItemID(CloseProject.id.rawValue)
    state.items[head]?.values[.deemedAcceptance] = "yes"
    state.items[head]?.values[.deemedAfter] = "10"
    let project = try #require(Project(state))
    #expect(project.deemedFrom?.iso == "2026-12-03")
    let sow = try #require(project.approval(of: .sow))
    #expect(sow.statement.contains("within 10 business days") && sow.covered.contains("deemed-after: 10"))
    let early = try #require(throws: Refusal.self) {
      try CloseProject.after([.close(.deem)], by: CloseProject.ipm, on: state, day: day + 8)
    }
    #expect(early.sentence.contains("silence counts from Thu 03 Dec 2026 on"))
    let deemed = try CloseProject.after([.close(.deem)], by: CloseProject.ipm, on: state, day: day + 16)
    #expect(deemed.approval(of: .acceptance)?.latest?.statement.contains("10 business days passed") == true)
  }

  @Test func anAnswerOfTheCustomerEndsTheSilence() throws {
    var state = try CloseProject.after([present], by: CloseProject.ipm).state
    state.items[ItemID(CloseProject.id.rawValue)]?.values[.deemedAcceptance] = "yes"
    state = try CloseProject.after([.comment("CLS-05", "We still test")], on: state).state
    let refusal = try #require(throws: Refusal.self) {
      try CloseProject.after([.close(.deem)], by: CloseProject.ipm, on: state, day: day + 30)
    }
    #expect(refusal.sentence.contains("the customer answered: Dana Ruiz"))
  }

  @Test func theSettingIsPartOfTheScopeThatIsSigned() throws {
    let head = ItemID(CloseProject.id.rawValue)
    let on = Command.set([head], .deemedAcceptance, "yes")
    let open = try CloseProject.after([on], by: CloseProject.ipm)
    #expect(open.approval(of: .sow)?.statement.contains("within 5 business days") == true)
    let signed = try CloseProject.after([.withdraw("SIG-1", reason: "x")], on: Self.signedScope())
    #expect(throws: Refusal.self) {
      try CloseProject.after([on], by: CloseProject.ipm, on: try Self.signedScope())
    }
    #expect(try CloseProject.after([on], by: CloseProject.ipm, on: signed.state).isAcceptanceDeemed)
  }

  private static func signedScope() throws -> ProjectState {
    try CloseProject.after([.sign(.sow, onBehalf: nil)]).state
  }

  @Test func whatWasAgreedStandsBesideWhatCame() throws {
    var state = try CloseProject.after(
      [.addScopeLine(NewScopeLine(.quantity, "Desk phones", planned: 40))], by: CloseProject.ipm
    ).state
    state = try CloseProject.after([.set(["SCOPE-1"], .delivered, "38")], by: CloseProject.ipm, on: state)
      .state
    let project = try #require(Project(state))
    #expect(project.acceptedQuantities.first?.variance == "-2")
    let dates = try #require(project.acceptedDates.first)
    #expect(dates.actual == Day(iso: "2026-11-02") && dates.variance == 3)
    #expect(project.handedOver == Day(iso: "2026-11-16"))
    // The customer reads the same, although the hand-over is internal work.
    let theirs = try #require(Project(state.shown(to: CloseProject.mpoc)))
    #expect(theirs.handedOver == project.handedOver)
    #expect(theirs.acceptedDates == project.acceptedDates)
  }
}

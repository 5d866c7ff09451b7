import Domain
import TestSupport
import Testing

/// The Scope of Work: tailored until it is signed, then changed by a request that both sides approve.
struct ScopeTests {
  private func project(_ commands: [(Command, Actor)], on state: ProjectState? = nil) throws -> Project {
    let start = try state ?? SeatProject.kickedOff()
    return try ListsProject.project(
      commands.map { ($0.0, $0.1, SeatProject.moment) }, on: start)
  }

  private func refusal(_ command: Command, by who: Actor = SeatProject.lee, on project: Project) -> String {
    do {
      _ = try plan(command, on: project.state, by: who, at: SeatProject.moment)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  private let sign = Command.sign(.sow, onBehalf: nil)
  private let phones = Command.addScopeLine(NewScopeLine(.quantity, "Desk phones", planned: 40))
  private let request = Command.raiseChangeRequest(
    NewChangeRequest(title: "Denver added", reason: "a new office", impact: "3 days later"))

  @Test func stepsAndLinesAreTailoredBeforeTheSignature() throws {
    let project = try project([
      (.set(["SOW-10"], .inclusion, "out"), SeatProject.lee),
      (.addScopeLine(NewScopeLine(.exclusion, "Fax machines")), SeatProject.lee), (phones, SeatProject.lee),
    ])
    #expect(project.steps.first { $0.number == 10 }?.inclusion == .excluded)
    #expect(project.scopeLines(.exclusion).map(\.text) == ["Fax machines"])
    #expect(project.scopeLine("SCOPE-2")?.planned == 40)
    let approval = try #require(project.approval(of: .sow))
    #expect(approval.statement.hasSuffix("11 of 12 steps."))
    #expect(approval.covered.contains("Desk phones") && approval.covered.contains("SOW-10 inclusion: out"))
  }

  @Test func whatIsSignedIsNotChangedWithoutARequest() throws {
    let signed = try project([(phones, SeatProject.lee), (sign, SeatProject.dana)])
    let commands: [Command] = [
      .set(["SOW-10"], .inclusion, "out"), .set(["SCOPE-1"], .planned, "50"), .removeScopeLine("SCOPE-1"),
      .addScopeLine(NewScopeLine(.assumption, "Lifts stay")),
    ]
    for command in commands {
      #expect(
        refusal(command, on: signed).contains("signed (SIG-1 by Dana Ruiz): raise a change request first"))
    }
    let delivered = try project([(.set(["SCOPE-1"], .delivered, "39"), SeatProject.lee)], on: signed.state)
    #expect(delivered.scopeLine("SCOPE-1")?.delivered == 39)
    #expect(delivered.approval(of: .sow)?.standing == .signed)
  }

  @Test func aChangeIsApprovedByTheSignatureOnTheChangedScopeAndMakesABaseline() throws {
    let signed = try project([(.baseline(reason: nil), SeatProject.lee), (sign, SeatProject.dana)])
    let changed = try project(
      [(request, SeatProject.lee), (phones, SeatProject.lee)], on: signed.state)
    #expect(changed.approval(of: .sow)?.standing == .changed)
    #expect(changed.approval(of: .sow)?.statement.contains("with the change CR-1: Denver added") == true)

    let approved = try project([(sign, SeatProject.dana)], on: changed.state)
    let found = try #require(approved.changeRequest("CR-1"))
    #expect(found.state == .approved && found.signOff == "SIG-2" && found.by == "Lee Chen")
    #expect(approved.approval(of: .sow)?.standing == .signed)
    #expect(approved.head.baselineNumber == (signed.head.baselineNumber ?? 0) + 1)
    #expect(refusal(.set(["SOW-10"], .inclusion, "out"), on: approved).contains("raise a change request"))
  }

  @Test func aRequestIsWithdrawnOnlyWhileTheScopeIsWhatWasSigned() throws {
    let open = try project([(sign, SeatProject.dana), (request, SeatProject.lee)])
    let back = try project(
      [(.withdrawChangeRequest("CR-1", reason: "no budget"), SeatProject.lee)], on: open.state)
    #expect(back.changeRequest("CR-1")?.state == .withdrawn && back.approval(of: .sow)?.standing == .signed)
    let changed = try project([(phones, SeatProject.lee)], on: open.state)
    #expect(
      refusal(.withdrawChangeRequest("CR-1", reason: "no budget"), on: changed)
        .contains("is not what was signed any more"))
  }

  @Test func aRequestNeedsASignatureAndIsOneAtATime() throws {
    let unsigned = try project([])
    #expect(refusal(request, on: unsigned).contains("not signed yet"))
    let open = try project([(sign, SeatProject.dana), (request, SeatProject.lee)])
    #expect(refusal(request, on: open).contains("CR-1 is open"))
  }

  @Test func theCustomerDoesNotWriteTheScope() throws {
    let project = try project([])
    for command in [phones, request, .set(["SOW-10"], .inclusion, "out")] {
      #expect(!refusal(command, by: SeatProject.dana, on: project).isEmpty)
    }
  }
}

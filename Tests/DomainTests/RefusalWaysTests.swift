import Domain
import TestSupport
import Testing

/// A refusal names the way out available on the surface where it is read.
struct RefusalWaysTests {
  private static let refusals: [Refusal] = [
    .signed("acme", "SIG-1"), .gateClosed(gate: "G2", missing: ["Plan tasks done"]),
    .blocked("PLN-07 is signed on its own.", .sign("acme", .sow)),
    .blocked("a task has one day.", .moveTask("acme", "EXE-04")), .blocked("it is locked.", .decide("acme")),
  ]

  @Test(arguments: refusals)
  func theCommandLineNamesACommandAndNoKey(refusal: Refusal) {
    #expect(refusal.sentence.contains("golive "), "\(refusal.sentence)")
    for key in ["g a", " w ", "w why", "= moves", ":go-no-go"] {
      #expect(!refusal.sentence.contains(key), "\(refusal.sentence)")
    }
  }

  @Test(arguments: refusals)
  func theDashboardNamesAKeyAndNoCommandLine(refusal: Refusal) {
    #expect(!refusal.onScreen.contains("golive"), "\(refusal.onScreen)")
    #expect(refusal.onScreen.count > refusal.reason.count)
  }

  @Test func ofSeveralItemsLeftOutNoneNamesEither() throws {
    let left = LeftOut.sentence([LeftOut(item: "PLN-07", refusal: Self.refusals[2])])
    #expect(left == "1 left out: PLN-07 is signed on its own")
  }

  @Test func aTaskThatIsAnApprovalAndTheDayOfATaskAreRefusedSo() throws {
    let project = try #require(Project(try SeatProject.kickedOff()))
    for command: Command in [
      .setTask(["PLN-07"], .done, reason: "mail", nextCheck: nil), .set(["EXE-04"], .due, "2026-12-01"),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try plan(command, on: project.state, by: SeatProject.lee, at: SmallProject.moment)
      }
      #expect(refusal.sentence.contains("golive ") && !refusal.onScreen.contains("golive "), "\(refusal)")
    }
  }
}

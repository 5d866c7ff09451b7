import Domain

/// The tests before go-live, on temporary numbers: what can be tried already, at both sites.
extension Scenarios {
  private static func run(
    _ seat: Scenario.Seat, _ ago: Int, _ cases: [String], _ result: TestResult, at site: String,
    by tester: String? = nil, number: String? = nil, _ note: String? = nil
  ) -> Scenario.Step {
    .did(
      seat, ago,
      .recordRun(
        cases.map { ItemID("TST-\($0)") },
        NewTestRun(result, sites: [site], note: note, tester: tester, numberUsed: number)))
  }

  static let northwindTests: [Scenario.Step] = [
    run(
      .mpoc, 3, ["T07", "T08", "T12", "T17", "T20"], .pass, at: "NYC", number: "+12125550901",
      "On the temporary number"),
    run(.tester, 3, ["T07", "T08", "T17", "T20"], .pass, at: "DEN", number: "+13035550901"),
    run(
      .tester, 3, ["T18"], .fail, at: "DEN", number: "+13035550901",
      "The holiday branch plays the open-hours menu"
    ),
    .did(.ipm, 2) { .setIssue([$0.issue], .fixed, note: "Holiday list of Denver loaded") },
    run(.tester, 2, ["T18"], .pass, at: "DEN", number: "+13035550901", "Holiday branch right now"),
    .did(.ipm, 2) { .setIssue([$0.issue], .closed, note: nil) },
    run(
      .mpoc, 2, ["T22"], .partial, at: "NYC", by: "Reception, New York",
      "A transfer to a mobile shows the main number, not the caller"),
    run(.mpoc, 2, ["T21"], .fail, at: "NYC", number: "+12125550901", "After 60 seconds the queue hangs up"),
    .did(.ipm, 2) {
      .addAction(
        issue: $0.issue, text: "Set the queue's time-out to voicemail", owner: .provisioning, due: $0.day(1))
    },
  ]
}

import Domain

extension Scenarios {
  /// GO LIVE.
  static let goingLive: [Scenario] = [
    Scenario(
      customer: "Northwind Dental", mpoc: "Dana Ruiz", network: "Jae Park", email: "northwind.example",
      age: 35,
      behind: 2,
      steps: [
        site(18, "NYC", "New York", "America/New_York", users: 36, tester: "Dana Ruiz"),
        site(18, "DEN", "Denver", "America/Denver", users: 17, tester: "Jae Park"),
      ] + northwindOrders.steps + northwindTests + northwindPapers + [
        .did(.ipm, 6) { .set([$0.project], .zone, "America/New_York") },
        .did(.ipm, 6) { .set([$0.project], .window, "08:00-10:30") },
        .did(.ipm, 5) {
          .setGoLive(
            $0.day(4), .confirmed, reason: "FOC from the carrier, two days later",
            onBehalf: "Dana Ruiz, e-mail")
        },
        .did(
          .ipm, 3,
          .claim(["PRE-A1", "PRE-A2", "PRE-B3", "PRE-C1", "PRE-C2", "PRE-F1"], evidence: "Export of Monday")),
        .did(
          .mpoc, 2,
          .agree([.unread("PRE-A1"), .unread("PRE-A2"), .unread("PRE-B3"), .unread("PRE-C1")], onBehalf: nil)),
        .did(.mpoc, 2, .claim(["PRE-B1", "PRE-B2", "PRE-D1", "PRE-E2"], evidence: "Checked with our IT")),
        .did(.ipm, 2, .agree([.unread("PRE-B1"), .unread("PRE-D1")], onBehalf: nil)),
        .did(.ipm, 1, .dispute("PRE-E2", comment: "UDP 3478 is still blocked from VLAN 40")),
        .did(.ipm, 1) {
          .addAction(
            issue: $0.issue, text: "Open 3478-3481/udp on VLAN 40", owner: .customerNetwork, due: $0.day(1))
        },
        .did(
          .ipm, 1,
          .waive(["PRE-C7"], reason: "Caller-ID name follows after go-live", until: nil, onBehalf: nil)),
        .did(.ipm, 1) { northwindCutover($0) },
        .did(.mpoc, 0, .claim(["PRE-D3"], evidence: "Reception got the test notice at 09:10")),
        .did(.mpoc, 0, .comment("PRE-E2", "Jae changed the rule, please test again.")),
      ], numbers: (18, northwindNumbers)),
    Scenario(
      customer: "Cedar Valley Farms", mpoc: "Ruth Hansen", network: "Will Baker",
      email: "cedarvalley.example",
      age: 33, options: ["analogue"],
      steps: [
        .did(
          .ipm, 1, .claim(["PRE-A1", "PRE-A2", "PRE-F1", "PRE-F6"], evidence: "Reviewed on Tuesday's call")),
        .did(.mpoc, 0, .agree([.unread("PRE-A1"), .unread("PRE-A2")], onBehalf: nil)),
      ]),
  ]

  /// OPERATE, OPTIMIZE and CLOSE.
  static let live: [Scenario] = [
    Scenario(
      customer: "Vega Architects", mpoc: "Lucia Romano", network: "Finn Olsen", email: "vega.example",
      age: 42,
      steps: [site(26, "SEA", "Seattle", "America/Los_Angeles", users: 21, tester: "Lucia Romano")]
        + vegaOrders.steps + [
          .did(
            .mpoc, 3,
            .raise(NewIssue(title: "Greeting is clipped on the main menu", category: .defect, priority: .p3))),
          .did(.ipm, 2) { .setIssue([$0.issue], .inProgress, note: nil) },
          .did(.ipm, 2) {
            .addAction(
              issue: $0.issue, text: "Upload the greeting with half a second of silence",
              owner: .provisioning,
              due: $0.day(1))
          },
          .did(.ipm, 1) { .setIssue([$0.issue], .fixed, note: "New greeting uploaded") },
          .did(.mpoc, 0) { .verify([.unread($0.issue)], note: nil) },
        ], numbers: (25, vegaNumbers)),
    Scenario(
      customer: "Riverbank Insurance", mpoc: "Thomas Keller", network: "Aisha Khan",
      email: "riverbank.example",
      age: 46, behind: 1,
      steps: [
        .did(.mpoc, 5, .raise(NewIssue(title: "Claims team still uses mobiles", category: .adoption))),
        .did(.ipm, 4) {
          .addAction(
            issue: $0.issue, text: "Follow-up session for the claims team", owner: .trainer, due: $0.day(2))
        },
        .did(
          .mpoc, 1,
          .raise(NewIssue(title: "Calls from the second floor echo", category: .performance, priority: .p2))),
        .did(.engineer, 0) { .setIssue([$0.issue], .acknowledged, note: nil) },
      ] + riverbankTraining),
    Scenario(
      customer: "Oak & Iron Law", mpoc: "Helen Brooks", network: "Ravi Patel", email: "oakiron.example",
      age: 52,
      steps: [
        .did(.mpoc, 6, .raise(NewIssue(title: "Two partners miss the delegate ring", category: .access))),
        .did(.ipm, 5) {
          .addAction(
            issue: $0.issue, text: "Set delegation for both partners", owner: .provisioning, due: $0.day(2))
        },
        .did(.ipm, 1, .setTask(["OPT-01"], .inProgress, reason: nil, nextCheck: nil)),
      ] + oakTuning),
    Scenario(
      customer: "Summit Outdoor", mpoc: "Erik Dahl", network: "Mei Tanaka", email: "summit.example", age: 57,
      options: ["porting", "devices"],
      steps: [.did(.mpoc, 0, .claim(["CLO-K13"], evidence: "Logged in on Monday"))] + summitHandover),
    Scenario(
      customer: "Meridian Freight", mpoc: "Paula Costa", network: "Igor Petrov", email: "meridian.example",
      age: 60,
      behind: 2, calendar: "england-wales",
      steps: [.did(.ipm, 2, .comment("CLS-05", "Acceptance is with their finance director."))]
        + meridianHandover),
  ]
}

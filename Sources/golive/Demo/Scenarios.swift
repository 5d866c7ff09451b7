import Domain

/// The twelve customers of the demo, in all seven phases, and those whose projects are closed.
enum Scenarios {
  static let all: [Scenario] = starting + executing + goingLive + live + past
}

extension Scenarios {
  /// INITIATE and PLAN.
  private static let starting: [Scenario] = [
    Scenario(
      customer: "Bluebird Hotels", mpoc: "Greta Lindqvist", network: "Omar Haddad", email: "bluebird.example",
      age: 3, options: ["porting", "devices", "analogue"],
      steps: [
        .did(.ipm, 1, .comment("INI-04", "Order says 14 sites, the contract 12. Asked sales which holds."))
      ]),
    Scenario(
      customer: "Pine Street Clinic", mpoc: "Samuel Okafor", network: "Ines Moreau",
      email: "pinestreet.example",
      age: 8, options: ["porting"],
      steps: [
        .did(.ipm, 4, .setStatus(.onHold, reason: "The practice moves house; work goes on after it")),
        .did(.ipm, 2, .setStatus(.active, reason: nil)),
        .did(.ipm, 1, .comment("PLN-02", "Kick-off moved by one day: their practice manager is away.")),
        .did(
          .mpoc, 0, .raise(NewIssue(title: "Can patient reminders keep their caller ID?", category: .scope))),
      ]),
  ]

  /// EXECUTE.
  private static let executing: [Scenario] = [
    Scenario(
      customer: "Acme Logistics", mpoc: "Jonas Weber", network: "Tara Singh", email: "acme.example", age: 17,
      behind: 2,
      steps: [site(5, "CHI", "Chicago", "America/Chicago", users: 45, tester: "Jonas Weber")]
        + acmeOrders.steps + [
          .did(
            .ipm, 3,
            .setTask(["EXE-03"], .waiting, reason: "Latest carrier bill from the customer", nextCheck: nil)),
          .did(.mpoc, 0, .comment("EXE-03", "Our accounts team has the bill; you will have it tomorrow.")),
        ], numbers: (4, acmeNumbers)),
    Scenario(
      customer: "Lakeside Schools", mpoc: "Nora Petersen", network: "Ben Adeyemi", email: "lakeside.example",
      age: 21, calendar: "us", options: ["porting", "devices", "tenant-build"],
      steps: [site(8, "LKS", "Lakeside", "America/Chicago", users: 84, tester: "Nora Petersen")]
        + lakesideOrders.steps + [
          .did(.engineer, 4, .comment("EXE-29", "Assessment tool is running at 6 of 9 schools.")),
          .did(.ipm, 2, .raise(NewIssue(title: "Wi-Fi in the sports hall drops calls", category: .network))),
          .did(.ipm, 1) {
            .addAction(
              issue: $0.issue, text: "Second access point at the north wall", owner: .customerNetwork,
              due: $0.day(4))
          },
        ], numbers: (8, lakesideNumbers)),
    Scenario(
      customer: "Harbor Credit Union", mpoc: "Alicia Gomez", network: "Peter Novak",
      email: "harborcu.example",
      age: 26, behind: 3,
      steps: [
        site(12, "BOS", "Boston", "America/New_York", users: 58, tester: "Alicia Gomez"),
        site(12, "PVD", "Providence", "America/New_York", users: 11, tester: "Peter Novak"),
      ] + harborOrders.steps + [
        .did(.ipm, 13, .passBall(["EXE-26"], to: .carrier)),
        .did(
          .porting, 4,
          .setTask(
            ["EXE-25"], .waiting, reason: "Carrier rejected 14 numbers: address mismatch", nextCheck: nil)),
        .did(.ipm, 3) { .set([$0.issue], .priority, "P2") },
        .did(.ipm, 3) { .set([$0.issue], .due, $0.day(2).iso) },
        .did(.ipm, 3) { .setIssue([$0.issue], .waitingCarrier, note: nil) },
        .did(.ipm, 3) {
          .addAction(
            issue: $0.issue, text: "Resubmit with the address of the CSR", owner: .porting, due: $0.day(1))
        },
        .did(.porting, 0) {
          .comment($0.issue, "Asked Alicia for a new LOA with the address of the CSR.")
        },
      ], numbers: (12, harborNumbers)),
  ]
}

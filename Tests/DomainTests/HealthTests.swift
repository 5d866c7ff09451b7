import Domain
import TestSupport
import Testing

/// Domain document 7: red, amber, green with reasons, blue and grey by state. Go-live is Wednesday 4 November 2026.
struct HealthTests {
  private static let head = TemplateProject.head

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let values: [ItemID: [Field: String?]]
    let day: String
    let health: Health
    let item: ItemID?
    var testDescription: String { name }

    init(
      _ name: String, _ values: [ItemID: [Field: String?]], _ day: String, _ health: Health, _ item: ItemID?
    ) {
      (self.name, self.values, self.day, self.health, self.item) = (name, values, day, health, item)
    }
  }

  private static func issue(_ priority: String, _ category: String = "DEF") -> [Field: String?] {
    [
      .kind: "issue", .title: "No audio", .state: "new", .priority: priority, .category: category,
      .owner: "ENG",
    ]
  }

  /// In INITIATE with all its tasks done, the FOC confirmed and the last contact on 10 September.
  private static func calm(_ values: [ItemID: [Field: String?]] = [:]) throws -> Project {
    let start = try TemplateProject.worked(through: "INITIATE")
    let calm = try TemplateProject.changed(
      [head: [.goLiveGrade: "confirmed", .contact: "2026-09-25"]], from: start.state)
    return try TemplateProject.changed(values, from: calm.state)
  }

  /// Go-live forecast for its planned day, compared with the project's day; nothing critical.
  private static func outlook(_ project: Project) -> Outlook {
    let (committed, forecast) = (project.head.goLive ?? .at("2026-11-04"), Day.at("2026-11-04"))
    return Outlook(
      committed: committed, forecast: forecast,
      variance: project.calendar.distance(from: committed, to: forecast), critical: [])
  }

  static let cases: [Case] = [
    Case("calm", [:], "2026-09-28", .green, head),
    Case("forecast 1 bd late", [head: [.goLive: "2026-11-03"]], "2026-09-28", .amber, "GOL-08"),
    Case("forecast 2 bd late", [head: [.goLive: "2026-11-02"]], "2026-09-28", .amber, "GOL-08"),
    Case("forecast 3 bd late", [head: [.goLive: "2026-10-30"]], "2026-09-28", .red, "GOL-08"),
    Case("earlier than committed", [head: [.goLive: "2026-11-10"]], "2026-09-28", .green, head),
    Case("P1", ["ND-1": issue("P1")], "2026-09-28", .red, "ND-1"),
    Case("P2", ["ND-1": issue("P2")], "2026-09-28", .amber, "ND-1"),
    Case("P3", ["ND-1": issue("P3")], "2026-09-28", .green, head),
    Case("P1 closed", ["ND-1": issue("P1").merging([.state: "closed"]) { $1 }], "2026-09-28", .green, head),
    Case("silent 9 bd", [head: [.contact: "2026-09-25"]], "2026-10-08", .green, head),
    Case("silent 10 bd", [head: [.contact: "2026-09-25"]], "2026-10-09", .red, "P1"),
    Case("nobody named", [head: [.contact: "2026-09-25", .mpoc: nil]], "2026-10-09", .green, head),
    Case("disputed", ["PRE-A1": [.state: "disputed"]], "2026-09-28", .amber, "PRE-A1"),
    Case("advisory disputed", ["PRE-B6": [.state: "disputed"]], "2026-09-28", .green, head),
    Case(
      "gate item overdue 4 bd", ["INI-06": [.state: "in-progress", .finish: "2026-09-22"]], "2026-09-28",
      .green, head),
    Case(
      "gate item overdue 5 bd", ["INI-06": [.state: "in-progress", .finish: "2026-09-21"]], "2026-09-28",
      .red, "INI-06"),
    Case(
      "port at G-6", ["ND-1": issue("P3", "PORT"), head: [.contact: "2026-10-26"]], "2026-10-27", .green, head
    ),
    Case(
      "port at G-5", ["ND-1": issue("P3", "PORT"), head: [.contact: "2026-10-26"]], "2026-10-28", .red, "ND-1"
    ),
    Case(
      "FOC open at G-11", [head: [.contact: "2026-10-12", .goLiveGrade: "requested"]], "2026-10-20", .green,
      head),
    Case(
      "FOC open at G-10", [head: [.contact: "2026-10-12", .goLiveGrade: "requested"]], "2026-10-21", .amber,
      "GOL-08"),
    Case(
      "new numbers only", [head: [.contact: "2026-10-12", .goLiveGrade: "target", .options: ""]],
      "2026-10-21", .green, head),
    // Limits of its own.
    Case(
      "forecast 3 bd late of 4", [head: [.goLive: "2026-10-30", .term(.late): "4"]], "2026-09-28", .amber,
      "GOL-08"
    ),
    Case(
      "forecast 1 bd late of 1", [head: [.goLive: "2026-11-03", .term(.late): "1"]], "2026-09-28", .red,
      "GOL-08"),
    Case(
      "silent 3 bd of 3", [head: [.contact: "2026-09-25", .term(.silence): "3"]], "2026-09-30", .red, "P1"),
    Case(
      "silence has no limit", [head: [.contact: "2026-09-25", .term(.silence): "none"]], "2026-10-09", .green,
      head),
    Case(
      "gate item overdue 1 bd of 1",
      ["INI-06": [.state: "in-progress", .finish: "2026-09-25"], head: [.term(.gate): "1"]], "2026-09-28",
      .red,
      "INI-06"),
    Case(
      "port at G-6 of 6", ["ND-1": issue("P3", "PORT"), head: [.contact: "2026-10-26", .term(.port): "6"]],
      "2026-10-27", .red, "ND-1"),
    Case(
      "FOC open at G-10 of 3",
      [head: [.contact: "2026-10-12", .goLiveGrade: "requested", .term(.unconfirmed): "3"]], "2026-10-21",
      .green,
      head),
    Case("on hold", [head: [.state: "on-hold"], "ND-1": issue("P1")], "2026-09-28", .blue, head),
    Case("dormant", [head: [.state: "dormant"]], "2026-09-28", .blue, head),
    Case("closed", [head: [.state: "closed"], "ND-1": issue("P1")], "2026-09-28", .grey, head),
    Case("cancelled", [head: [.state: "cancelled"]], "2026-09-28", .grey, head),
    Case("live", ["GOL-08": [.state: "done"], head: [.goLive: "2026-10-30"]], "2026-09-28", .green, head),
  ]

  /// Only the facts of the case may show, because everything else is in order.
  @Test(arguments: cases)
  func eachRuleGivesItsColourAndLeadsToItsItem(test: Case) throws {
    let project = try Self.calm(test.values)
    let outlook = Self.outlook(project)
    let report = project.health(on: .at(test.day), outlook)
    #expect(report.health == test.health, "\(report.reasons.map(\.text))")
    #expect(report.reasons.first?.item == test.item, "\(report.reasons.map(\.text))")
  }

  @Test(arguments: cases)
  func theStoredFactsSayTheSame(test: Case) throws {
    let project = try Self.calm(test.values)
    let outlook = Self.outlook(project)
    let summary = ProjectSummary(project, on: .at("2026-09-15"), outlook: outlook)
    let report = project.health(on: .at(test.day), outlook)
    #expect(summary.health(on: .at(test.day)).health == report.health)
    #expect(summary.grade(on: .at(test.day)) == report.health)
    #expect(summary.health(on: .at(test.day)).reasons.first == report.reasons.first)
    #expect([HealthSignal](stored: summary.signals.stored) == summary.signals)
  }

  @Test func anOverdueCustomerItemWithoutFloatIsAmber() throws {
    let project = try Self.calm()
    let task = try #require(project.tasks.first { $0.owner.side == .customer && !$0.state.isSettled })
    var outlook = Self.outlook(project)
    outlook.critical = [task.id]
    let due = try #require(task.dueDay)
    let signals = project.healthSignals(outlook).filter { $0.rule == .criticalOverdue }
    #expect(signals.map(\.item) == [task.id])
    #expect(signals.first?.applies(on: due) == false)
    #expect(signals.first?.applies(on: due + 1) == true)
  }

  @Test func theWorstReasonComesFirst() throws {
    let project = try Self.calm(["ND-1": Self.issue("P2"), "ND-2": Self.issue("P1")])
    #expect(project.health(on: .at("2026-09-28"), Self.outlook(project)).reasons.first?.item == "ND-2")
  }

  @Test func aPersonMaySetAnotherColourWithAReason() throws {
    let project = try Self.calm(["ND-1": Self.issue("P1")])
    let set = try SmallProject.after(.overrideHealth(.amber, reason: "fix is in test"), on: project.state)
    let report = set.health(on: .at("2026-09-28"), Self.outlook(set))
    #expect(report.health == .amber)
    #expect(report.computed == .red)
    #expect(
      report.reasons.map(\.text) == ["set to amber by Lee Chen: fix is in test", "P1 open: ND-1 No audio"])
    #expect(ProjectSummary(set, on: .at("2026-09-28")).health(on: .at("2026-09-28")).isOverridden)
    let back = try SmallProject.after(.overrideHealth(nil, reason: ""), on: set.state)
    #expect(back.health(on: .at("2026-09-28")).health == .red)
    for (health, reason) in [(Health.blue, "x"), (.grey, "x"), (.red, " ")] {
      #expect(throws: Refusal.self) {
        try SmallProject.after(.overrideHealth(health, reason: reason), on: project.state)
      }
    }
  }

  @Test(arguments: ["", "a|b", "red|x", "late|2026-13-45||x", "nothing|||x\nlate||ND-1|a|b"])
  func whatIsStoredBadlyIsLeftOut(text: String) {
    let signals = [HealthSignal](stored: text)
    #expect(signals.allSatisfy { !$0.text.isEmpty })
    #expect(HealthOverride(stored: text) == nil)
  }

  @Test func anOverrideIsStoredWhateverItsTexts() {
    let override = HealthOverride(health: .red, reason: "a|b", by: "x|y")
    #expect(HealthOverride(stored: override.stored) == HealthOverride(health: .red, reason: "a|b", by: "x/y"))
  }

  @Test(arguments: WhyTopic.allCases)
  func everyNumberHasFactsThatLeadSomewhere(topic: WhyTopic) throws {
    let project = try Self.calm(["ND-1": Self.issue("P1"), "PRE-A1": [.state: "disputed"]])
    let facts = project.why(topic, on: .at("2026-10-28"))
    #expect(!facts.isEmpty)
    #expect(facts.contains { $0.item != nil })
    #expect(facts.compactMap(\.item).allSatisfy { project.state[$0] != nil })
    #expect(facts.allSatisfy { !$0.text.isEmpty })
  }
}

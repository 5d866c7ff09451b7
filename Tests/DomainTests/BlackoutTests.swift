import Domain
import TestSupport
import Testing

/// Go-live rules of domain document 6.4, with both flagged rows of 6.3.
struct BlackoutTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func rules(_ values: [Field: String] = [:]) throws -> Blackout {
    var rollout = try Rollout()
    for (field, value) in values { rollout.force("acme", field, value) }
    return try rollout.project.blackout
  }

  @Test(arguments: [
    ("2026-11-24", ""), ("2026-12-01", ""), ("2027-01-05", ""), ("2026-11-30", "monday"),
    ("2026-11-25", "before-holiday"), ("2026-11-26", "holiday"), ("2026-11-27", "bridge friday"),
    ("2026-11-28", "weekend"), ("2026-12-24", "before-holiday year-end"),
    ("2026-12-18", "year-end friday maintenance"),
    ("2026-12-17", ""), ("2027-01-02", "weekend year-end"), ("2026-11-20", "friday maintenance"),
    ("2026-10-09", "before-holiday friday"), ("2026-11-10", "before-holiday"),
  ])
  func daysHaveTheirFindings(iso: String, expected: String) throws {
    let findings = try rules().findings(on: day(iso)).map(\.rule.rawValue)
    #expect(findings.joined(separator: " ") == expected)
  }

  @Test(arguments: [("2026-10-05", "2026-11-27", "2026-12-01"), ("2026-11-02", "2026-12-24", "2027-01-05")])
  func theFlaggedRowsAreOfferedTheNextFreeDay(start: String, goLive: String, offered: String) throws {
    let rollout = try Rollout(start: start)
    let landed = try #require(try rollout.schedule().forecastGoLive)
    let rules = try rollout.project.blackout
    #expect(landed.iso == goLive)
    #expect(rules.level(on: landed) == .hard)
    #expect(rules.nextFree(after: landed)?.iso == offered)
  }

  /// The level is needed for every column of a timeline, without the words.
  @Test(
    arguments: [
      [:], [.blackoutRules: "+month-edge -friday"],
      [.calendar: "us+scotland", .freezes: "2026-12-01..2026-12-04 Audit", .blackoutRules: "+month-edge"],
      [.calendar: "england-wales", .daysOff: "2026-12-24 Plant shutdown"],
    ] as [[Field: String]])
  func theLevelIsThatOfTheWorstFinding(values: [Field: String]) throws {
    let rules = try rules(values)
    let first = try day("2026-01-01")
    for number in 0..<1200 {
      let day = first + number
      let levels = rules.findings(on: day).map(\.level)
      #expect(rules.level(on: day) == (levels.contains(.hard) ? .hard : levels.first), "\(day.iso)")
    }
  }

  @Test func theMondayBeforeIsAWarningOnly() throws {
    #expect(try rules().level(on: day("2026-11-30")) == .soft)
  }

  @Test func freezesAndAnySidesHolidaysAreRuledOut() throws {
    let rules = try rules([
      .freezes: "2026-11-20..2026-12-02 Retail peak", .calendar(of: .carrier): "scotland",
    ])
    #expect(rules.findings(on: try day("2026-12-01")).map(\.text) == ["in a freeze, Retail peak"])
    #expect(rules.findings(on: try day("2026-11-30")).map(\.rule).contains(.holiday))
    #expect(rules.nextFree(after: try day("2026-11-19"))?.iso == "2026-12-03")
  }

  @Test func rulesCanBeSwitched() throws {
    let rules = try rules([.blackoutRules: "+month-edge -friday -bridge"])
    #expect(rules.level(on: try day("2026-11-27")) == nil)
    #expect(rules.findings(on: try day("2026-12-01")).map(\.rule) == [.monthEdge])
    var rollout = try Rollout()
    #expect(throws: Refusal.self) { try rollout.run(.set(["acme"], .blackoutRules, "+sundays")) }
    try rollout.run(.set(["acme"], .blackoutRules, "+month-edge"))
    #expect(try rollout.project.blackout.level(on: day("2026-12-01")) == .soft)
  }

  @Test func theNetworkFreezeMustCoverGoLive() throws {
    let (open, frozen) = (try rules(), try rules([.networkFreeze: "2026-11-30..2026-12-10"]))
    let goLive = try day("2026-12-02")
    #expect(open.goLiveFindings(on: goLive).map(\.rule) == [.networkFreeze])
    #expect(frozen.goLiveFindings(on: goLive) == [])
  }

  /// Whatever day is asked about, the suggested day needs no consent.
  @Test func theDayOfferedIsAlwaysOneThatIsTakenWithoutAWord() throws {
    var rollout = try Rollout()
    try rollout.run(.set(["EXE-25"], .duration, "30"))
    let project = try rollout.project
    let schedule = try rollout.schedule()
    for number in 0..<200 {
      let day = rollout.today + number
      let verdict = project.verdict(on: day, for: project.ownGoLive, schedule, today: rollout.today)
      guard verdict.level != .free else { continue }
      let next = try #require(project.nextFree(after: day, for: project.ownGoLive, schedule))
      #expect(verdict.text.contains("next free \(next.short(near: rollout.today))"))
      let offered = project.verdict(on: next, for: project.ownGoLive, schedule, today: rollout.today)
      #expect(offered.level == .free && !offered.needsConsent, "\(day) offers \(next)")
      _ = try rollout.plan(.setGoLive(next, .target, reason: nil, onBehalf: nil))
    }
  }
}

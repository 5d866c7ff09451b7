import Domain
import TestSupport
import Testing

/// A row that is not changed shows on every later day what the opened project shows.
struct ForecastDriftTests {
  private static let seeds: Range<UInt64> = 0..<(TestLength.isLong ? 500 : 60)

  @Test func aRowIsTrueOnEveryLaterDay() throws {
    var moved = (forecast: 0, slip: 0, float: 0, grade: 0)
    for seed in Self.seeds {
      var random = Seeded(seed)
      let rollout = try DriftingRollout(&random)
      let row = ProjectSummary(try rollout.project, on: rollout.today)
      for _ in 0..<8 {
        let day = rollout.today + Int(random.next() % 120)
        let opened = ProjectSummary(try rollout.project, on: day)
        guard row.status == .active else {
          #expect(row.forecast(on: day) == row.dates.forecast && row.float(on: day) == row.dates.float)
          continue
        }
        try #require(row.forecast(on: day) == opened.dates.forecast, "forecast, seed \(seed) on \(day.iso)")
        try #require(row.slip(on: day) == opened.dates.slip, "slip, seed \(seed) on \(day.iso)")
        try #require(row.float(on: day) == opened.dates.float, "float, seed \(seed) on \(day.iso)")
        try #require(facts(row, day) == facts(opened, day), "health, seed \(seed) on \(day.iso)")
        #expect(row.grade(on: day) == opened.grade(on: day))
        moved.forecast += row.dates.forecast == opened.dates.forecast ? 0 : 1
        moved.slip += row.dates.slip == opened.dates.slip ? 0 : 1
        moved.float += row.dates.float == opened.dates.float ? 0 : 1
        moved.grade += row.grade(on: rollout.today) == opened.grade(on: day) ? 0 : 1
      }
    }
    // Guards against a vacuous test in which nothing moves.
    #expect(min(moved.forecast, moved.slip, moved.float, moved.grade) > 20, "\(moved)")
  }

  /// Which of several tasks a rule names may differ; facts, colour, rules and go-live may not.
  private func facts(_ row: ProjectSummary, _ day: Day) -> [String] {
    let report = row.health(on: day)
    return [report.health.rawValue, report.computed.rawValue]
      + report.reasons.map { $0.text.contains("has no float") ? "no float" : $0.text }
  }

  @Test func sidesWithOtherDaysOffCostNoMoreThanThoseDays() throws {
    for seed in Self.seeds.prefix(TestLength.isLong ? 500 : 20) {
      var random = Seeded(seed)
      var rollout = try DriftingRollout(&random)
      rollout.force(.calendar(of: .provider), "england-wales")
      rollout.force(.daysOff(of: .carrier), "2026-10-20..2026-10-21;2026-12-03")
      let project = try rollout.project
      let row = ProjectSummary(project, on: rollout.today)
      let today = ProjectSummary(project, on: rollout.today)
      #expect(
        row.forecast(on: rollout.today) == today.dates.forecast
          && row.float(on: rollout.today) == today.dates.float)
      guard let holds = row.drift.forecastHolds, row.status == .active else { continue }
      for _ in 0..<8 {
        let day = rollout.today + Int(random.next() % 120)
        let opened = ProjectSummary(project, on: day)
        guard let said = row.forecast(on: day), let forecast = opened.dates.forecast else { continue }
        if day <= holds { #expect(said == forecast, "seed \(seed) on \(day.iso)") }
        let apart = abs(project.calendars.everybody.distance(from: said, to: forecast))
        let split = Self.split(project.calendars, from: holds, to: max(said, forecast))
        #expect(apart <= 2 * split, "seed \(seed) on \(day.iso): \(said.iso), not \(forecast.iso)")
      }
    }
  }

  /// Days on which only some sides work.
  private static func split(_ calendars: ProjectCalendars, from: Day, to: Day) -> Int {
    (from.number...max(from, to).number).count { number in
      let working = Side.allCases.count { calendars.calendar(of: $0).isWorking(Day(number: number)) }
      return working > 0 && working < Side.allCases.count
    }
  }

  @Test func theForecastHoldsForTheDaysTheWorkBeforeGoLiveHasLeft() throws {
    var rollout = try Rollout(today: "2026-09-14")
    try rollout.run(.setGoLive(.at("2026-11-12"), .confirmed, reason: "slot", onBehalf: nil))
    let row = ProjectSummary(try rollout.project, on: rollout.today)
    let last = try #require(row.drift.forecastHolds)
    // The five business days up to the confirmed day are lost one by one; then each day late counts as
    // slip.
    #expect((row.forecast(on: last), row.slip(on: last)) == (.at("2026-11-12"), 0))
    #expect((row.dates.float, row.float(on: last)) == (5, 0))
    #expect((row.forecast(on: last + 1), row.slip(on: last + 1)) == (.at("2026-11-13"), 1))
    #expect(row.float(on: last + 1) == -1)
    let reasons = row.health(on: last + 1).reasons.map(\.text)
    #expect(reasons.contains { $0.hasPrefix("go-live is forecast 1 bd later than committed (Fri 13 Nov") })
    #expect(row.grade(on: last + 1) == .amber || row.grade(on: last + 1) == .red)
  }

  @Test func whatIsOnHoldStandsStill() throws {
    var rollout = try Rollout()
    try rollout.run(.setStatus(.onHold, reason: "budget"))
    let row = ProjectSummary(try rollout.project, on: rollout.today)
    let later = rollout.today + 200
    #expect(row.dates.forecast != nil && row.drift.forecastHolds != nil)
    #expect((row.forecast(on: later), row.slip(on: later)) == (row.dates.forecast, row.dates.slip))
    #expect(row.float(on: later) == row.dates.float)
  }

  @Test func aMilestoneNobodyReachedIsNotBehindToday() throws {
    var rollout = try Rollout()
    for day in 0..<40 {
      rollout.today = .at("2026-09-14") + day
      let open = try rollout.project.tasks.filter { $0.state == .notStarted }.map(\.id)
      let schedule = try rollout.schedule()
      #expect(open.allSatisfy { schedule[$0].map { $0.finish >= rollout.today } ?? true })
    }
  }

  @Test func theDaysAreStoredWithoutLoss() {
    var drift = ForecastDrift(committed: .at("2026-11-30"))
    #expect(ForecastDrift(stored: drift.stored) == drift)
    drift.forecastHolds = .at("2026-11-20")
    drift.closeHolds = .at("2026-11-21")
    drift.floatHolds = .at("2026-11-22")
    (drift.boundFloat, drift.boundHolds, drift.place) = (-3, .at("2026-11-23"), "GOL-08")
    #expect(ForecastDrift(stored: drift.stored) == drift)
    let before = drift.stored
    drift.lateLimit = "5"
    #expect(ForecastDrift(stored: drift.stored) == drift && drift.stored == before + "|5")
    #expect(ForecastDrift(stored: "") == ForecastDrift())
    let signals = [
      HealthSignal(.criticalOverdue, from: .at("2026-11-24"), until: .at("2026-12-01"), "a|b", item: "X"),
      HealthSignal(.criticalOverdue, until: .at("2026-12-01"), "c", item: nil),
    ]
    #expect([HealthSignal](stored: signals.stored) == signals)
  }

  @Test func aSignalThatEndsIsFollowedByTheOneThatGoesOn() {
    let short = HealthSignal(.silence, from: .at("2026-11-01"), until: .at("2026-11-05"), "short", item: nil)
    let inside = HealthSignal(
      .silence, from: .at("2026-11-02"), until: .at("2026-11-04"), "inside", item: nil)
    let long = HealthSignal(.silence, from: .at("2026-11-03"), "long", item: nil)
    let late = HealthSignal(.silence, from: .at("2026-11-09"), "late", item: nil)
    let rest = HealthSignal(.silence, from: .at("2026-11-06"), "long", item: nil)
    #expect([late, inside, long, short].earliest == [short, rest])
    #expect(!short.applies(on: .at("2026-11-06")) && short.applies(on: .at("2026-11-05")))
  }
}

/// A random roll-out in progress, with dates, states and committed days.
private struct DriftingRollout {
  private var rollout: Rollout

  var today: Day { rollout.today }
  var project: Project { get throws { try rollout.project } }

  init(_ random: inout Seeded) throws {
    rollout = try Rollout(calendar: random.pick(["us", "england-wales", "weekdays"]))
    rollout.today = rollout.today + Int(random.next() % 70)
    if random.next() % 2 == 0 { _ = try? rollout.run(.baseline(reason: "kick-off")) }
    for _ in 0..<random.next() % 8 { _ = try? rollout.run(random.command(on: rollout.project)) }
    let tasks = try rollout.project.tasks
    let done = tasks.count * Int(random.next() % 10) / 12
    for (place, task) in tasks.enumerated() { live(task.id, isPast: place < done, &random) }
    if random.next() % 3 == 0 { rollout.force("acme", .goLive, day(-5...90, &random)) }
    rollout.force("acme", .goLiveGrade, random.pick(["target", "requested", "confirmed"]))
    if random.next() % 8 == 0 { rollout.force("acme", .start, nil) }
    if random.next() % 6 == 0 { rollout.force("acme", .daysOff, "2026-10-05..2026-10-07 Move") }
    if random.next() % 12 == 0 { _ = try? rollout.run(.setStatus(.onHold, reason: "budget")) }
  }

  mutating func force(_ field: Field, _ value: String) { rollout.force("acme", field, value) }

  private mutating func live(_ task: ItemID, isPast: Bool, _ random: inout Seeded) {
    if isPast {
      rollout.force(task, .state, random.pick(["done", "done", "done", "n/a", "not-started"]))
      rollout.force(task, .finished, random.next() % 20 == 0 ? nil : day(-60...0, &random))
    } else if random.next() % 8 == 0 {
      rollout.force(task, .state, random.pick(["in-progress", "waiting", "cancelled"]))
      rollout.force(task, .started, random.next() % 5 == 0 ? nil : day(-20...0, &random))
    }
    if random.next() % 12 == 0 {
      rollout.force(task, .fixed, day(-20...90, &random))
      rollout.force(task, .fixedGrade, random.pick(["target", "requested", "confirmed"]))
    }
    if random.next() % 5 == 0 { rollout.force(task, .due, day(-20...60, &random)) }
    if random.next() % 5 == 0 { rollout.force(task, .duration, "\(random.next() % 12)") }
    if random.next() % 9 == 0 { rollout.force(task, .holder, "customer") }
  }

  private func day(_ range: ClosedRange<Int>, _ random: inout Seeded) -> String {
    (rollout.today + range.lowerBound + Int(random.next() % UInt64(range.count))).iso
  }
}

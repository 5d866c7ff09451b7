import Domain
import TestSupport
import Testing

/// Local times and instants in an invented zone: UTC+1, from day 100 at 01:00 UTC UTC+2, from day 300 UTC+1
/// again.
struct ZoneTests {
  private static let start: Int64 = 100 * 86_400 + 3600
  private static let end: Int64 = 300 * 86_400 + 3600
  private let zone: Zone

  init() throws {
    zone = try #require(
      Zone(
        name: "Test/Land",
        periods: [
          .init(from: .min, offset: 3600, abbreviation: "TST"),
          .init(from: Self.start, offset: 7200, abbreviation: "TDT"),
          .init(from: Self.end, offset: 3600, abbreviation: "TST"),
        ]))
  }

  private func time(_ day: Int, _ clock: String) throws -> LocalTime {
    LocalTime(day: Day(number: day), minute: try #require(ClockText.minute(clock)))
  }

  static let single: [(Int, String, Int64)] = [
    (50, "12:00", 4_359_600), (150, "12:00", 12_996_000), (350, "00:00", 30_236_400),
    (100, "01:59", 8_643_540), (100, "03:00", 8_643_600), (300, "01:59", 25_919_940),
    (300, "03:00", 25_927_200),
  ]

  @Test(arguments: single)
  func aTimeIsOneInstantAndBack(day: Int, clock: String, seconds: Int64) throws {
    let time = try time(day, clock)
    #expect(zone.instant(time) == .once(Timestamp(seconds: seconds)))
    #expect(zone.local(Timestamp(seconds: seconds)) == time)
  }

  @Test func aTimeJumpedOverLandsBehindTheJump() throws {
    let reading = try zone.instant(time(100, "02:30"))
    #expect(reading == .skipped(by: Timestamp(seconds: Self.start + 30 * 60)))
    #expect(zone.local(reading.instant).clock == "03:30")
  }

  @Test func aTimeThatComesTwiceIsSaidAndTheFirstTaken() throws {
    let reading = try zone.instant(time(300, "02:30"))
    #expect(reading == .twice(Timestamp(seconds: Self.end - 1800), Timestamp(seconds: Self.end + 1800)))
    #expect(reading.instant == Timestamp(seconds: Self.end - 1800))
  }

  @Test func everyInstantReadsBackAsItself() {
    for hour in -48...48 {
      for edge in [Self.start, Self.end] {
        let instant = Timestamp(seconds: edge + Int64(hour) * 1800)
        switch zone.instant(zone.local(instant)) {
        case .once(let found): #expect(found == instant)
        case .twice(let first, let second): #expect(first == instant || second == instant)
        case .skipped: Issue.record("\(instant) has no local time")
        }
      }
    }
  }

  @Test func periodsAreInOrder() {
    #expect(Zone(name: "x", periods: []) == nil)
    let same = Zone.Period(from: 0, offset: 0, abbreviation: "A")
    #expect(Zone(name: "x", periods: [same, same]) == nil)
  }

  @Test(arguments: [
    ("08:00-10:30", "08:00-10:30"), ("8:00 - 9:15", "08:00-09:15"), ("10:30-08:00", nil), ("08:00", nil),
    ("22:00-02:00", "22:00-02:00"),
    ("20:00-24:00", "20:00-24:00"), ("22:00-00:00", "22:00-24:00"), ("22:00\u{2013}02:00", "22:00-02:00"),
    ("00:00-24:00", "00:00-24:00"), ("24:00-02:00", nil), ("20:00-08:01", nil),
    ("08:00-08:00", nil), ("24:00-25:00", nil), ("08:60-09:00", nil), ("-", nil), ("08:00-10:30-11:00", nil),
    ("+8:00-9:00", nil), ("", nil),
  ])
  func windowsAreReadOrRefused(text: String, expected: String?) {
    #expect(GoLiveWindow(text)?.text == expected)
  }

  @Test func aWindowAcrossAJumpWarns() throws {
    let window = try #require(GoLiveWindow("02:30-08:00"))
    let placed = PlacedWindow(window, on: Day(number: 100), in: zone, site: zone)
    #expect(placed.words == "03:30-08:00 TDT (site)")
    #expect(
      placed.warnings == [
        "Clocks in Test/Land jump over 02:30 on Sat 11 Apr 1970; 03:30 is meant.",
        "The window is outside 07:00-18:00 at the site (03:30-08:00 Test/Land).",
      ])
  }

  /// The usual hours of a cut-over, also in the night when clocks change.
  @Test func aWindowOverMidnightEndsOnTheNextDay() throws {
    let window = try #require(GoLiveWindow("22:00-03:00"))
    let placed = PlacedWindow(window, on: .at("1970-04-10"), in: zone, site: zone)
    #expect(placed.end.instant.seconds - placed.start.instant.seconds == 4 * 3600)
    #expect(placed.words.hasPrefix("22:00 ") || placed.words.hasPrefix("22:00-"))
    #expect(placed.words.contains("Sat 11 Apr"))
    let midnight = try #require(GoLiveWindow("20:00-24:00"))
    let evening = PlacedWindow(midnight, on: .at("1970-01-20"), in: zone, site: zone)
    #expect(evening.end.instant.seconds - evening.start.instant.seconds == 4 * 3600)
  }

  @Test(arguments: [
    ("10:30-08:00", "at most 12 hours"), ("25:00-26:00", "25:00 is none"), ("8-10", "8 is none"),
    ("08:00-08:00", "08:00 is both"), ("08:00", "from and to"), ("08:00-", "one is missing"),
  ])
  func aRefusedWindowSaysWhy(text: String, why: String) throws {
    #expect(
      performing: { try SmallProject.after(.set(["acme"], .window, text)) },
      throws: { "\(($0 as? Refusal)?.sentence ?? "")".contains(why) })
  }

  @Test func theProjectKeepsZoneAndWindow() throws {
    let project = try SmallProject.after(
      .set(["acme"], .zone, "America/New_York"), .set(["acme"], .window, "8:00-10:30"))
    #expect(project.zoneName == "America/New_York")
    #expect(project.window?.text == "08:00-10:30")
    for (field, value) in [
      (Field.zone, "New York"), (.zone, "../etc/passwd"), (.zone, "/abs"), (.window, "8-10"),
    ] {
      #expect(throws: Refusal.self, "\(value)") { try SmallProject.after(.set(["acme"], field, value)) }
    }
  }
}

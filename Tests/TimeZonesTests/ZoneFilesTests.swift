import Domain
import Testing
import TimeZones

/// The zones of this machine, and the daylight-saving cases of domain document 6.5.
struct ZoneFilesTests {
  private let files = ZoneFiles()

  private func time(_ day: String, _ clock: String) throws -> LocalTime {
    LocalTime(day: try #require(Day(iso: day)), minute: try #require(ClockText.minute(clock)))
  }

  @Test func utcNeedsNoFile() throws {
    #expect(try ZoneFiles(directory: "/nowhere").zone("UTC") == .utc)
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08", "01:59", -5), ("America/New_York", "2026-03-08", "03:00", -4),
    ("America/New_York", "2026-10-31", "12:00", -4), ("America/New_York", "2026-11-01", "02:00", -5),
    ("Europe/London", "2026-03-29", "00:59", 0), ("Europe/London", "2026-03-29", "02:00", 1),
    ("Europe/London", "2026-10-24", "12:00", 1), ("Europe/London", "2026-10-25", "02:00", 0),
    ("America/Phoenix", "2026-07-01", "12:00", -7), ("Europe/London", "2058-07-01", "12:00", 1),
    ("America/Los_Angeles", "2059-12-01", "12:00", -8),
  ])
  func clocksChangeOnTheirDays(name: String, day: String, clock: String, hours: Int) throws {
    let zone = try files.zone(name)
    let reading = try zone.instant(time(day, clock))
    #expect(zone.period(at: reading.instant).offset == hours * 3600)
    #expect(zone.local(reading.instant) == (try time(day, clock)))
  }

  /// The US change on 8 March and 1 November 2026, the UK on 29 March and 25 October.
  @Test(arguments: [
    ("2026-03-07", 5), ("2026-03-09", 4), ("2026-03-27", 4), ("2026-03-30", 5), ("2026-10-23", 5),
    ("2026-10-26", 4),
    ("2026-10-30", 4), ("2026-11-02", 5),
  ])
  func londonIsFourHoursAheadOfEasternTimeBetweenTheTwoChanges(day: String, hours: Int) throws {
    let (eastern, london) = (try files.zone("America/New_York"), try files.zone("Europe/London"))
    let noon = try eastern.instant(time(day, "12:00")).instant
    #expect(london.minutesAhead(of: eastern, at: noon) == hours * 60)
    #expect(london.local(noon).clock == "\(12 + hours):00")
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08", "02:30", "skipped"),
    ("America/New_York", "2026-11-01", "01:30", "twice"),
    ("Europe/London", "2026-03-29", "01:30", "skipped"), ("Europe/London", "2026-10-25", "01:30", "twice"),
    ("Europe/London", "2026-10-25", "03:30", "once"),
  ])
  func gapsAndRepeatsAreSaid(name: String, day: String, clock: String, expected: String) throws {
    let found =
      switch try files.zone(name).instant(time(day, clock)) {
      case .once: "once"
      case .twice: "twice"
      case .skipped: "skipped"
      }
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "America/New_York", "America/Los_Angeles", "2026-11-24", "08:00-10:30",
      "08:00-10:30 ET = 05:00-07:30 PT (site)", 1
    ),
    (
      "America/New_York", "Europe/London", "2026-03-10", "08:00-10:30",
      "08:00-10:30 ET = 12:00-14:30 GMT (site)", 0
    ),
    (
      "America/New_York", "Europe/London", "2026-10-27", "08:00-10:30",
      "08:00-10:30 ET = 12:00-14:30 GMT (site)", 0
    ),
    (
      "America/New_York", "Europe/London", "2026-04-14", "08:00-10:30",
      "08:00-10:30 ET = 13:00-15:30 BST (site)", 0
    ),
    (
      "America/New_York", "Asia/Tokyo", "2026-04-14", "20:00-22:00",
      "20:00-22:00 ET = Wed 15 Apr 09:00-11:00 JST (site)", 0
    ),
    ("America/New_York", "America/New_York", "2026-04-14", "08:00-10:30", "08:00-10:30 ET (site)", 0),
    ("America/New_York", "America/New_York", "2026-04-14", "17:00-18:01", "17:00-18:01 ET (site)", 1),
  ])
  func bothClocksAreShown(
    from: String, site: String, day: String, window: String, words: String, warnings: Int
  ) throws {
    let placed = try PlacedWindow(
      #require(GoLiveWindow(window)), on: time(day, "00:00").day, in: files.zone(from), site: files.zone(site)
    )
    #expect(placed.words == words)
    #expect(placed.warnings.count == warnings, "\(placed.warnings)")
  }

  @Test(arguments: ["Mars/Olympus", "../../etc/passwd", "", "America", "zone.tab", "/etc/passwd"])
  func whatIsNoZoneIsRefusedWithAWayOut(name: String) {
    do {
      _ = try files.zone(name)
      Issue.record("\(name) was read")
    } catch {
      #expect(error.sentence.hasPrefix("No time zone was set: "))
    }
  }

  /// Every prefix of a real file, and the file with one byte changed.
  @Test func damagedFilesNeverTrap() throws {
    let bytes = Self.sample
    #expect(try TZif.zone(name: "Test/X", bytes).periods.count > 70)
    for length in 0..<bytes.count - 1 {
      #expect(throws: TZif.Failure.self) { try TZif.zone(name: "x", Array(bytes[..<length])) }
    }
    for place in bytes.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var other = bytes
        other[place] = value
        _ = try? TZif.zone(name: "x", other)
      }
    }
  }

  /// A file of version 2 with one change in 2000 and the rule of the US East.
  private static let sample: [UInt8] = {
    func header(_ times: UInt8, _ types: UInt8, _ letters: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, times, types, letters].flatMap { [0, 0, 0, $0] }
    }
    let types: [UInt8] = [0xFF, 0xFF, 0xB9, 0xB0, 0, 0, 0xFF, 0xFF, 0xC7, 0xC0, 1, 4]
    let body: [UInt8] = [0, 0, 0, 0, 0x38, 0x6D, 0x43, 0x80, 0] + types + Array("EST\0EDT\0".utf8)
    return header(0, 1, 1) + [0, 0, 0, 0, 0, 0, 0] + header(1, 2, 8) + body
      + Array("\nEST5EDT,M3.2.0,M11.1.0\n".utf8)
  }()
}

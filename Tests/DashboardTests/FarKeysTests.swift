import Dashboard
import Domain
import StateStore
import TestSupport
import Testing

/// Counted, not timed: with 40 ms to the server each round trip is 40 ms.
@Suite("Keys with the server far away", .enabled(if: PostgresServer.isInstalled))
struct FarKeysTests {
  /// Every screen, from the portfolio and back, for the first time and again.
  @Test func aScreenIsAtMostTwoRoundTrips() throws {
    let far = try FarDashboard()
    #expect(far.start() <= 2)
    for _ in 1...2 {
      for (keys, screen) in Self.overProjects {
        #expect(far.press(keys) <= 2, "\(keys)")
        #expect(far.model.screen == screen)
      }
      #expect(far.press("enter") == 1)
      for (keys, screen) in Self.ofProject {
        #expect(far.press(keys) <= 2, "\(keys)")
        #expect(far.model.screen == screen)
      }
      #expect(far.press("g p") <= 2)
      #expect(far.press("j") == 0)
    }
    // Everything shown is read again after a change of somebody else: the newest entry, and the rest.
    try far.changeElsewhere(.note, "first")
    _ = far.wake()
    try far.changeElsewhere(.note, "second")
    #expect(far.wake() <= 3)
  }

  private static let overProjects: [(String, ScreenID)] = [
    ("g t", .today), ("g p", .portfolio), ("O", .work), ("I", .work), ("D", .work), ("g q", .work),
    ("g n", .figures), ("g u", .load), ("g p", .portfolio),
  ]

  private static let ofProject: [(String, ScreenID)] = [
    ("g c", .checklists), ("g i", .issues), ("g l", .timeline), ("g e", .people), ("g h", .history),
    ("g o", .ports), ("g r", .cutover), ("g m", .calls), ("g k", .registers), ("g b", .board),
  ]

  @Test func whatReadsNothingAsksNothing() throws {
    let far = try FarDashboard()
    _ = far.start()
    _ = far.press("enter")
    #expect(far.press("j l k h ? esc z z / esc G : esc") == 0)
  }

  /// The customer's own screen: the seat, and what is new since they looked last.
  @Test func aSeatIsAtMostTwoRoundTrips() throws {
    let far = try FarDashboard(of: Actor(name: "Dana Ruiz", role: .mpoc))
    // The third stores that they have looked.
    #expect(far.start() <= 3)
    #expect(far.press("j k j") == 0)
  }

  @Test func aChangeIsOneRoundTrip() throws {
    let far = try FarDashboard()
    _ = far.start()
    _ = far.press("enter")
    _ = far.press("g i")
    #expect(far.press("a") == 0)
    #expect(far.type("One-way audio") == 0)
    #expect(far.press("ctrl-s") == 1)
    #expect(try far.entries() == 2)
    #expect(far.press("u") == 2)
    #expect(try far.entries() == 3)
  }

  /// One snapshot for all that a key shows; whatever is shown next is read anew.
  @Test func whatOthersStoreIsThereWithTheNextScreen() throws {
    let far = try FarDashboard()
    _ = far.start()
    try far.changeElsewhere(.customer, "Renamed Ltd")
    _ = far.press("g t")
    _ = far.press("g p")
    #expect(far.model.portfolio.page.rows.contains { $0.customer == "Renamed Ltd" })
  }
}

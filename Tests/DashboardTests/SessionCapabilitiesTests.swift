import Dashboard
import Domain
import TestSupport
import Testing

/// A login to a service account: the dashboard and nothing else.
@Suite struct SessionCapabilitiesTests {
  private func login() -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(3), capabilities: .dashboard)
    desk.press("enter")
    return desk
  }

  @Test(arguments: [("E", "editor"), ("ctrl-z", "suspend")])
  func aKeyThatLeavesTheDashboardSaysWhyItIsOff(_ key: String, _ name: String) throws {
    var desk = login()
    desk.press(key)
    let action = try #require(Action(rawValue: name))
    #expect(desk.effects == [])
    #expect(desk.model.notice?.text == SessionCapabilities.dashboard.refusal(of: action))
  }

  @Test func theChordForTheEditorIsOffInEveryField() {
    for keys in ["c", "a", "/", "e"] {
      var desk = login()
      desk.press(keys)
      desk.press("x ctrl-x ctrl-e")
      #expect(desk.effects == [], "\(keys)")
      #expect(desk.model.notice?.text.contains("No editor here") == true, "\(keys)")
    }
  }

  @Test func helpAndPaletteGiveTheReason() {
    let desk = login()
    let off = desk.model.helpLines(Help()).compactMap { line in
      if case .key(let action, _, _, let reason?) = line { (action, reason) } else { nil }
    }
    for action in [Action.verb(.editor), .shared(.suspend), .shared(.demo)] {
      #expect(
        off.contains { $0.0 == action && $0.1 == SessionCapabilities.dashboard.refusal(of: action) },
        "\(action)")
    }
    for entry in desk.model.paletteEntries(Palette())
    where ["demo", "suspend", "editor"].contains(entry.command) {
      #expect(entry.off != nil, "\(entry.command)")
    }
  }

  @Test func anAccountOfOnesOwnReachesAll() {
    for action in Action.allCases { #expect(SessionCapabilities.account.refusal(of: action) == nil) }
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("ctrl-z")
    #expect(desk.effects == [.suspend])
  }
}

import Dashboard
import Domain
import TestSupport
import Testing

/// From plain lines to the screen and back.
struct LinearTurnTests {
  private func session(hasScreen: Bool = true) throws -> LinearSession {
    let desk = try DashboardHarness.ofCustomer()
    var session = LinearSession(desk.model, hasScreen: hasScreen)
    _ = session.start()
    if let project = desk.model.project, let summary = desk.model.summary {
      _ = session.update(.opened(project, summary))
    }
    return session
  }

  @Test func theFirstLineSaysHowTheScreenComesBack() throws {
    let session = try session()
    #expect(session.said.contains { $0.contains("screen") && $0.contains("L there comes back") })
  }

  @Test(arguments: ["L", "linear", "screen", "Screen"])
  func theKeyAndTheWordGoToTheScreen(line: String) throws {
    var session = try session()
    #expect(session.hear(line).contains(.turn(.screen)))
  }

  @Test func helpNamesTheWayBackAndTheSmallLetterIsTheList() throws {
    var session = try session()
    _ = session.hear("?")
    #expect(session.said.contains { $0.hasPrefix("L or screen: back to the screen") })
    #expect(!session.said.contains { $0.contains("linear") })
    #expect(session.hear("l").isEmpty)
    #expect(session.model.seat?.page == .list)
  }

  @Test func whereThereIsNoScreenNothingPromisesOne() throws {
    var session = try session(hasScreen: false)
    #expect(!session.said.contains { $0.contains("screen") })
    _ = session.hear("?")
    #expect(!session.said.contains { $0.contains("screen") })
    #expect(session.hear("L").isEmpty)
    #expect(session.said.contains { $0.contains("no screen to draw on") })
  }
}

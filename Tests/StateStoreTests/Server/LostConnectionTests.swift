import Domain
import Platform
import PostgresEngine
import StateStore
import TestSupport
import Testing

@Suite("A connection that is lost", .needsServer)
struct LostConnectionTests {
  private let store: PostgresFixture
  private let proxy: ServerProxy

  init() throws {
    store = try PostgresFixture()
    proxy = try ServerProxy(to: store.server.port)
    _ = try store.session().createTestProject()
  }

  @Test func betweenTwoQuestionsNobodyNotices() throws {
    let ben = try store.far(through: proxy)
    let state = try ben.load("acme")
    proxy.cut()
    proxy.mend()

    #expect(try ben.load("acme") == state)
    proxy.cut()
    proxy.mend()
    _ = try ben.commit(.set(["T-1"], .note, "after"), id: "1", on: state, at: .test())
    #expect(try store.session().load("acme").value("T-1", .note) == "after")
  }

  @Test func aChangeWhoseAnswerWasLostIsStoredOnceAndAcknowledged() throws {
    let ben = try store.far(through: proxy)
    let state = try ben.load("acme")
    let connections = proxy.accepted
    proxy.swallowAnswer(to: "NOTIFY")

    let done = try ben.commit(.set(["T-1"], .note, "once"), id: "1", on: state, at: .test())

    #expect(proxy.accepted > connections)
    #expect(done.entry.sequence == state.sequence + 1)
    let history = try store.session().history("acme", item: nil, before: nil, limit: 10)
    #expect(history.map(\.sequence) == [2, 1])
    #expect(try store.session().verify() == [])
  }

  @Test func whileNobodyCanBeReachedNothingIsAcknowledged() throws {
    let ben = try store.far(through: proxy, patience: 400)
    let state = try ben.load("acme")
    proxy.cut()

    #expect {
      try ben.commit(.set(["T-1"], .note, "never"), id: "1", on: state, at: .test())
    } throws: { error in
      switch error as? StoreError {
      // The second where the end of the connection was not noticed yet when the change was sent.
      case .unreachable, .unanswered: return true
      default: return false
      }
    }
    proxy.mend()
    #expect(try ben.load("acme").value("T-1", .note) == nil)
    _ = try ben.commit(.set(["T-1"], .note, "again"), id: "1", on: state, at: .test())
    #expect(try store.session().load("acme").value("T-1", .note) == "again")
  }

  @Test func anAnswerThatStaysLostIsNoAcknowledgement() throws {
    let ben = try store.far(through: proxy, patience: 400)
    let state = try ben.load("acme")
    proxy.swallowAnswerAndCut(to: "NOTIFY")
    var error: StoreError?
    do throws(StoreError) {
      _ = try ben.commit(.set(["T-1"], .note, "perhaps"), id: "1", on: state, at: .test())
    } catch let caught { error = caught }

    guard case .unanswered = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    proxy.mend()
    // Repeated under the same id it is stored once, whether it was stored before or not.
    _ = try ben.commit(.set(["T-1"], .note, "perhaps"), id: "1", on: state, at: .test())
    #expect(try store.session().history("acme", item: nil, before: nil, limit: 10).count == 2)
  }

  @Test func aFailureThatNobodyMindedIsNotAcknowledgedAsStored() throws {
    let place = try PostgresPlace(store.server.address(schema: "\(store.place.schema)_new"))
    #expect(throws: StoreError.self) {
      try PostgresEngine.build(place, name: "new", options: PostgresFixture.options) {
        (engine) throws(StoreError) in _ = try? engine.run("SELECT 1 / 0")
      }
    }
    #expect(throws: StoreError.self) { try PostgresEngine.open(place, options: PostgresFixture.options) }
  }

  @Test func whoWaitsForTheirTurnIsToldAndMayGiveUp() throws {
    let engine = try store.connect()
    let ben = try Workspace(
      engine, actor: Actor(name: "Ben", role: .ipm), via: "test", rules: FakeRules.rules)
    let state = try ben.load("acme")
    let other = try store.connect()
    var asked = 0
    engine.whileWaiting = { _ in
      asked += 1
      return asked < 3
    }
    try other.write { () throws(StoreError) in
      _ = try other.run("SELECT 1")
      #expect {
        try ben.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())
      } throws: { error in
        guard case .busy = error as? StoreError else { return false }
        return true
      }
    }
    #expect(asked == 3)
  }
}

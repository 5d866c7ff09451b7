import Domain
import PostgresEngine
import StateStore
import TestSupport
import Testing

@Suite("What will be asked is asked together", .needsServer)
struct LookingAheadTests {
  private let store: PostgresFixture
  private let engine: PostgresEngine

  init() throws {
    store = try PostgresFixture()
    engine = store.engine
    try engine.write { () throws(StoreError) in
      for number in 1...4 { try engine.run("INSERT INTO meta(k, v) VALUES($1, $2)", pair(number)) }
    }
  }

  private func pair(_ number: Int) -> [SQLValue] { [.text("k\(number)"), .text("k\(number + 1)")] }

  private func value(_ key: String) throws(StoreError) -> String? {
    try engine.first("SELECT v FROM meta WHERE k = $1", [.text(key)])?.text(0)
  }

  private func trips(_ body: () throws -> Void) rethrows -> Int {
    let before = engine.statistics.roundTrips
    try body()
    return engine.statistics.roundTrips - before
  }

  @Test func questionsThatFollowFromOthersTakeARoundEach() throws {
    // Two that need nothing, and a chain of three.
    let ask = { [self] () throws(StoreError) in
      let chained = try value("k1").flatMap { (key) throws(StoreError) in try value(key) }
        .flatMap { (key) throws(StoreError) in try value(key) }
      return try [value("k4"), value("none"), chained]
    }
    #expect(trips { engine.lookAhead { _ = try? ask() } } == 3)
    try engine.read { () throws(StoreError) in
      #expect(try ask() == ["k5", nil, "k4"])
    }
    #expect(try trips { _ = try ask() } == 0)
    engine.endLookingAhead()
    #expect(try trips { _ = try ask() } == 5)
  }

  @Test func allIsOfOneMoment() throws {
    engine.lookAhead { _ = try? value("k1") }
    let other = try store.connect()
    try other.write { () throws(StoreError) in try other.run("UPDATE meta SET v = 'new'") }
    // Also what nobody had thought of.
    #expect(try value("k1") == "k2" && value("k3") == "k4")
    engine.endLookingAhead()
    #expect(try value("k1") == "new")
  }

  @Test func aChangeEndsIt() throws {
    engine.lookAhead { _ = try? value("k1") }
    try engine.write { () throws(StoreError) in try engine.run("UPDATE meta SET v = 'own' WHERE k = 'k1'") }
    #expect(try value("k1") == "own")
  }

  @Test func aQuestionThatFailsIsLeftToWhoeverAsksIt() throws {
    engine.lookAhead {
      _ = try? value("k1")
      _ = try? engine.rows("SELECT nothing FROM nowhere")
    }
    #expect(try value("k1") == "k2")
    #expect(throws: StoreError.self) { try engine.rows("SELECT nothing FROM nowhere") }
    #expect(try value("k1") == "k2")
  }

  @Test func nothingIsStoredByLooking() throws {
    engine.lookAhead {
      _ = try? engine.run("UPDATE meta SET v = 'stored'")
      _ = try? engine.write { () throws(StoreError) in try engine.run("UPDATE meta SET v = 'stored'") }
    }
    #expect(try value("k1") == "k2")
  }
}

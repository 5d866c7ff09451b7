import StateStore
import TestSupport
import Testing

/// Runs each test of a suite once on every engine: what a suite says of the store is its contract.
///
/// Its fixtures come from `Store.fixture()`.
struct OnEveryEngine: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    for engine in TestedEngine.allCases where engine.isHere {
      let naming: some TestScoping = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("on the engine \(engine)")
        return issue
      }
      try await naming.provideScope(for: test, testCase: testCase) {
        try await TestedEngine.$current.withValue(engine) {
          do { try await body() } catch { Issue.record(error) }
        }
      }
    }
  }
}

extension Trait where Self == OnEveryEngine {
  static var onEveryEngine: OnEveryEngine { OnEveryEngine() }
}

enum Store {
  /// A new workspace on the engine whose turn it is.
  static func fixture() throws -> any EngineFixture { try TestedEngine.current.fixture() }
}

@Suite("The contract's suites", .onEveryEngine)
struct OnEveryEngineTests {
  @Test func meetTheEngineWhoseTurnItIs() throws {
    let store = try Store.fixture()
    _ = try store.session().createTestProject()

    switch TestedEngine.current {
    case .sqlite: #expect(store is SQLiteFixture)
    case .strict: #expect(try #require(store as? StrictFixture).engine.statements > 10)
    case .postgres: #expect(try #require(store as? PostgresFixture).engine.statistics.statements > 10)
    }
  }
}

@Suite("The strict engine")
struct StrictEngineTests {
  @Test(arguments: [
    "PRAGMA user_version", "INSERT OR REPLACE INTO seen(person, tick, at) VALUES('a', 1, 1)",
    "UPDATE seen SET tick = 1", "SELECT rowid FROM seen", "SELECT {{NEXT_TICK}}",
  ])
  func refusesWhatAServerWould(_ sql: String) throws {
    let store = try StrictFixture()
    #expect { try store.engine.run(sql) } throws: {
      ($0 as? StoreError)?.sentence.contains("a strict engine") == true
    }
  }

  @Test func refusesAStatementWhileRowsOfAnotherCome() throws {
    let store = try StrictFixture()
    var refused = 0
    try store.engine.run("SELECT k FROM meta", []) { _ in
      do throws(StoreError) { try store.engine.run("SELECT 1") } catch { refused += 1 }
    }
    #expect(refused > 0)
  }
}

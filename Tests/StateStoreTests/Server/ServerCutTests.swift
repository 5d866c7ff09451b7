import Domain
import Platform
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// The network ends at every moment of a change: after so many bytes to the server, after so many from it.
@Suite("A network cut at every moment", .needsServer)
struct ServerCutTests {
  private let store: PostgresFixture
  private let proxy: ServerProxy

  init() throws {
    store = try PostgresFixture()
    proxy = try ServerProxy(to: store.server.port)
    _ = try store.session().createTestProject()
  }

  /// Stores one change after the other, each with an earlier end of the network, until one was not reached any more.
  ///
  /// Returns how many ends there were.
  private func changes(cutting questions: Bool) throws -> Int {
    let ben = try store.far(through: proxy)
    let step = TestLength.isLong ? 7 : 173
    var number = 0
    while true {
      let state = try ben.load("acme")
      proxy.cut(after: number * step, ofQuestions: questions)
      let done = try ben.commit(
        .set(["T-1"], .note, "\(questions) \(number)"), id: "\(questions)-\(number)", on: state, at: .test())
      #expect(done.entry.sequence == state.sequence + 1)
      guard proxy.hasCut else { break }
      number += 1
    }
    proxy.mend()
    let stored = try store.session().history("acme", item: "T-1", before: nil, limit: 10_000)
    let kept = stored.count { $0.summary.contains("set note") }
    #expect(kept == number + 1)
    #expect(try store.session().load("acme").value("T-1", .note) == "\(questions) \(number)")
    #expect(try store.session().verify() == [])
    ProofFigures.add(
      "network cut within \(questions ? "a question" : "an answer")", tried: number, acknowledged: number + 1,
      lost: number + 1 - kept)
    return number
  }

  @Test func withinWhatIsSentEveryChangeIsStoredOnce() throws {
    #expect(try changes(cutting: true) > 10)
  }

  @Test func withinWhatComesBackEveryChangeIsStoredOnce() throws {
    #expect(try changes(cutting: false) > 2)
  }
}

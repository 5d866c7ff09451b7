import Domain
import Platform
import PostgresEngine
import StateStore
import TestSupport
import Testing

@Suite("What others store is seen", .needsServer)
struct ServerWatchTests {
  private func wakes(_ watch: any ChangeWatch, within milliseconds: Int32) -> Bool {
    var place = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, milliseconds) > 0
  }

  /// Both that it is told at once and that it is found without being told.
  @Test(arguments: [true, false])
  func byWhoeverWatches(isTold: Bool) throws {
    let store = try PostgresFixture()
    let state = try store.session().createTestProject()
    let watch = try store.engine.watch()
    // The thread has looked once when it is told of this.
    try waitUntil("the watch to begin") {
      _ = try store.engine.run("SELECT pg_notify($1, '')", [.text("golive_\(store.place.schema)")])
      try store.engine.write { () throws(StoreError) in
        _ = try store.engine.run("UPDATE seen SET tick = tick")
      }
      return wakes(watch, within: 100)
    }
    // What was told more than once comes to its end, and nothing else wakes.
    try waitUntil("quiet") {
      watch.drain()
      return !wakes(watch, within: 300)
    }

    if isTold {
      _ = try store.otherSession().commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())
    } else {
      try store.server.sql("UPDATE \(store.place.schema).turn SET taken = taken + 1")
    }

    #expect(wakes(watch, within: 20_000))
    #expect(watch.drain())
  }

  @Test func aServerThatWentAwayAndCameBackWakes() throws {
    let store = try PostgresFixture()
    let proxy = try ServerProxy(to: store.server.port)
    let far = try PostgresEngine.open(
      PostgresPlace(store.server.networkAddress(schema: store.place.schema, port: proxy.port)),
      options: PostgresFixture.options)
    let watch = try far.watch()
    try waitUntil("the watch to connect") { proxy.accepted >= 2 }

    proxy.cut()
    #expect(wakes(watch, within: 20_000))
    watch.drain()
    proxy.mend()
    try waitUntil("the watch to connect again") {
      try store.engine.write { () throws(StoreError) in
        _ = try store.engine.run("UPDATE seen SET tick = tick")
      }
      return wakes(watch, within: 200)
    }
  }
}

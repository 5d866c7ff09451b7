import PostgresEngine
import StateStore
import TestSupport
import Testing

@Suite("Addresses of workspaces on a server")
struct ServerAddressTests {
  @Test(arguments: [
    "postgresql://lee:hunter2@db.example.com/golive",
    "postgresql://lee@db.example.com/golive?password=hunter2",
    "postgres://lee:hunter2@[::1]:5432/golive?schema=x", "postgresql://lee:hunter2@db/golive?nonsense=1",
    "postgresql://lee:hunter2@db/golive?schema=No",
  ])
  func aPasswordIsRefusedAndNotRepeated(address: String) {
    #expect {
      try PostgresPlace(address)
    } throws: { error in
      let sentence = (error as? StoreError)?.sentence ?? ""
      return !sentence.isEmpty && !sentence.contains("hunter2")
    }
  }

  @Test func whatIsShownLeadsThere() throws {
    let place = try PostgresPlace("postgres://lee@db.example.com:6432/work?schema=emea&sslmode=require")
    #expect(place.address == "postgresql://lee@db.example.com:6432/work?schema=emea")
    #expect(place.schema == "emea")
    let several = try PostgresPlace("postgresql://lee@db1:6432,db2:6433/work")
    #expect(several.address == "postgresql://lee@db1:6432,db2:6433/work")
    #expect(try PostgresPlace("postgresql://db1,db2/work").address == "postgresql://db1,db2/work")
    #expect(try PostgresPlace("postgresql://db/work").schema == "golive")
  }

  /// Nobody has to ask for it, and who asks for less gets it.
  @Test func overTheNetworkTheServerProvesWhoItIs() throws {
    #expect(try PostgresPlace("postgresql://db.example.com/work").security == "verify-full")
    #expect(try PostgresPlace("postgresql://db.example.com/work?sslmode=require").security == "require")
    #expect(try PostgresPlace("postgresql://127.0.0.1/work").security == nil)
    #expect(try PostgresPlace("postgresql://127.0.0.1:1,localhost:2/work").security == nil)
    #expect(try PostgresPlace("postgresql://127.0.0.1,db.example.com/work").security == "verify-full")
    #expect(try PostgresPlace("postgresql:///work?host=/run/postgresql").security == nil)
  }

  @Test(arguments: ["Golive", "1st", "a-b", "a;drop", "", "pg\u{e4}", String(repeating: "a", count: 41)])
  func aSchemaIsAWordThatNeedsNoQuotes(name: String) {
    #expect(throws: StoreError.self) { try PostgresPlace("postgresql://db/work?schema=\(name)") }
  }
}

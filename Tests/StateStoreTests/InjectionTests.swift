import Domain
import StateStore
import TestSupport
import Testing

/// Hostile text goes into every place that takes text and must come out as it went in, with nothing else changed.
@Suite("Hostile text", .onEveryEngine)
struct InjectionTests {
  static let corpus = [
    "'; DROP TABLE item; --", "\"; DELETE FROM change; --", "' OR '1'='1", "$1", "$2 ?1 :a @b", "%_\\",
    "\u{1B}[2J",
    "{\"a\":\"b\"}", "[null]", "\\u0000", "\\", "\"", "NULL", "a\nb\r\tc", "\u{202E}abc",
    "e\u{301}\u{1F469}\u{200D}\u{1F4BB}",
    String(repeating: "x", count: 100_000), " ", "\u{FEFF}", "{{INT}}", "\u{1}\u{1F}\u{7F}",
  ]

  @Test(arguments: corpus)
  func textComesOutAsItWentIn(text: String) throws {
    let store = try Store.fixture()
    let ira = try store.session(text.isEmpty ? "Ira" : text)
    try ira.createTestProject("control", customer: "Control")
    let control = try ira.load("control")
    let id = ProjectID(text)
    var state = try ira.commit(
      .createProject(.test(text, customer: text)), id: text, on: ProjectState(id: id), at: .test()
    ).state
    for field in Field.columns.dropFirst() + [.title, .note, Field(rawValue: text)] {
      state = try ira.commit(.set(["T-1"], field, text), id: "set \(field)", on: state, at: .test()).state
    }
    try ira.markSeen(upTo: 0, at: .test())

    let stored = try ira.load(id)
    #expect(stored == state)
    #expect(stored["T-1"]?.values.map(\.value).count { Array($0.utf8) == Array(text.utf8) } == 8)
    #expect(try ira.summary(id).customer == text)
    #expect(try ira.find(text, limit: 5).map(\.id).contains(id) == (text.utf8.count < 1000))
    #expect(try ira.history(id, item: nil, before: nil, limit: 99).allSatisfy { $0.actor == text })
    try ira.undo(id, id: "undo", at: .test())
    #expect(try ira.load("control") == control)
    #expect(try ira.verify() == [])
  }
}

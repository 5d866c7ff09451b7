import Dashboard
import Testing

@Suite("Line editor")
struct LineEditorTests {
  @Test(
    "Keys of readline",
    arguments: [
      ("ctrl-a x", "xone two", 1), ("ctrl-u", "", 0), ("ctrl-w", "one ", 4), ("alt-b ctrl-k", "one ", 4),
      ("backspace", "one tw", 6), ("home delete", "ne two", 0), ("left left ctrl-k", "one t", 5),
      ("ctrl-a alt-f", "one two", 3), ("ctrl-a alt-d", " two", 0), ("ctrl-a backspace", "one two", 0),
      ("end delete", "one two", 7), ("ctrl-a ctrl-e x", "one twox", 8),
      ("alt-b alt-b alt-b x", "xone two", 1),
    ])
  func keys(keys: String, text: String, cursor: Int) {
    var line = LineEditor("one two")

    for word in keys.split(separator: " ") {
      let isKnown = Key(text: String(word)).map { line.handle($0) }
      #expect(isKnown == true)
    }

    #expect(line.text == text)
    #expect(line.cursor == cursor)
  }

  @Test("Whole characters are deleted, however many scalars they have")
  func clusters() {
    var line = LineEditor("e\u{301}設👩‍👩‍👧")

    for _ in 0..<2 { _ = line.handle(.backspace) }

    #expect(line.text == "e\u{301}")
  }

  @Test("Keys that are not an editor's are left to others")
  func others() {
    var line = LineEditor("a")

    #expect(!line.handle(.enter) && !line.handle(.tab) && !line.handle(.control("p")))
  }
}

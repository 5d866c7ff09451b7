import Domain
import Testing

/// Joiners that belong to a text are kept and shown; others are removed.
struct JoinerTests {
  @Test(arguments: [
    "\u{1F469}\u{200D}\u{1F4BB} at work", "\u{2764}\u{FE0F}\u{200D}\u{1F525}",
    "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}",
    "\u{915}\u{94D}\u{200D}\u{937}",
  ])
  func joinersOfRealTextAreKept(text: String) throws {
    #expect(DisplayText.line(text) == text)
    #expect(try TextRule.title.check(text, .title) == text)
  }

  @Test(arguments: [
    ("zero\u{200B}width", "zerowidth"), ("\u{FEFF}bom", "bom"), ("soft\u{AD}hyphen", "softhyphen"),
    ("a\u{202E}b", "ab"), ("a\u{200D}b", "ab"), ("\u{200C}\u{645}", "\u{645}"),
    ("\u{1F469}\u{200D}", "\u{1F469}"),
    ("\u{1F469}\u{200D}x", "\u{1F469}x"), ("a\u{2066}b\u{2069}", "ab"), ("a\tb\r\nc", "a b c"),
  ])
  func whatOnlyHidesIsLeftOut(text: String, shown: String) {
    #expect(DisplayText.field(text) == shown)
    #expect(throws: Refusal.self) { try TextRule.title.check(text, .title) }
  }
}

import Dashboard
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func decode(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.decode(text.unicodeScalars.map { .text($0.value) })
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("é", [.character("é")]), ("e\u{301}", [.character("e\u{301}")]),
    ("\u{8}", [.backspace]), ("\u{7F}", [.backspace]), ("\t", [.tab]), ("\r", [.enter]), ("\n", [.enter]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\0", [.control(" ")]),
    ("\u{1C}", [.control("\\")]),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
    ("\u{1B}X", [.alt("X")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}\r", [.escape, .enter]),
    ("\u{1B}\u{7F}", [.control("w")]), ("ab\r", [.character("a"), .character("b"), .enter]),
    ("\u{9B}", []),
  ])
  func bytesBecomeTheKeysPeopleName(text: String, keys: [Key]) {
    #expect(decode(text) == keys.map(Input.key))
  }

  @Test(arguments: [
    "\u{1B}[27;5;13~", "\u{1B}[1;5A", "\u{1B}[?62;22c", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}P>|XTerm(354)\u{1B}\\", "\u{1B}OX", "\u{1B}[<35;95;33M",
  ])
  func reportsNobodyAskedForNeverBecomeKeys(report: String) {
    #expect(decode(report + "q") == [.key(.character("q"))])
  }

  @Test func everyClickOfABurstIsOne() {
    let burst = (1...8).map { "\u{1B}[<0;\($0);8M\u{1B}[<0;\($0);8m" }.joined()

    #expect(
      decode(burst)
        == (0..<8).flatMap { [Input.click(column: $0, row: 7), .release(column: $0, row: 7)] })
    #expect(decode("\u{1B}[<64;2;3M\u{1B}[<65;2;3M") == [-1, 1].map { .wheel(lines: $0, column: 1, row: 2) })
  }

  @Test(arguments: [
    "<0;0;1M", "<0;1M", "<2;1;1M", "<0;1;1;1M", "<;;M", "<0;99999999999999999999;1M", "<-1;1;1M",
  ])
  func aReportOfTheMouseThatSaysNothingOfUseIsSwallowed(report: String) {
    #expect(decode("\u{1B}[" + report + "q") == [.key(.character("q"))])
  }

  @Test func aReportThatArrivesInTwoPartsIsStillSwallowed() {
    var decoder = KeyDecoder()
    let first = decoder.decode("\u{1B}]11;rgb:00".unicodeScalars.map { .text($0.value) })
    let second = decoder.decode("00/0000\u{7}q".unicodeScalars.map { .text($0.value) })
    #expect(first.isEmpty)
    #expect(second == [.key(.character("q"))])
  }

  @Test func anAltKeyAndAReportAfterEscapeAreNotMixedUp() {
    #expect(decode("\u{1B}\u{1B}[27;5;13~") == [.key(.escape)])
  }

  @Test func aPasteNeverRunsKeys() {
    var decoder = KeyDecoder()
    let pasted: [RawInput] = [.text(113), .text(13), .text(10), .text(10), .text(9), .text(27), .text(98)]
    #expect(decoder.decode([.pasteBegin] + pasted).isEmpty)
    #expect(decoder.isInside)
    #expect(
      decoder.decode([.key(.up), .text(0xE9), .pasteEnd, .text(106)]) == [
        .paste("q\n\n bé"), .key(.character("j")),
      ])
  }

  @Test func keysPointerAndFocusPassThrough() {
    var decoder = KeyDecoder()
    let inputs = decoder.decode([
      .key(.up), .click(column: 3, row: 4), .release(column: 5, row: 6),
      .wheel(lines: -1, column: 0, row: 9), .other, .focus,
    ])
    #expect(
      inputs == [
        .key(.up), .click(column: 3, row: 4), .release(column: 5, row: 6),
        .wheel(lines: -1, column: 0, row: 9), .focus,
      ])
  }
}

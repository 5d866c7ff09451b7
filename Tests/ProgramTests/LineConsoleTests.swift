import Testing

@testable import golive

/// Plain lines on a terminal are folded between words.
struct LineConsoleTests {
  private static let text =
    "1. INI-04 Reconcile order against contract, list gaps, open the first risks, by 02 Dec\n"

  @Test(arguments: [20, 24, 40, 60, 79, 80, 81, 200]) func noWordIsBrokenByTheTerminal(columns: Int) {
    let lines = LineConsole.folded(Self.text, to: columns).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count < columns }, "\(lines)")
    #expect(lines.flatMap { $0.split(separator: " ") } == Self.text.split { $0 == " " || $0 == "\n" })
    #expect(lines.last == "", "the line ends where it ended")
  }

  @Test func aLineThatFitsStaysAsItIsAndSoDoBlankLines() {
    #expect(LineConsole.folded("one\n\n  two\n", to: 40) == "one\n\n  two\n")
    #expect(LineConsole.folded("", to: 40) == "")
  }

  @Test func aWordLongerThanTheLineIsBrokenSoThatAllOfItIsThere() {
    let word = String(repeating: "x", count: 50)
    let folded = LineConsole.folded("see \(word) there", to: 20)
    #expect(folded.split(separator: "\n").allSatisfy { $0.count < 20 })
    #expect(folded.filter { !$0.isWhitespace } == "see\(word)there")
  }

  @Test func wideLettersCountAsTheTerminalCountsThem() {
    let folded = LineConsole.folded(
      "\u{65E5}\u{672C}\u{8A9E} \u{65E5}\u{672C}\u{8A9E} \u{65E5}\u{672C}\u{8A9E} \u{65E5}\u{672C}", to: 20)
    #expect(folded.split(separator: "\n").count == 2, "\(folded)")
  }
}

import Canvas
import Testing
import Theming

@testable import Terminal

@Suite struct TerminalEnvironmentTests {
  private func with(_ variables: [String: String]) -> TerminalEnvironment {
    TerminalEnvironment { variables[$0] }
  }

  @Test(arguments: [
    ("xterm-kitty", ["xterm-256color", "xterm"]), ("vt999", ["xterm"]), ("xterm", ["xterm"]),
  ])
  func unknownTerminalsHaveStandIns(term: String, types: [String]) {
    #expect(TerminalEnvironment.standIns(for: term) == types)
  }

  @Test(arguments: [[:], ["TERM": ""], ["TERM": "dumb"]])
  func withoutATerminalTypeThereIsNoDashboard(variables: [String: String]) {
    #expect(throws: TerminalError.dumb) { try with(variables).terminalType() }
  }

  @Test func utf8IsAssumedOverSSHWithoutLocaleOrWhenAskedForByName() {
    #expect(with(["SSH_TTY": "/dev/pts/1"]).mayAssumeUTF8)
    #expect(!with(["SSH_TTY": "/dev/pts/1", "LC_ALL": "C"]).mayAssumeUTF8)
    #expect(!with([:]).mayAssumeUTF8)
    #expect(with(["LANG": "xx_YY.UTF-8"]).mayAssumeUTF8)
  }

  @Test func noColorCountsWhenNotEmpty() {
    #expect(with(["NO_COLOR": ""]).depth(colours: 256) == .palette)
    #expect(with(["NO_COLOR": "1"]).depth(colours: 256) == .mono)
  }

  @Test(arguments: [
    (0, ColourDepth.mono), (2, .mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .palette),
  ])
  func depthFollowsTheNumberOfColours(colours: Int, depth: ColourDepth) {
    #expect(with([:]).depth(colours: colours) == depth)
  }

  @Test func escapeIsQuickAtHomeAndPatientOverSSH() {
    #expect(with([:]).escapeDelay == 25)
    #expect(with(["SSH_TTY": "/dev/pts/1"]).escapeDelay == 100)
    #expect(with(["SSH_TTY": "/dev/pts/1", "ESCDELAY": "7"]).escapeDelay == 7)
  }

  @Test func visualComesBeforeEditor() {
    #expect(with(["VISUAL": "code --wait", "EDITOR": "nano"]).editor == "code --wait")
    #expect(with(["VISUAL": "", "EDITOR": "nano"]).editor == "nano")
    #expect(with([:]).editor == "vi")
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func clipboardTextIsBase64(text: String, encoded: String) {
    #expect(String(decoding: base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func aTextTooLongForTheClipboardIsNotSent() {
    #expect(clipboardSequence(String(repeating: "x", count: 60_000)) == nil)
    #expect(clipboardSequence("x") == Array("\u{1B}]52;c;eA==\u{7}".utf8))
  }

  @Test func pairsAreSharedAndRunOutSoftly() {
    var pairs = ColourPairs(colours: 8, capacity: 4, own: 1)
    var defined: [Int32] = []
    func pair(_ foreground: Int16, _ background: Int16 = -1) -> Int32 {
      pairs.pair(of: Style(foreground: foreground, background: background)) { number, _, _ in
        defined.append(number)
        return true
      }
    }
    #expect([pair(-1), pair(1), pair(9), pair(2), pair(200), pair(3)] == [1, 2, 2, 3, 1, 1])
    #expect(defined == [2, 3])
  }
}

import Dashboard
import Platform
import TestSupport
import Testing

@testable import Terminal

/// The editor's result is used, or the person is told why not and where it is.
@Suite(.serialized) struct EditorTests {
  private let directory = TemporaryDirectory()

  private func edit(_ command: String, _ text: String = "one\ntwo", in place: String? = nil) -> Edited {
    Editor(command: command, directory: place ?? directory.path).run(on: text, suffix: ".md")
  }

  /// A shell command that runs `script` on the file.
  private func shell(_ script: String) -> String { "sh -c '\(script)' edit" }

  private func left() -> [String] {
    guard let stream = opendir(directory.path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  @Test(arguments: [
    ("printf \"one\\r\\ntwo\\r\\nthree\\r\\n\" > \"$1\"", "one\ntwo\nthree"),
    ("printf \"\\357\\273\\277one\\n\" > \"$1\"", "one"),
    ("printf \"one\\rtwo three\" > \"$1\"", "one\ntwo three"),
    ("printf \"M\\303\\274ller\\n\" > \"$1\"", "M\u{FC}ller"), (": > \"$1\"", ""),
  ])
  func lineEndsAndMarksOfOtherEditorsAreMadePlain(script: String, text: String) {
    #expect(edit(shell(script)) == .text(text))
    #expect(left() == [])
  }

  @Test func aTextThatOnlyGotOtherLineEndsIsUnchanged() {
    #expect(edit(shell("sed -i s/$/\\\\r/ \"$1\"")) == .unchanged)
  }

  @Test(arguments: [
    ("nosuch", "there is no editor \"nosuch\"; set EDITOR."), ("false", "the editor ended with status 1."),
    ("sh -c \"kill -9 \\$\\$\"", "the editor ended with status 137."),
  ])
  func anEditorThatFailsIsSaid(command: String, why: String) {
    #expect(edit(command) == .failed("Left unchanged: \(why)"))
    #expect(left() == [])
  }

  @Test(arguments: ["exit 3", "kill -9 $$"])
  func whatAnEditorThatFailsHasWrittenIsHandedOver(end: String) {
    let answer = edit(shell("echo more >> \"$1\"; \(end)"))
    guard case .left("one\ntwo\nmore", let why) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(why.hasPrefix("Left unchanged: the editor ended with status"))
    #expect(left() == [])
  }

  @Test func theFileIsWhereItIsFoundAgainAndOnlyWhileTheEditorRuns() {
    let place = directory.path + "/0123456789abcdef-1.md"
    let editor = Editor(command: shell("echo \"$1\" > \"$1\""), directory: "/no/such/place")
    #expect(editor.run(on: "one", suffix: ".md", at: place) == .text(place))
    #expect(left() == [])
  }

  @Test(arguments: [
    ("printf \"Soci\\351t\\351\" > \"$1\"", "line 1, byte 5: 0xE9 is not UTF-8"),
    ("head -c 2000000 /dev/zero > \"$1\"", "more than 1048576 bytes were written"),
  ])
  func whatCannotBeTakenIsKeptAndNamed(script: String, why: String) throws {
    guard case .failed(let sentence) = edit(shell(script)) else {
      Issue.record("it was taken")
      return
    }
    let kept = try #require(left().first)
    #expect(sentence.contains(why))
    #expect(sentence.contains("\(directory.path)/\(kept)"))
  }

  @Test func aPlaceForTemporaryFilesThatIsNoneIsSaid() {
    let answer = edit("true", in: "/no/such/place")
    guard case .failed(let sentence) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(sentence.contains("/no/such/place: No such file or directory. Set TMPDIR"))
  }
}

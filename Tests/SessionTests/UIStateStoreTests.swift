import Platform
import Testing

@testable import Session

@Suite struct UIStateStoreTests {
  private func temporaryPath() -> String { "/tmp/golive-seat-\(UInt64.random(in: 0...UInt64.max))" }

  @Test func valuesComeBackWhateverTheyHold() {
    let path = temporaryPath()
    defer { unlink(path) }
    let values = ["screen": "board", "filter": "a=b\\n\n\\", "k=y": "", "name": "Müller 作業"]
    UIStateFile(path: path).save(values)
    #expect(UIStateFile(path: path).load() == values)
  }

  @Test func theFileIsForThisUserOnly() {
    let path = temporaryPath()
    defer { unlink(path) }
    UIStateFile(path: path).save(["a": "b"])
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func aMissingOrStrangeFileIsNoMemory() {
    #expect(UIStateFile(path: temporaryPath()).load().isEmpty)
    #expect(
      SeatText.read("no sign\n\u{0}\n=\nscreen=board").filter { !$0.key.isEmpty } == ["screen": "board"])
  }
}

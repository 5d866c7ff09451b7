import Domain
import Testing

/// External bytes are accepted as a whole, or refused with the position.
struct UTF8TextTests {
  private static let latin1: UInt8 = 0xE9

  @Test(arguments: [
    (Array("Soci".utf8) + [latin1], 1, 5), (Array("date,name\nM\u{FC}".utf8) + [latin1], 2, 4),
    ([latin1], 1, 1), (Array("a\r\nb\n".utf8) + [0xFF, 0xFE], 3, 1), (Array("ok".utf8) + [0xC3], 1, 3),
    ([0xED, 0xA0, 0x80], 1, 1), (Array("x".utf8) + [0xC0, 0x80], 1, 2),
  ])
  func theFirstByteThatIsNoTextIsNamed(bytes: [UInt8], line: Int, byte: Int) {
    #expect(fault { () throws(UTF8Text.Fault) in try UTF8Text.read(bytes) } == [line, byte])
    #expect(fault { () throws(UTF8Text.Fault) in try UTF8Text.written(bytes) } == [line, byte])
  }

  private func fault(_ read: () throws(UTF8Text.Fault) -> String) -> [Int]? {
    do throws(UTF8Text.Fault) {
      _ = try read()
      return nil
    } catch { return [error.line, error.byte] }
  }

  @Test(arguments: [
    ("", ""), ("\u{FEFF}a", "a"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb\n\r", "a\n\nb\n\n"),
    ("a\u{FEFF}b", "a\u{FEFF}b"), ("\u{65E5}\u{672C}\n", "\u{65E5}\u{672C}\n"),
  ])
  func whatAnEditorWroteHasPlainLineEndsAndNoMark(written: String, text: String) throws {
    #expect(try UTF8Text.written(Array(written.utf8)) == text)
    #expect(try UTF8Text.read(Array(written.utf8)) == written)
  }
}

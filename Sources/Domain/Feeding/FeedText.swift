/// The text of a file that somebody wrote with an editor or saved from a spreadsheet.
package struct FeedText: Hashable, Sendable {
  package let text: String
  /// How it was saved; a person can see from it why a letter may be wrong.
  package let encoding: String

  /// The most bytes of one file.
  package static let limit = 16 << 20

  package init(_ text: String) {
    self.text = text
    encoding = "UTF-8"
  }

  /// - Throws: if it is no text, or its encoding cannot be told.
  package init(_ bytes: [UInt8]) throws(ImportProblem) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw ImportProblem(line: 1, "it is a workbook, not a text; save it as CSV UTF-8")
    }
    let plain: [UInt8]
    do { plain = try TextEncoding.utf8(bytes) } catch { throw ImportProblem(line: 1, error.sentence) }
    do throws(UTF8Text.Fault) {
      text = try UTF8Text.written(plain)
      let isMarked = plain.count != bytes.count && !bytes.starts(with: [0xEF])
      encoding = isMarked ? "UTF-16" : "UTF-8"
    } catch {
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        guard byte != 0, let scalar = TextEncoding.windows1252(byte) else {
          throw ImportProblem(
            line: error.line, column: error.byte, "\(error.inLine), nor Windows-1252; save it as UTF-8")
        }
        scalars.append(scalar)
      }
      text = (try? UTF8Text.written(Array(String(scalars).utf8))) ?? ""
      encoding = "Windows-1252"
    }
  }
}

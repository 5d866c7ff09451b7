import Foundation
import TestSupport
import Testing

/// The table of widths is written by a script, and by nobody else.
@Suite struct WidthTableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let script = root.appending(path: "Tests/WidthTable/width_table.py").path

  /// Only with the Unicode version the table is of.
  private static let hasUnicode14 =
    (try? ChildProcess.run([
      "/usr/bin/env", "python3", "-c", "import unicodedata; print(unicodedata.unidata_version)",
    ]))?.said == "14.0.0\n"

  @Test(.enabled(if: hasUnicode14, "this machine has no Python with Unicode 14"))
  func theTableInTheTreeIsWhatItsScriptWrites() throws {
    let written = try ChildProcess.run(["/usr/bin/env", "python3", Self.script])
    #expect(written.status == 0)
    let table = try String(
      contentsOf: Self.root.appending(path: "Sources/Layout/ScalarTable.swift"), encoding: .utf8)
    #expect(written.said == table)
  }
}

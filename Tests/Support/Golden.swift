import Canvas
import Platform
import Theming

/// A frame that differs from its golden file; thrown so that the test fails with both versions in view.
package struct GoldenMismatch: Error, CustomStringConvertible {
  package let description: String
}

/// Compares a frame with `Tests/ViewTests/Golden/NAME.txt`; `UPDATE_GOLDEN=1` writes the file instead.
///
/// The file holds each row between `|` edges. With `theme`, a second picture shows a letter for each cell's
/// style, `.` for plain text, and a legend the roles with that style.
package func expectGolden(_ grid: Grid, _ name: String, styles theme: Theme? = nil) throws(GoldenMismatch) {
  let path = goldenDirectory + name + ".txt"
  try compare(edged(grid.lines) + (theme.map { stylePicture(grid, $0) } ?? []), with: path, name)
}

/// As for a frame, of a part of its rows.
package func expectGolden(_ grid: Grid, rows: Range<Int>, _ name: String) throws(GoldenMismatch) {
  try compare(edged(Array(grid.lines[rows])), with: goldenDirectory + name + ".txt", name)
}

/// As for a frame, for a conversation of plain lines.
package func expectGolden(text: String, _ name: String) throws(GoldenMismatch) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  try compare(text.hasSuffix("\n") ? lines.dropLast() : lines, with: goldenDirectory + name + ".txt", name)
}

private func compare(_ drawn: [String], with path: String, _ name: String) throws(GoldenMismatch) {
  if let update = getenv("UPDATE_GOLDEN"), String(cString: update) == "1" {
    return try write(drawn, to: path)
  }
  guard let text = read(path) else {
    throw GoldenMismatch(
      description: "there is no \(path); UPDATE_GOLDEN=1 writes it. Drawn:\n" + drawn.joined(separator: "\n"))
  }
  let expected = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  if let difference = goldenDifference(expected: Array(expected), drawn: drawn) {
    throw GoldenMismatch(
      description: "\(name) is not as \(path) says; UPDATE_GOLDEN=1 accepts it.\n" + difference)
  }
}

/// The first rows that differ, in both versions; `nil` if none does.
package func goldenDifference(expected: [String], drawn: [String], showing limit: Int = 5) -> String? {
  var report: [String] = []
  var count = 0
  for row in 0..<max(expected.count, drawn.count) {
    let old = row < expected.count ? expected[row] : "(no row)"
    let new = row < drawn.count ? drawn[row] : "(no row)"
    guard old != new else { continue }
    count += 1
    if count > limit { continue }
    let same = zip(old, new).prefix { $0 == $1 }.count
    report += ["row \(row + 1), from character \(same + 1):", "  golden \(old)", "  drawn  \(new)"]
  }
  if count > limit { report.append("and \(count - limit) more rows") }
  return report.isEmpty ? nil : report.joined(separator: "\n")
}

private let goldenDirectory: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(2).joined(separator: "/") + "/ViewTests/Golden/"
}()

private func edged(_ rows: [String]) -> [String] { rows.map { "|" + $0 + "|" } }

private func stylePicture(_ grid: Grid, _ theme: Theme) -> [String] {
  let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  var known: [Style: Character] = [.plain: "."]
  known[theme[.text]] = "."
  var legend: [String] = []
  var rows: [String] = []
  for row in 0..<grid.size.rows {
    var line = ""
    for column in 0..<grid.size.columns {
      let style = grid[column, row].style
      if known[style] == nil {
        let letter = legend.count < letters.count ? letters[legend.count] : "?"
        known[style] = letter
        let roles = Role.allCases.filter { theme[$0] == style }.map(\.name)
        legend.append("\(letter) = \(roles.isEmpty ? "\(style)" : roles.joined(separator: ", "))")
      }
      line.append(known[style] ?? "?")
    }
    rows.append(line)
  }
  return edged(rows) + legend
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 16 * 1024)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes.append(contentsOf: chunk[..<count])
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ rows: [String], to path: String) throws(GoldenMismatch) {
  guard let file = fopen(path, "w") else {
    throw GoldenMismatch(description: "cannot write \(path): \(String(cString: strerror(errno)))")
  }
  fputs(rows.map { $0 + "\n" }.joined(), file)
  fclose(file)
}

import SafeTOML
import TOMLKit

/// The text of a theme and its origin, for error positions.
struct ThemeSource {
  let name: String
  /// The path, or the built-in theme's name.
  let file: String
  let text: String

  func table() throws(ThemeError) -> TOMLTable {
    do {
      return try TOMLText.parse(text, file: file)
    } catch {
      throw ThemeError(error)
    }
  }

  func error(_ path: [String], _ problem: String) -> ThemeError {
    ThemeError(file: file, keyPath: path.joined(separator: "."), line: line(of: path), problem: problem)
  }

  /// The first line that starts with the key or with its table; `nil` if it is written in another form.
  private func line(of path: [String]) -> Int? {
    let keys = path.prefix(2)
    guard let last = keys.last else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let header = "[" + keys.joined(separator: ".") + "]"
    var section = ""
    for (index, line) in lines.enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix(header) { return index + 1 }
      if line.hasPrefix("[") { section = String(line.dropFirst().prefix { $0 != "]" }) }
      let key = line.prefix { $0 != " " && $0 != "=" && $0 != "\t" }
      if section == keys.dropLast().joined(separator: "."), key == last { return index + 1 }
    }
    return nil
  }
}

import Dashboard
import Domain
import SafeTOML
import TOMLKit

/// The user's `keys.toml`: `"ctrl-p" = "palette"`, and `[board]` tables for single screens.
struct KeyBindings {
  let keymap: Keymap
  /// One sentence for each line that was ignored.
  let problems: [String]
  /// The lines of the file.
  let count: Int

  init(path: String) {
    do throws(KeyFileProblem) {
      let lines = try Self.lines(path)
      let (keymap, problems) = Keymap.defaults.applying(lines)
      count = lines.count
      self.keymap = keymap
      self.problems = problems.map { "\(path): \($0.sentence)" }
    } catch {
      keymap = .defaults
      count = 0
      problems = [error.sentence]
    }
  }

  private static let sizeLimit = 256 * 1024

  private static func lines(_ path: String) throws(KeyFileProblem) -> [KeyOverride] {
    do throws(TOMLFault) {
      guard let text = try TOMLText.read(path, limit: sizeLimit) else { return [] }
      let table = try TOMLText.parse(text, file: path)
      return table.keys.flatMap { key in table[key].map { overrides(key, $0) } ?? [] }
    } catch { throw KeyFileProblem(error) }
  }

  /// A value that is neither text nor a table names no action, and is reported.
  private static func overrides(_ key: String, _ value: any TOMLValueConvertible) -> [KeyOverride] {
    guard let table = value.table else { return [KeyOverride(key: key, action: value.string ?? "?")] }
    return table.keys.map { inner in
      KeyOverride(screen: key, key: inner, action: table[inner]?.string ?? "?")
    }
  }
}

/// Why `keys.toml` as a whole was ignored.
private struct KeyFileProblem: Error {
  let sentence: String

  init(_ fault: TOMLFault) {
    sentence = "\(fault.words). The usual keys are in use."
  }
}

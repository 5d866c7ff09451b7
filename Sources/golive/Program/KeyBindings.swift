import Dashboard
import Domain
import TOMLKit

/// A person's `keys.toml`: `"ctrl-p" = "palette"`, and `[board]` tables for single screens.
struct KeyBindings {
  let keymap: Keymap
  /// One sentence for each line that was not taken.
  let problems: [String]

  init(path: String) {
    do throws(KeyFileProblem) {
      let (keymap, problems) = Keymap.defaults.applying(try Self.lines(path))
      self.keymap = keymap
      self.problems = problems.map { "\(path): \($0.sentence)" }
    } catch {
      keymap = .defaults
      problems = [error.sentence]
    }
  }

  private static func lines(_ path: String) throws(KeyFileProblem) -> [KeyOverride] {
    let text: String
    do throws(SystemError) { text = try Descriptor.read(path: path) } catch {
      if error.isAbsence { return [] }
      throw KeyFileProblem(sentence: "\(path): cannot be read: \(error.text). The usual keys are in use.")
    }
    return try table(text, path).flatMap(overrides)
  }

  private static func table(_ text: String, _ path: String) throws(KeyFileProblem) -> [(
    String, any TOMLValueConvertible
  )] {
    do {
      let table = try TOMLTable(string: text)
      return table.keys.compactMap { key in table[key].map { (key, $0) } }
    } catch let error as TOMLParseError {
      throw KeyFileProblem(
        sentence: "\(path):\(error.source.begin.line): \(error.description). The usual keys are in use.")
    } catch {
      throw KeyFileProblem(sentence: "\(path): expected TOML. The usual keys are in use.")
    }
  }

  /// A value that is neither text nor a table names no action, and is reported as such.
  private static func overrides(_ key: String, _ value: any TOMLValueConvertible) -> [KeyOverride] {
    guard let table = value.table else { return [KeyOverride(key: key, action: value.string ?? "?")] }
    return table.keys.map { inner in
      KeyOverride(screen: key, key: inner, action: table[inner]?.string ?? "?")
    }
  }
}

/// Why the whole of `keys.toml` was not taken.
private struct KeyFileProblem: Error {
  let sentence: String
}

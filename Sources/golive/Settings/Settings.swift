import Domain
import SafeTOML
import StateStore
import TOMLKit

/// The user's `settings.toml`; what is not there, or cannot be read, is as usual.
struct Settings {
  private(set) var backup = BackupSettings()
  /// One sentence for each line that was ignored.
  private(set) var problems: [String] = []

  init(_ paths: Paths) {
    do throws(TOMLFault) {
      guard let text = try TOMLText.read(paths.settings, limit: Self.sizeLimit) else { return }
      let table = try TOMLText.parse(text, file: paths.settings)
      for name in table.keys {
        guard name == "backup", let section = table[name]?.table else {
          problems.append(
            "\(paths.settings): there is no setting \"\(DisplayText.line(name))\"; there is [backup].")
          continue
        }
        let wrong = section.keys.compactMap { key in section[key].flatMap { backup.set(key, to: $0) } }
        problems += wrong.map { "\(paths.settings): \($0)" }
      }
    } catch {
      problems = ["\(error.words). The usual settings are in use."]
    }
  }

  private static let sizeLimit = 64 * 1024
}

/// `[backup]`: where copies go, how many stay, and whether one is made every day.
struct BackupSettings {
  private(set) var isDaily = true
  /// An absolute path; `nil` for the state directory.
  private(set) var directory: String?
  private(set) var rotation = BackupRotation.usual

  /// Returns what is wrong with the value, which then stays as it was.
  fileprivate mutating func set(_ key: String, to value: any TOMLValueConvertible) -> String? {
    switch key {
    case "daily":
      guard let flag = value.bool else { return "daily is true or false." }
      isDaily = flag
    case "directory":
      guard let path = value.string, path.hasPrefix("/") else {
        return "directory is a path that begins with /."
      }
      directory = path
    case "keep":
      guard let count = value.int, (1...1000).contains(count) else {
        return "keep is a number from 1 to 1000."
      }
      rotation.count = count
    case "size":
      guard let size = value.string.flatMap(ByteCount.read) ?? value.int, size > 0 else {
        return "size is a text such as \"2 GB\"."
      }
      rotation.size = size
    case let other:
      return
        "there is no setting \"\(DisplayText.line(other))\" under [backup]; there are daily, directory, keep and size."
    }
    return nil
  }
}

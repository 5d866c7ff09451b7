import Domain
import SafeTOML
import Session
import TOMLKit

/// The user's `config.toml`; what is not there, or cannot be read, is as usual.
struct Settings {
  private(set) var backup = BackupSettings()
  /// How the terminal tells what becomes the user's; `nil` for not at all.
  private(set) var notifying: Notifying?
  private(set) var commands: [OwnCommand] = []
  /// One sentence for each setting that was ignored.
  private(set) var problems: [String] = []

  init(_ paths: Paths) {
    do throws(TOMLFault) {
      guard let text = try TOMLText.read(paths.settings, limit: Self.sizeLimit) else {
        noteOldName(paths)
        return
      }
      let table = try TOMLText.parse(text, file: paths.settings)
      for name in table.keys {
        let wrong = table[name].map { take(name, $0) } ?? []
        problems += wrong.map { "\(paths.settings): \($0)" }
      }
    } catch {
      problems = ["\(error.words). The usual settings are in use."]
    }
  }

  private static let sizeLimit = 64 * 1024

  private mutating func take(_ name: String, _ value: any TOMLValueConvertible) -> [String] {
    switch (name, value.table) {
    case ("backup", let section?):
      return section.keys.compactMap { key in section[key].flatMap { backup.set(key, to: $0) } }
    case ("notify", let section?):
      return section.keys.compactMap { key in section[key].flatMap { setNotify(key, to: $0) } }
    case ("command", _):
      guard let list = value.array else { return ["a command begins with [[command]], in two brackets."] }
      let read = OwnCommandReading(list)
      commands = read.commands
      return read.problems
    default:
      return [
        "there is no setting \"\(DisplayText.line(name))\"; there are [backup], [notify] and [[command]]."
      ]
    }
  }

  private mutating func setNotify(_ key: String, to value: any TOMLValueConvertible) -> String? {
    guard key == "how" else {
      return "there is no setting \"\(DisplayText.line(key))\" under [notify]; there is how."
    }
    if value.string == "off" { return nil }
    guard let way = value.string.flatMap(Notifying.init(rawValue:)) else {
      return "how is one of bell, osc9, osc777 and off."
    }
    notifying = way
    return nil
  }

  private mutating func noteOldName(_ paths: Paths) {
    let old = "\(paths.config)/settings.toml"
    if FileTree.exists(old) { problems = ["\(old) is not read: its name is config.toml now. Rename it."] }
  }
}

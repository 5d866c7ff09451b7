import Domain
import SafeTOML
import Session
import StateStore
import TOMLKit
import Translations

/// The user's `config.toml`; what is not there, or cannot be read, is as usual.
struct Settings {
  private(set) var backup = BackupSettings()
  private(set) var own = OwnSettings()
  /// How the terminal tells what becomes the user's; `nil` for not at all.
  private(set) var notifying: Notifying?
  private(set) var commands: [OwnCommand] = []
  /// One sentence for each setting that was ignored, with its place.
  private(set) var problems: [String] = []
  /// What the file sets, such as `backup.keep`, with the value as it stands there and its line.
  private(set) var given: [String: (value: String, line: Int)] = [:]

  init(_ paths: Paths) {
    do throws(TOMLFault) {
      guard let text = try TOMLText.read(paths.settings, limit: Self.sizeLimit) else {
        noteOldName(paths)
        return
      }
      let table = try TOMLText.parse(text, file: paths.settings)
      let marks = SettingMarks(try TOMLText.marks(text, file: paths.settings))
      for name in table.keys.sorted(by: { marks.line($0, nil) < marks.line($1, nil) }) {
        guard let value = table[name] else { continue }
        for fault in take(name, value, marks) {
          problems.append("\(paths.settings)\(marks.place(name, fault.key)): \(fault.text)")
        }
      }
      for (section, language) in [("seat", own.language), ("documents", own.paperLanguage)] {
        guard let language, TranslationLibrary.texts(in: language, paths.texts) == nil else { continue }
        problems.append(
          "\(paths.settings)\(marks.place(section, "language")): "
            + TranslationLibrary(directories: paths.texts).unknown(language))
      }
    } catch {
      problems = ["\(error.words). The usual settings are in use."]
    }
  }

  private static let sizeLimit = 64 * 1024

  private typealias Fault = (key: String?, text: String)

  private mutating func take(
    _ name: String, _ value: any TOMLValueConvertible, _ marks: SettingMarks
  ) -> [Fault] {
    if name == "command" {
      guard let list = value.array else {
        return [(nil, "a command begins with [[command]], in two brackets.")]
      }
      let read = OwnCommandReading(list)
      commands = read.commands
      return read.problems.map { (nil, $0) }
    }
    guard SettingInfo.sections.contains(name), let section = value.table else {
      return [(nil, SettingInfo.unknown(name))]
    }
    var faults: [Fault] = []
    for key in section.keys.sorted(by: { marks.line(name, $0) < marks.line(name, $1) }) {
      guard let value = section[key] else { continue }
      if let text = set(name, key, to: value) {
        faults.append((key, text))
      } else {
        given["\(name).\(key)"] = (value.shown, marks.line(name, key))
      }
    }
    return faults
  }

  /// Returns what is wrong with the value, which then stays as it was.
  private mutating func set(
    _ section: String, _ key: String, to value: any TOMLValueConvertible
  ) -> String? {
    guard SettingInfo.all.contains(where: { $0.section == section && $0.key == key }) else {
      return SettingInfo.unknown(key, in: section)
    }
    switch section {
    case "backup": return backup.set(key, to: value)
    case "notify": return setNotify(to: value)
    default: return own.set("\(section).\(key)", to: value)
    }
  }

  private mutating func setNotify(to value: any TOMLValueConvertible) -> String? {
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

/// Where the settings stand in the file.
private struct SettingMarks {
  private let places: [String: TOMLMark]

  init(_ marks: [TOMLMark]) {
    var (places, section): ([String: TOMLMark], String) = ([:], "")
    for mark in marks {
      if mark.isHeader { section = mark.name }
      let name = mark.isHeader || section.isEmpty ? mark.name : "\(section).\(mark.name)"
      if places[name] == nil { places[name] = mark }
    }
    self.places = places
  }

  private func mark(_ section: String, _ key: String?) -> TOMLMark? {
    key.flatMap { places["\(section).\($0)"] } ?? places[section]
  }

  func line(_ section: String, _ key: String?) -> Int { mark(section, key)?.line ?? 0 }

  /// `:3:1`; empty where it is not known.
  func place(_ section: String, _ key: String?) -> String {
    mark(section, key).map { ":\($0.line):\($0.column)" } ?? ""
  }
}

extension TOMLValueConvertible {
  /// As it stands in a file, for people.
  fileprivate var shown: String {
    if let text = string { return text }
    if let flag = bool { return flag ? "true" : "false" }
    return int.map(String.init) ?? "?"
  }
}

import Dashboard
import Domain

/// The settings of `config.toml`: for its page of the manual, for `golive config show`, and for the complaint about one
/// that does not exist.
struct SettingInfo {
  /// `backup` of `[backup]`, `[command]` of `[[command]]`.
  let section: String
  let key: String
  /// What can be written.
  let form: String
  let help: String
  /// What holds where it is left out.
  let usual: String

  static let all: [SettingInfo] = [
    SettingInfo("user", "name", "a text", "who you are in histories", usual: "your account's name"),
    SettingInfo(
      "workspace", "address", "postgresql://...",
      "the workspace on a server, unless --workspace names another",
      usual: "that of this machine"),
    SettingInfo("new", "template", "a code", "the kind of a new project", usual: "operator-connect"),
    SettingInfo("new", "calendar", "a name", "the calendar of a new project", usual: "weekdays"),
    SettingInfo("new", "provider", "a text", "your organisation, as documents name it", usual: "none"),
    SettingInfo(
      "portfolio", "sort", "as golive list --sort", "the order of the portfolio and of golive list",
      usual: "go-live"),
    SettingInfo("screen", "mouse", "true, false", "whether the dashboard takes the mouse", usual: "true"),
    SettingInfo(
      "documents", "directory", "a path", "document templates of an organisation, behind your own",
      usual: "none"),
    SettingInfo(
      "documents", "language", "a code, such as de",
      "the language of documents, checklist files and mails (golive help texts)", usual: "en"),
    SettingInfo(
      "seat", "language", "a code, such as de", "the language of your customers' screens (golive help texts)",
      usual: "en"),
    SettingInfo(
      "dates", "order", "day-month, month-day", "how a day typed as 12/11 is read", usual: "it is refused"),
    SettingInfo(
      "backup", "daily", "true, false", "whether the first dashboard of a day makes a back-up", usual: "true"),
    SettingInfo("backup", "directory", "a path", "where copies go", usual: "the state directory"),
    SettingInfo("backup", "keep", "1 to 1000", "how many copies stay", usual: "14"),
    SettingInfo("backup", "size", "\"10 GB\"", "how large they may be together", usual: "2 GB"),
    SettingInfo(
      "notify", "how", "bell, osc9, osc777, off", "how the terminal tells what becomes yours", usual: "off"),
    SettingInfo(
      "[command]", "name", "a text", "of a program of yours, which `$` lists (golive help programs)",
      usual: ""),
    SettingInfo("[command]", "run", "a list of texts", "it and its arguments; fields in braces", usual: ""),
    SettingInfo("[command]", "help", "a text", "what it does", usual: "its words"),
    SettingInfo("[command]", "for", "a list of kinds", "the rows it is for", usual: "every row"),
    SettingInfo(
      "[command]", "output", "message, terminal, background", "what becomes of its output", usual: "message"),
  ]

  /// `backup.keep`
  var name: String { "\(section).\(key)" }

  private init(_ section: String, _ key: String, _ form: String, _ help: String, usual: String) {
    self.section = section
    self.key = key
    self.form = form
    self.help = help
    self.usual = usual
  }

  static let sections: [String] = all.reduce(into: []) { names, setting in
    if names.last != setting.section { names.append(setting.section) }
  }

  /// That there is no such setting, with the nearest one.
  static func unknown(_ name: String, in section: String? = nil) -> String {
    let known = section.map { section in all.filter { $0.section == section }.map(\.key) } ?? sections
    let place = section.map { " under [\($0)]" } ?? ""
    let near = Fuzzy.nearest(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
    let list = section == nil ? known.map { "[\($0)]" } : known
    return
      "there is no setting \"\(DisplayText.line(name))\"\(place); there are \(list.joined(separator: ", ")).\(near)"
  }
}

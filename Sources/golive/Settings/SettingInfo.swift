/// The settings of `config.toml`, for its page of the manual and for the complaint about one that does not exist.
struct SettingInfo {
  /// `backup` of `[backup]`.
  let section: String
  let key: String
  let form: String
  let help: String

  static let all: [SettingInfo] = [
    SettingInfo(
      "backup", "daily", "true, false", "whether the first dashboard of a day makes a back-up; true"),
    SettingInfo("backup", "directory", "a path", "where copies go; the state directory of golive"),
    SettingInfo("backup", "keep", "1 to 1000", "how many copies stay; 14"),
    SettingInfo("backup", "size", "\"10 GB\"", "how large they may be together; 2 GB"),
    SettingInfo(
      "notify", "how", "bell, osc9, osc777, off", "how the terminal tells what becomes yours; off"),
    SettingInfo(
      "[command]", "name", "a text", "of a program of yours, which `$` lists (golive help programs)"),
    SettingInfo("[command]", "run", "a list of texts", "the program and its arguments; fields in braces"),
    SettingInfo("[command]", "help", "a text", "what it does"),
    SettingInfo("[command]", "for", "a list of kinds", "the rows it is for; every row"),
    SettingInfo(
      "[command]", "output", "message, terminal, background", "what becomes of its output; message"),
  ]

  private init(_ section: String, _ key: String, _ form: String, _ help: String) {
    self.section = section
    self.key = key
    self.form = form
    self.help = help
  }

  /// The names that exist in a section.
  static func keys(of section: String) -> [String] {
    all.filter { $0.section == section }.map(\.key)
  }
}

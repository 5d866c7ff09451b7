import ArgumentParser
import Dashboard
import Documents
import Domain
import Templates
import Translations

struct ConfigGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Your settings: each value and where it comes from, and all faults of your files.",
    discussion:
      "The settings are in config.toml; golive help config lists them, golive info says where it is.",
    subcommands: [ConfigShow.self, ConfigCheck.self], defaultSubcommand: ConfigShow.self)
}

struct ConfigShow: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Each setting, its value, and where it comes from.")
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    for problem in call.settings.problems { Output.complain(problem) }
    let facts = [Report.Fact("settings", "Settings", .text(call.paths.settings))]
    try call.output.show(Report(kind: "config", facts: facts, tables: [.settings(call)]))
  }
}

/// Everything a person writes for golive, looked at as a whole.
struct ConfigCheck: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "All faults of your settings, keys, views, themes, templates, document templates and sentences."
  )
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let files = ConfigFiles(call)
    let problems = files.parts.flatMap(\.problems)
    guard problems.isEmpty else { throw CommandFailure(.usage, problems.joined(separator: "\n")) }
    try call.output.show(
      Report(kind: "configCheck", facts: files.parts.map { Report.Fact($0.key, $0.title, .number($0.count)) })
    )
  }
}

/// The files of the configuration directory, each kind with what is wrong in it.
struct ConfigFiles {
  struct Part {
    let key: String
    let title: String
    /// Of what is there and without a fault.
    let count: Int
    let problems: [String]
  }

  let parts: [Part]

  init(_ call: Invocation) {
    let paths = call.paths
    let bindings = KeyBindings(path: paths.keys)
    let views = ViewsFile(paths.views).library(today: call.today)
    let dress = ThemeLibrary(directory: paths.themes)
    let templates = TemplateLibrary(directories: [paths.templates])
    let documents = DocumentTemplates(paths)
    let texts = TranslationLibrary(directories: paths.texts, knowing: documents.ownUnits)
    parts = [
      Part(
        key: "settings", title: "Settings", count: call.settings.given.count,
        problems: call.settings.problems),
      Part(
        key: "keys", title: "Keys of your own",
        count: bindings.count,
        problems: bindings.problems),
      Part(key: "views", title: "Views of your own", count: views.own.count, problems: views.problems),
      Part(key: "themes", title: "Themes", count: dress.names.count, problems: dress.problems),
      Part(
        key: "templates", title: "Templates", count: templates.templates.count,
        problems: templates.failures.flatMap { $0.faults.map(\.words) }),
      Part(
        key: "documents", title: "Document templates of your own", count: documents.own.count,
        problems: documents.own.compactMap(documents.problem)),
      Part(
        key: "texts", title: "Files of sentences", count: texts.own.count(where: \.faults.isEmpty),
        problems: texts.problems.map { DisplayText.line($0) + "." }),
    ]
  }
}

extension Report.Table {
  /// Every setting that has one value.
  static func settings(_ call: Invocation) -> Report.Table {
    let rows = SettingInfo.all.filter { !$0.section.hasPrefix("[") }.map { setting -> [Value] in
      let given = call.settings.given[setting.name]
      return [
        .text(setting.name), .text(given?.value ?? setting.usual),
        .text(given.map { "config.toml, line \($0.line)" } ?? "as usual"), .text(setting.help),
      ]
    }
    let columns = [
      Report.Column("setting", "SETTING"), Report.Column("value", "VALUE"), Report.Column("from", "FROM"),
      Report.Column("about", "WHAT IT IS"),
    ]
    return Report.Table("settings", "Settings", columns, rows: rows, empty: "")
  }
}

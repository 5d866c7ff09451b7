import ArgumentParser
import Dashboard
import Domain
import Platform
import StateStore
import Templates
import Translations

struct InfoCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Where everything is kept, which versions run, and what the terminal can do.")
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    var facts = places(call)
    facts += [
      .init("user", "You are", .text(call.actor.name)),
      .init("role", "Role", .text(call.actor.role.rawValue)),
      .init("version", "golive", .text(Version.text)),
      .init("commit", "Commit", Value(Version.commit)), .init("built", "Built", .text(Version.buildDay)),
      .init(
        "libraries", "Libraries", .list(Version.libraries.map { .text("\($0.name) \($0.version)") })),
      .init("format", "JSON format", .number(ReportJSON.version)),
      .init("now", "Time here", .text(call.clock.now.minuteText(call.clock.now.timestamp))),
    ]
    facts += workspace(call) + own(call) + terminal()
    try call.output.show(Report(kind: "info", facts: facts, tables: [.settings(call)]))
  }

  private func places(_ call: Invocation) -> [Report.Fact] {
    let paths = call.paths
    return [
      .init("workspace", "Workspace", .text(paths.workspace)), .init("config", "Config", .text(paths.config)),
      .init("keys", "Keys", .text(paths.keys)),
      .init("settings", "Settings", .text(paths.settings)), .init("views", "Views", .text(paths.views)),
      .init("backups", "Back-ups", .text(call.settings.backup.shelf(paths).directory)),
      .init("themes", "Themes", .text(paths.themes)),
      .init("templates", "Templates", .text(paths.templates)), .init("texts", "Texts", .text(paths.ownTexts)),
      .init("data", "Data", .text(paths.data)),
      .init("state", "State", .text(paths.state)),
    ]
  }

  /// Whether the workspace opens; a fault in it is part of the report, not a failure of the command.
  private func workspace(_ call: Invocation) -> [Report.Fact] {
    do throws(CommandFailure) {
      let store = try call.store()
      let page = try storing { () throws(StoreError) in
        try store.portfolio(PortfolioQuery(scope: .all, limit: 1))
      }
      return [
        .init("opens", "Workspace opens", .flag(true)), .init("projects", "Projects", .number(page.total)),
      ]
    } catch {
      return [
        .init("opens", "Workspace opens", .flag(false)),
        .init("problem", "Because", .text(error.told(to: call.actor).sentence)),
      ]
    }
  }

  private func own(_ call: Invocation) -> [Report.Fact] {
    let paths = call.paths
    let templates = TemplateLibrary(directories: [paths.templates])
    let dress = ThemeLibrary(directory: paths.themes)
    let problems =
      templates.failures.map(\.sentence) + KeyBindings(path: paths.keys).problems + dress.problems
      + call.settings.problems
      + TranslationLibrary(directories: paths.texts).problems
      + ViewsFile(paths.views).library(today: call.today).problems
    return [
      .init("templateNames", "Templates known", .list(templates.templates.map { .text($0.code) })),
      .init(
        "languages", "Languages",
        .list(TranslationLibrary(directories: paths.texts).languages.map { .text($0) })),
      .init("language", "Customers see", .text(call.texts.language)),
      .init("documentLanguage", "Documents are in", .text(call.paperTexts.language)),
      .init("themeNames", "Themes known", .list(dress.names.map { .text($0) })),
      .init("problems", "Problems", .list(problems.map { .text($0) })),
    ]
  }

  private func terminal() -> [Report.Fact] {
    let variables = ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "VISUAL", "EDITOR"]
    let set = variables.compactMap { name in Environment.value(name).map { Value.text("\(name)=\($0)") } }
    return [
      .init("input", "Input is a terminal", .flag(isatty(STDIN_FILENO) == 1)),
      .init("output", "Output is a terminal", .flag(isatty(STDOUT_FILENO) == 1)),
      .init("environment", "Environment", .list(set)),
    ]
  }
}

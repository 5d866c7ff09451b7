import ArgumentParser
import Documents
import Domain
import Manual

/// The pages of man: golive(1) from the command line's own help, and one for each page of the manual.
enum ManPages {
  struct File {
    /// `golive-filter.7`
    let name: String
    let text: String
  }

  /// - Parameter date: ISO, of the source.
  static func all(date: String) -> [File] {
    [commands(date)] + Topic.all.map { page($0, date) }
  }

  private static func page(_ topic: Topic, _ date: String) -> File {
    let name = "golive-\(topic.name)"
    let head = ManPage.Head(
      name, section: topic.section, summary: topic.summary, date: date, source: source)
    return File(name: "\(name).\(topic.section)", text: ManPage(head, TopicPage(topic).body).text)
  }

  private static func commands(_ date: String) -> File {
    let head = ManPage.Head(
      "golive", section: 1, summary: Golive.configuration.abstract, date: date, source: source)
    let pages = Topic.all.map { "`golive-\($0.name)(\($0.section))`" }.joined(separator: ", ")
    let body =
      block(Golive.self) + Golive.configuration.subcommands.flatMap { tree($0, "golive") }.joined()
      + "\n## SEE ALSO\n\n\(pages)\n"
    return File(name: "golive.1", text: ManPage(head, body).text)
  }

  private static func tree(_ command: any ParsableCommand.Type, _ path: String) -> [String] {
    guard command.configuration.shouldDisplay else { return [] }
    let path = "\(path) \(command._commandName)"
    let inner = command.configuration.subcommands
    return ["\n## \(path)\n\n" + block(command)] + inner.flatMap { tree($0, path) }
  }

  private static func block(_ command: any ParsableCommand.Type) -> String {
    "```\n\(Golive.helpMessage(for: command, columns: 76))\n```\n"
  }

  private static var source: String { "golive \(Version.text)" }
}

/// For packagers.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the pages of man into a directory.", shouldDisplay: false)
  @Argument(help: "The directory; it is made.") var directory: String
  @Option(help: "The day on the pages, as 2026-11-30.") var date: String

  func run() throws {
    try Directories.make(directory)
    for file in ManPages.all(date: date) {
      try SafeFile.write(file.text, to: "\(directory)/\(file.name)", replace: true)
    }
  }
}

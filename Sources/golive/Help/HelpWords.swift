import ArgumentParser
import Dashboard
import Domain
import Layout
import Manual

/// `golive help TOPIC`: the pages of the manual. What is no page is left to the help of the commands.
struct HelpWords {
  /// - Returns: `nil` unless the words ask for a page, or for the list of them.
  /// - Throws: if they ask for what is neither a page nor a command.
  static func answer(_ words: [String], width: Int) throws(CommandFailure) -> String? {
    guard words.count == 2, words[0] == "help", !words[1].hasPrefix("-") else { return nil }
    if words[1] == "topics" { return topics(width: width) }
    if let topic = Topic.named(words[1]) { return TopicPage(topic).text(width: width) }
    guard !commands.contains(words[1]) else { return nil }
    let names = Topic.all.map(\.name) + commands
    let near = Fuzzy.nearest(to: words[1], among: names).map { " Did you mean \($0)?" } ?? ""
    throw CommandFailure(
      .usage,
      "There is no page and no command \"\(DisplayText.line(words[1]))\".\(near) golive help topics lists the pages."
    )
  }

  static var commands: [String] {
    Golive.configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases } + ["help"]
  }

  /// Every page with its summary, by groups.
  private static func topics(width: Int) -> String {
    let names = (Topic.all.map(\.name.count).max() ?? 0) + 4
    let groups = Topic.Group.allCases.map { group in
      let lines = Topic.all.filter { $0.group == group }.flatMap { topic in
        topic.summary.wrapped(to: max(20, width - names)).enumerated().map { row, text in
          ("  " + (row == 0 ? topic.name : "")).padded(to: names) + text
        }
      }
      return ([group.rawValue + ":"] + lines).joined(separator: "\n")
    }
    return groups.joined(separator: "\n\n")
      + "\n\ngolive help TOPIC shows one, and so does :help TOPIC in the dashboard.\n"
  }
}

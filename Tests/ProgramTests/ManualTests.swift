import Dashboard
import Domain
import Foundation
import Manual
import TestSupport
import Testing

@testable import golive

/// The manual is whole: nothing that people can type or write is missing in it.
@Suite struct ManualTests {
  @Test(arguments: Topic.all.map(\.name)) func aPageHasATitleASummaryAndNoOpenPlace(name: String) throws {
    let topic = try #require(Topic.named(name))
    #expect(topic.markdown.hasPrefix("# ") && !topic.title.isEmpty)
    #expect((20...130).contains(topic.summary.count) && topic.summary.last == ".", "\(topic.summary)")
    let page = TopicPage(topic)
    #expect(!page.markdown.contains("{{"), "a place that nothing fills in")
    #expect(!page.body.hasPrefix("#") && page.body.count > 200)
    let lines = page.text(width: 80).split(separator: "\n")
    let code = Set(page.markdown.split(separator: "\n"))
    for line in lines where line.count > 80 {
      #expect(code.contains { line.hasSuffix($0) }, "only lines of code are wider: \(line)")
    }
  }

  @Test func everyPlaceIsOnSomePageAndEveryPageInTheReadme() throws {
    let all = Topic.all.map(\.markdown).joined()
    for place in TopicPage.places { #expect(all.contains(place.name), "\(place.name)") }
    let readme = try Self.file("README.md")
    for topic in Topic.all {
      #expect(readme.contains("[\(topic.name)](Sources/Manual/Topics/\(topic.name).md)"))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.path("Sources/Manual/Topics"))
    #expect(Set(files) == Set(Topic.all.map { "\($0.name).md" }))
  }

  /// A page that another one sends to exists.
  @Test func referencesLeadSomewhere() throws {
    let commands = Set(HelpWords.commands)
    for topic in Topic.all {
      for reference in topic.markdown.components(separatedBy: "golive help ").dropFirst() {
        let word = String(reference.prefix { $0.isLetter || $0 == "-" })
        let isKnown =
          Topic.named(word) != nil || commands.contains(word) || ["TOPIC", "topics"].contains(word)
        #expect(isKnown, "\(topic.name): golive help \(word)")
      }
    }
  }

  @Test func everyOptionOfEveryCommandIsExplained() throws {
    let program = try CommandLineProgram()
    let dump = try program.run("--experimental-dump-help").json
    let root = try #require(dump["command"] as? [String: Any])
    var seen = 0
    func look(_ command: [String: Any], _ path: String) {
      let name = path + " " + (command["commandName"] as? String ?? "?")
      // The library's own command help says nothing of its argument.
      guard command["shouldDisplay"] as? Bool != false, name != " golive help" else { return }
      #expect(command["abstract"] as? String != nil, "\(name) has no abstract")
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool != false {
        seen += 1
        let isExplained = argument["abstract"] as? String != nil || argument["discussion"] as? String != nil
        #expect(isExplained, "\(name): \(argument["valueName"] ?? "?")")
      }
      for inner in command["subcommands"] as? [[String: Any]] ?? [] { look(inner, name) }
    }
    look(root, "")
    #expect(seen > 500, "\(seen)")
  }

  @Test func keysFieldsAndSettingsAreListed() throws {
    func page(_ name: String) throws -> String { TopicPage(try #require(Topic.named(name))).markdown }
    let keys = try page("keys")
    for action in Action.allCases { #expect(keys.contains("| \(action.title) |"), "\(action)") }
    let filter = try page("filter")
    for list in FilterFields.lists { for name in list.names { #expect(filter.contains("`\(name)`")) } }
    let config = try page("config")
    for setting in SettingInfo.all { #expect(config.contains("`\(setting.key)`")) }
    let roles = try page("roles")
    for role in Role.allCases { #expect(roles.contains("| \(role.rawValue) |")) }
    let templates = try page("templates")
    for form in Proof.forms { #expect(templates.contains("`\(form)`")) }
  }

  @Test func helpShowsAPageAndNamesTheNearestWhereThereIsNone() throws {
    let program = try CommandLineProgram()
    let filter = try program.run("help", "filter")
    #expect(filter.status == 0 && filter.output.hasPrefix("The filter language\n"))
    #expect(filter.output.contains("go-live:today..+20bd"))
    let topics = try program.run("help", "topics").output
    for topic in Topic.all { #expect(topics.contains("  \(topic.name)")) }
    let wrong = try program.run("help", "fliter")
    #expect(wrong.status == 2 && wrong.complaint.contains("Did you mean filter?"))
    let command = try program.run("help", "restore")
    #expect(command.status == 0 && command.output.contains("USAGE: golive restore"))
  }

  @Test func thePagesOfManAreWrittenAndReadWithoutAComplaint() throws {
    let program = try CommandLineProgram()
    let directory = program.home.appendingPathComponent("man").path
    #expect(try program.run("manual", directory, "--date", "2026-11-30").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(names.count == Topic.all.count + 1 && names.contains("golive.1"))
    #expect(names.contains("golive-templates.5") && names.contains("golive-filter.7"))
    let text = try String(contentsOfFile: directory + "/golive-filter.7", encoding: .utf8)
    #expect(text.hasPrefix(".TH \"GOLIVE-FILTER\" 7 \"2026-11-30\""))
    #expect(text.contains("golive\\-filter \\- "))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    for name in names {
      let read = try program.shell("groff -man -Tutf8 -ww -Wbreak -k -z '\(directory)/\(name)'")
      #expect(read.status == 0 && read.complaint.isEmpty, "\(name): \(read.complaint)")
    }
  }

  private static func path(_ name: String) -> String {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent(name).path
  }

  private static func file(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}

import ArgumentParser
import Domain

struct ContactCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Record that the customer was in touch: a call, a visit.",
    discussion: "golive contact northwind --note \"Dana Ruiz, phone\" --on yesterday")
  @OptionGroup var target: ProjectArgument
  @Option(help: "The person, and how: \"Dana Ruiz, phone\".") var note: String
  @Option(help: "The day, in words; otherwise today.") var on: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.optionalDay(on, "--on", today: call.today)
    try open.commit(.recordContact(on: day ?? call.today, note: note))
  }
}

/// The accepted health values: a colour, or `computed` by the rules.
enum HealthWord: String, CaseIterable, ExpressibleByArgument {
  case green, amber, red, computed

  var health: Health? { Health(rawValue: rawValue) }
}

struct HealthCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "The health of a project with its reasons; set it by hand.",
    discussion: "Without a colour it is only shown; computed removes a colour set by hand.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "green, amber, red or computed.") var word: HealthWord?
  @Option(help: "Why; needed with a colour.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard let word else {
      guard reason == nil else {
        throw CommandFailure(.usage, "Not changed: --reason goes with green, amber or red.")
      }
      return try call.output.show(.health(open, today: call.today, actor: call.actor))
    }
    try open.commit(.overrideHealth(word.health, reason: reason ?? ""))
  }
}

extension Report {
  fileprivate static func health(_ open: OpenProject, today: Day, actor: Actor) -> Report {
    let whole = open.project
    let report = whole.health(on: today)
    let facts = whole.why(.health, on: today, for: actor).dropFirst()
    let columns = [Column("reason", "REASON"), Column("item", "ITEM")]
    return Report(
      kind: "health",
      facts: [
        Fact("project", "Project", .text(open.id.rawValue)),
        Fact("health", "Health", .text(report.health.rawValue)),
        Fact("computed", "Computed", .text(report.computed.rawValue)),
      ],
      tables: [
        Table(
          "reasons", "Reasons", columns, rows: facts.map { [.text($0.text), Value($0.item?.rawValue)] },
          empty: "No reason is known.")
      ])
  }
}

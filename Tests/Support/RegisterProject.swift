import Domain

/// Northwind Dental midway, with entries in every register.
package enum RegisterProject {
  package static let lee = ListsProject.ipm
  package static let dana = ListsProject.mpoc
  package static let moment = ListsProject.moment

  package static func add(_ register: Register, _ title: String, _ fields: [Field: String] = [:]) -> Command {
    .inRegister(.add(NewRegisterEntry(register, title, fields: fields)))
  }

  package static func project(_ commands: [Command], by actor: Actor = lee) throws -> Project {
    try ListsProject.project(commands.map { ($0, actor, moment) }, on: try filled().state)
  }

  /// Three risks, three sessions of which one was held, three fine-tuning items, two lessons.
  package static func filled() throws -> Project { try made.get() }

  private static let made = Result {
    try ListsProject.project(commands.map { ($0, lee, moment) }, on: try ListsProject.midway().state)
  }

  private static let commands: [Command] = [
    add(
      .risks, "Freeze on the old account",
      [
        .probability: "2", .impactScale: "4", .owner: "MPOC", .visibility: "customer",
        .mitigation: "Ask at the kick-off, have it confirmed", .due: "2026-11-16",
      ]),
    add(
      .risks, "Call flows decided late",
      [.probability: "4", .impactScale: "4", .contingency: "Go live with the standard flow"]),
    add(.risks, "Dana is away in December"),
    add(
      .training, "Reception session",
      [
        .audience: "reception", .due: "2026-11-20", .window: "14:00-15:30", .trainer: "Tia Long",
        .trainingMode: "on-site", .seats: "4",
      ]),
    .raise(NewIssue(title: "Agents do not sign in", category: .training)),
    add(.training, "Queue agents again", [.audience: "agents", .due: "2026-11-24", .seats: "12"]),
    add(.training, "Administrators", [.due: "2026-11-17", .seats: "2"]),
    .together([
      .set(["TR-3"], .attended, "2"), .inRegister(.move("TR-3", to: .held, note: "went well")),
    ]),
    add(.tuning, "Jitter at Denver", [.list: "performance", .due: "2026-11-19", .owner: "ENG"]),
    add(.tuning, "Delegates for the board", [.list: "access"]),
    add(.tuning, "Fax over SIP"),
    .inRegister(.move("FT-3", to: .movedToSupport, note: "CASE-4711")),
    add(.lessons, "Two go/no-go calls helped", [.lesson: "helped"]),
    add(.lessons, "Order the numbers a week earlier", [.description: "Carriers answer slowly in December"]),
  ]
}

import ArgumentParser
import Domain

struct PeopleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "The people of a project: who they are, what they hold, who does what.",
    discussion:
      "The project may also come before the verb: golive people northwind add \"Dana Ruiz\" --role MPOC.",
    subcommands: [
      PeopleList.self, PeopleShow.self, PeopleAdd.self, PeopleSet.self, PeopleTouch.self, PeopleRaci.self,
      PeopleIPM.self, PeopleCover.self, PeopleImport.self,
    ],
    defaultSubcommand: PeopleList.self)
}

struct PeopleList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people with what they hold, and when they were last in touch.")
  @OptionGroup var target: ProjectArgument
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .people, call)
    try call.output.show(.people(open.planned(call), filter: filter, for: call.actor))
  }
}

struct PeopleShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Everything about one person: details, duties, what waits for them.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The person, by name or a part of it.") var person: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let person = try open.project.personID(person)
    try call.output.show(.person(person, in: open.project, at: call.clock.now, for: call.actor))
  }
}

struct PeopleTouch: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "touch", abstract: "Record a contact with one person.",
    discussion: "golive people touch northwind \"Dana Ruiz\" --note \"phone, signs the LOA on Friday\"")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The person, by name or a part of it.") var person: String
  @Option(help: "How, and what was said; the customer does not see it.") var note: String
  @Option(help: "The day, in words; otherwise today.") var on: String?
  @Flag(help: "They were reminded, and nothing was heard from them.") var reminded = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.optionalDay(on, "--on", today: call.today) ?? call.today
    let person = try open.project.personID(person)
    try open.commit(.touch(person, NewTouch(reminded ? .reminded : .heard, on: day, note: note)))
  }
}

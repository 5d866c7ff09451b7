import ArgumentParser
import Domain

struct PeopleGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "The people of a project.",
    discussion:
      "The project may also come before the verb: golive people northwind add \"Dana Ruiz\" --role MPOC.",
    subcommands: [PeopleList.self, PeopleAdd.self, PeopleIPM.self, PeopleCover.self, SetField.self],
    defaultSubcommand: PeopleList.self)
}

struct PeopleList: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the people.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.people(open.project))
  }
}

struct PeopleAdd: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a person.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var person: PersonArgument
  @Option(help: "The role, such as MPOC or ENG.") var role: Role
  @Option var organisation: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.addPerson(person.new(as: role, of: organisation)))
  }
}

/// A person to be added to a project.
struct PersonArgument: ParsableArguments {
  @Argument(help: "The name.") var name: String
  @Option var email: String?
  @Option var phone: String?

  func new(as role: Role, of organisation: String? = nil) -> NewPerson {
    NewPerson(name: name, role: role, email: email, phone: phone, organisation: organisation)
  }
}

import ArgumentParser
import Domain

struct PeopleIPM: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "ipm", abstract: "Hand the project over to another IPM.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The name.") var name: String
  @Option var email: String?
  @Option var phone: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.handOver(to: NewPerson(name: name, role: .ipm, email: email, phone: phone))
  }
}

struct PeopleCover: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: "Name who covers for the IPM.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The name.") var name: String
  @Option var email: String?
  @Option var phone: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.handOver(to: NewPerson(name: name, role: .cover, email: email, phone: phone))
  }
}

extension OpenProject {
  fileprivate func handOver(to person: NewPerson) throws(CommandFailure) {
    let commands = project.handOver(to: person)
    guard !commands.isEmpty else {
      throw CommandFailure(.refused, "Nothing was changed: \(DisplayText.line(person.name)) is that already.")
    }
    try commit(commands.count == 1 ? commands[0] : .together(commands))
  }
}

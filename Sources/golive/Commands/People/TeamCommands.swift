import ArgumentParser
import Domain

struct PeopleIPM: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "ipm", abstract: "Hand the project over to another IPM.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var person: PersonArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.handOver(to: person.new(as: .ipm))
  }
}

struct PeopleCover: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: "Name who covers for the IPM.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var person: PersonArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.handOver(to: person.new(as: .cover))
  }
}

extension OpenProject {
  fileprivate func handOver(to person: NewPerson) throws(CommandFailure) {
    let commands = project.handOver(to: person)
    guard !commands.isEmpty else {
      throw CommandFailure(
        .refused, "Nothing was changed: \(DisplayText.line(person.name)) has that role already.")
    }
    try commit(commands.count == 1 ? commands[0] : .together(commands))
  }
}

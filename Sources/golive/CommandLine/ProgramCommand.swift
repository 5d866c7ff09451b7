import ArgumentParser

/// A command that answers with reports and fails with one sentence.
protocol ProgramCommand: ParsableCommand {
  var options: GlobalOptions { get }
  func run(_ call: Invocation) throws(CommandFailure)
}

extension ProgramCommand {
  func run() throws {
    let call = try Invocation(options.launchOptions)
    try call.told { () throws(CommandFailure) in try run(call) }
  }
}

/// A command on one project.
protocol ProjectCommand: ProgramCommand {
  var target: ProjectArgument { get }
  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure)
}

extension ProjectCommand {
  func run(_ call: Invocation) throws(CommandFailure) { try run(try call.open(target.project), call) }
}

struct ProjectArgument: ParsableArguments {
  @Argument(
    help: "The project: its id, its customer, or a part of either.", completion: .custom(Completions.projects)
  )
  var project: String
}

import ArgumentParser
import Domain

struct TakeoverCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "takeover",
    abstract: "One page for whoever covers: state, who is waited for, next three actions, dangers.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(
        .refused, "The takeover page is for the provider's side. golive seat shows where your project stands."
      )
    }
    try call.output.show(.takeover(open, today: call.today))
  }
}

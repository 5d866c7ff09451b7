import ArgumentParser
import Dashboard
import Domain
import Glibc

struct SeatCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat", abstract: "What the customer sees: the date, what is left, and why it is asked.",
    discussion: """
      For somebody of the customer's side, their own screen; for everybody else, that of the main point of contact.
      Answers are given with golive check claim, agree, dispute, na and result, and golive issue.
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard call.actor.side != .customer || options.wantsText || !Terminals.canDraw else {
      return try dashboard(open, call)
    }
    try call.output.show(.seat(open.seat(of: call.actor, on: call.today)))
  }
}

extension SeatCommand {
  /// Her own screen, for the project she named.
  private func dashboard(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let choice = SeatProjectChoice(id: open.id, customer: open.project.head.customer)
    let status = try Terminals.start(call, options, seat: choice)
    if status != 0 { Glibc.exit(status) }
  }
}

extension OpenProject {
  /// The customer's screen, for the person asking or the one they look over the shoulder of.
  fileprivate func seat(of actor: Actor, on today: Day) -> Seat {
    let person = actor.side == .customer ? actor : whole.mainContact
    let shown = Project(whole.state.visible(to: person)) ?? project
    return Seat(shown, for: person, on: today)
  }
}

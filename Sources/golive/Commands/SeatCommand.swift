import ArgumentParser
import Dashboard
import Domain
import Platform

struct SeatCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat", abstract: "What the customer sees: the date, what is left, and why it is asked.",
    discussion: """
      For somebody of the customer's side, their own screen; for everybody else, that of the main point of contact.
      --language de shows it in German, as golive help texts says.
      Answers are given with golive check claim, agree, dispute, na and result, and golive issue.
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let isShown = LinearTerminal.isWanted(options.launchOptions) || Terminals.canDraw
    guard call.actor.side == .customer, isShown, !options.wantsText else {
      return try call.output.show(.seat(open.seat(of: call.actor, on: call.today, in: call.texts)))
    }
    try dashboard(open, call)
  }
}

extension SeatCommand {
  /// Opens the customer's screen for the named project.
  private func dashboard(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let choice = SeatChoice(id: open.id, customer: open.project.head.customer)
    let status = try DashboardRun.run(call, options.launchOptions, seat: choice)
    if status != 0 { Platform.exit(status) }
  }
}

extension OpenProject {
  /// The customer's page, for the person asking or the customer they preview.
  fileprivate func seat(of actor: Actor, on today: Day, in texts: Texts) throws(CommandFailure) -> Seat {
    let person = actor.side == .customer ? actor : project.mainContact
    return Seat(try shown(to: person), for: person, on: today, in: texts)
  }
}

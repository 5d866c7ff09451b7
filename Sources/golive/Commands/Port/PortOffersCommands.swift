import ArgumentParser
import Domain

struct PortOffers: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "offers",
    abstract: "What can be done about a rejected order, or a date that is not the day of go-live.",
    discussion:
      "Nothing is changed; golive port take stores one of them. A number shows all that one would change.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @Argument(help: "The number of one offer.") var number: Int?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let (order, offers) = try open.offers(order, call)
    guard let number else { return try call.output.show(.offers(offers, for: order, in: open.id)) }
    try call.output.show(.offer(try offers.numbered(number), in: open.id, on: call.today))
  }
}

struct PortTake: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Take one of the offers for a port order, as one step to undo.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @Argument(help: "The number golive port offers shows.") var number: Int
  @Option(help: "Why this way.") var reason: String
  @Option(help: "Who agreed for the customer to a fee or a ruled out day: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let offer = try open.offers(order, call).offers.numbered(number)
    try open.commit(offer.command(reason: reason, onBehalf: onBehalf))
  }
}

extension OpenProject {
  fileprivate func offers(
    _ name: String, _ call: Invocation
  ) throws(CommandFailure) -> (order: Project.PortOrder, offers: [PortOffer]) {
    let id = try project.portOrderID(name)
    guard let order = project.portOrder(id) else {
      throw CommandFailure(.notFound, "There is no order \(id).")
    }
    return (order, project.offers(for: order, by: call.actor, at: call.clock.now))
  }
}

extension [PortOffer] {
  fileprivate func numbered(_ number: Int) throws(CommandFailure) -> PortOffer {
    if let offer = first(where: { $0.number == number }) { return offer }
    throw CommandFailure(
      .notFound,
      isEmpty
        ? "There is nothing to choose for this order: it is neither rejected nor confirmed for another day "
          + "than go-live. Nothing was changed."
        : "There is no offer \(number); there are 1 to \(count). Nothing was changed.")
  }
}

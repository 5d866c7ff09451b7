import ArgumentParser
import Domain

struct PortGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "port", abstract: "Port orders: moving numbers from the old carriers.",
    discussion: """
      The project may also come before the verb: golive port northwind add "Old Tel" --numbers 40.
      Only events move an order on: golive port event northwind PO-1 foc 2026-11-04T08:00 --zone America/New_York.
      """,
    subcommands: [
      PortList.self, PortShow.self, PortAdd.self, PortSet.self, PortRecord.self, AddComment.self,
      PortOffers.self,
      PortTake.self, PortTermsCommand.self, PortReasons.self,
    ],
    defaultSubcommand: PortList.self)
}

struct PortList: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List port orders.")
  @OptionGroup var target: ProjectArgument
  @Option(help: FilterHelp.text) var filter: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let filter = try open.filter(filter, for: .portOrders, call)
    try call.output.show(
      .portOrders(open.project, filter: filter, for: call.actor, ZonePair(open.project), on: call.today))
  }
}

struct PortShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a port order with its events and what can happen next.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.portOrderID(order)
    guard let order = open.project.portOrder(id) else { return }
    try call.output.show(
      .portOrder(order, in: open.project, for: call.actor, ZonePair(open.project), clock: call.clock.now))
  }
}

struct PortAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a port order: one losing carrier, one account, one type.",
    discussion: "Everything else is set when it is known: golive port set PROJECT PO-1 FIELD VALUE.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The losing carrier.") var carrier: String
  @Option(help: "geographic, toll_free, mobile or international.") var type: NumberType = .geographic
  @Option(help: "full, or partial if some numbers of the account stay.")
  var extent: Project.PortOrder.Extent = .full
  @Option(help: "How many numbers it moves.") var numbers: Int?
  @Option(help: "The billing number of the account.") var btn: String?
  @Option(help: "The carriers' number of the order (PON).") var pon: String?
  @Option(help: "The wave, such as W2; without it the first.") var wave: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var fields: [Field: String] = [:]
    fields[.numberCount] = numbers.map(String.init)
    fields[.btn] = btn
    fields[.pon] = pon
    try open.commit(
      .addPortOrder(
        NewPortOrder(
          carrier: carrier, type: type, extent: extent, wave: wave.map { ItemID($0.uppercased()) },
          fields: fields)))
  }
}

struct PortSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a field of a port order: account-number, pin, loa-signed-on ...",
    discussion: "Fields: \(PortFields.all.map(\.field.rawValue).joined(separator: ", ")), note.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.portOrderID(order), in: open, call)
  }
}

struct PortReasons: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "reasons", abstract: "Why carriers reject orders, what mends it, and who does.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.rejections(Rejections(open.project, call).all))
  }
}

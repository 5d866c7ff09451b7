import ArgumentParser
import Domain

struct SiteGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "The customer's sites: where numbers, people and tests are.",
    discussion: """
      The project may also come before the verb: golive site northwind add DEN --name Denver --zone America/Denver.
      Numbers, tasks and tests name a site by its code.
      """,
    subcommands: [SiteList.self, SiteShow.self, SiteAdd.self, SiteSet.self, SiteRemove.self],
    defaultSubcommand: SiteList.self)
}

struct SiteList: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sites, with the go-live window on their clocks and yours.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.sites(open.project))
  }
}

struct SiteShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one site.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The site's code.") var site: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let site = try open.project.site(named: site)
    let tally = try open.numbers(NumberQuery(open.id, limit: 1)).tally
    let numbers = tally.first { $0.column == .site && $0.value == site.code }?.numbers ?? 0
    try call.output.show(.site(site, in: open.project, numbers: numbers, clock: call.clock.now))
  }
}

struct SiteAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a site; everything but its code can be set later.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "Its code: letters, digits and hyphens, such as DEN; it is never changed.") var code: String
  @Option(help: "Its name.") var name: String?
  @Option(help: "Street and town.") var address: String?
  @Option(help: "Its time zone by the IANA name, such as America/Denver.") var zone: String?
  @Option(help: "How many people work there.") var users: Int?
  @Option(help: "The address a dispatcher is told.") var emergencyAddress: String?
  @Option(help: "Who sets emergency addresses: operator-sets, customer-sets or operator-only.")
  var operatorModel: Project.OperatorModel?
  @Option(name: .customLong("tester"), help: "Who runs the tests there; once for each person.")
  var testers: [String] = []
  @Option(help: "The wave in which it goes live, such as W2; without it the first.") var wave: String?
  @Option(help: "Its own go-live window, on its own clocks: 08:00-10:30.") var window: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var fields: [Field: String] = [:]
    fields[.name] = name
    fields[.address] = address
    fields[.zone] = zone
    fields[.users] = users.map(String.init)
    fields[.emergencyAddress] = emergencyAddress
    fields[.operatorModel] = operatorModel?.rawValue
    fields[.testers] = testers.isEmpty ? nil : testers.joined(separator: "; ")
    fields[.wave] = wave
    fields[.window] = window
    try open.commit(.addSite(NewSite(code: code, fields: fields)))
  }
}

struct SiteSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a field of a site: name, zone, testers, emergency-address ...",
    discussion: "Fields: \(SiteFields.all.map(\.field.rawValue).joined(separator: ", ")), note.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The site's code.") var site: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.site(named: site).id, in: open, call)
  }
}

struct SiteRemove: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a site that nothing names.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The site's code.") var site: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.removeSite(try open.project.site(named: site).code))
  }
}

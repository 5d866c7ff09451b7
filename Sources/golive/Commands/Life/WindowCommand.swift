import ArgumentParser
import Domain

struct WindowCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "window", abstract: "The time of go-live day on the customer's clocks and on ours; set it.",
    discussion: """
      golive window northwind 08:00-10:30 --zone America/New_York; none clears either. Without them it only tells.
      A site may have its own window, on its own clocks: golive window northwind 07:00-09:00 --site DEN.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "From and to on the customer's clocks, or none.") var window: String?
  @Option(help: "The customer's time zone by its IANA name, or none.") var zone: String?
  @Option(help: "The site whose window and zone these are.") var site: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var changes: [Command] = []
    let item =
      try site.map { (code) throws(CommandFailure) in try open.project.site(named: code).id } ?? open.item
    if let zone { changes.append(.set([item], .zone, Self.given(zone))) }
    if let window { changes.append(.set([item], .window, Self.given(window))) }
    if changes.isEmpty { return try call.output.show(.window(open, today: call.today)) }
    try open.commit(changes.count == 1 ? changes[0] : .together(changes))
  }

  private static func given(_ text: String) -> String? { text.lowercased() == "none" ? nil : text }
}

extension OpenProject {
  /// The go-live window in both zones, as facts; unset ones are absent.
  func windowFacts(on goLive: Day?) -> [Report.Fact] {
    let site = project.zoneName.flatMap(Clocks.zone)
    let placed = project.placedWindow(on: goLive, site: site, own: Clocks.own)
    var facts = [
      Report.Fact("zone", "Customer's zone", Value(project.zoneName)),
      Report.Fact("window", "Go-live window", Value(project.window?.text)),
      Report.Fact("bothZones", "On both clocks", Value(placed?.words)),
    ]
    if let name = project.zoneName, site == nil {
      facts.append(Report.Fact("zoneNote", "Note", .text("This machine does not know the zone \(name).")))
    }
    let sites = project.siteWindows
    if !sites.isEmpty {
      facts.append(Report.Fact("sites", "At the sites", .list(sites.map { .text($0.words) })))
    }
    let warnings = (placed?.warnings ?? []) + sites.flatMap(\.warnings)
    return warnings.isEmpty
      ? facts : facts + [Report.Fact("warnings", "Warnings", .list(warnings.map { .text($0) }))]
  }
}

extension Report {
  fileprivate static func window(_ open: OpenProject, today: Day) -> Report {
    let dates = open.project.goLiveDates(open.project.schedule(on: today), on: today)
    return Report(
      kind: "window",
      facts: [
        Fact("project", "Project", .text(open.id.rawValue))
      ] + goLiveFacts(dates) + open.windowFacts(on: dates.day))
  }
}

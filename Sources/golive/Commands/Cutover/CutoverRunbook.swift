import ArgumentParser
import Domain
import Templates

struct CutoverPlan: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan a cutover: the template's runbook, placed on the clock.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "The wave, such as W2; without it the first.") var wave: String?
  @Option(
    help: "T0, such as 2026-11-24T08:00; without it the confirmed port date, else the go-live window's start."
  )
  var at: String?
  @Option(help: "The zone of that time by its IANA name; without it the customer's.") var zone: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let wave = try open.project.laterWave(wave)
    try open.commit(
      .planCutover(
        NewCutover(
          wave: wave, start: try start(of: wave, in: open.project),
          runbook: call.runbook(of: open.project.template))))
  }

  private func start(of wave: ItemID?, in project: Project) throws(CommandFailure) -> CutoverStart {
    if let at { return try CutoverStart(at, zone: zone, in: project) }
    guard let (local, name) = project.suggestedStart(ofWave: wave) else {
      throw CommandFailure(
        .refused,
        "No cutover was planned: neither a port date nor a go-live window says when it starts. Say it with --at "
          + "2026-11-24T08:00 --zone America/New_York.")
    }
    return CutoverStart(local, in: try Clocks.checked(zone ?? name))
  }
}

struct CutoverMove: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move T0; the open steps of the runbook move with it.")
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "The new T0, such as 2026-11-24T09:30.") var at: String
  @Option(help: "Its zone by its IANA name; without it the one the runbook is kept in.") var zone: String?
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let start = try CutoverStart(at, zone: zone ?? cutover.start?.zone, in: open.project)
    try open.commit(.cutOver(cutover.id, .move(start, reason: reason)))
  }
}

struct CutoverAdd: CutoverCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a step to the runbook.")
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "What is to be done.") var title: String
  @Option(help: "When: \(RunbookTime.forms).") var at: RunbookTime
  @Option(help: "Who does it: a role, such as MPOC.") var owner: Role = .ipm
  @Option(help: "The site where it is done, by its code.") var site: String?
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let zone = try Clocks.checked(cutover.start?.zone ?? Zone.utc.name)
    try open.commit(
      .cutOver(
        cutover.id, .addStep(NewRunbookStep(title: title, time: at, zone: zone, owner: owner, site: site))))
  }
}

extension RunbookTime: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension CutoverStart {
  /// - Parameter zone: an IANA name; the customer's if `nil`.
  init(_ text: String, zone: String?, in project: Project) throws(CommandFailure) {
    let time = try ZonedTime(typed: text, zone: zone, of: project)
    self.init(time.local, in: try Clocks.checked(time.zone))
  }
}

extension Invocation {
  /// The runbook of the template with that code; of the first template that has one, if its own has none.
  func runbook(of template: String?) -> Runbook {
    let library = TemplateLibrary(directories: [paths.templates])
    return library.part(\.runbook, of: template) { $0.lines.isEmpty } ?? Runbook()
  }
}

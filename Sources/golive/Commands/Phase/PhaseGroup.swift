import ArgumentParser
import Domain

struct PhaseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "Phases and their gates; move the project to another phase.",
    discussion: "The project may also come before the verb: golive phase northwind advance.",
    subcommands: [
      PhaseList.self, PhaseAdvance.self, PhaseSet.self, PhaseGate.self, CheckWaive.self, CheckNotNeeded.self,
      CheckReopen.self,
    ], defaultSubcommand: PhaseList.self)
}

struct PhaseList: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the phases.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(Report(kind: "phases", tables: [Report.phases(open)]))
  }
}

struct PhaseGate: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "What the gate out of a phase still misses, with the items to look at.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The phase, or its gate, such as G2; otherwise the one the project is in.") var phase:
    String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    guard let gate = open.gate(of: phase ?? open.project.head.phase) else {
      throw CommandFailure(
        .notFound, "The project is in no phase of its own. golive phase \(open.id) lists them.")
    }
    try call.output.show(
      Report(
        kind: "gate",
        facts: [
          .init("phase", "Phase", .text(gate.phase.rawValue)), .init("gate", "Gate", .text(gate.title)),
          .init("open", "Open", .number(gate.openCount)),
        ], tables: [Report.gateTable(gate, actor: call.actor)]))
  }
}

struct PhaseAdvance: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Move the project to its next phase, through the gate.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let next = open.project.currentPhaseIndex + 1
    guard next < open.project.phases.count else {
      throw CommandFailure(
        .refused, "Not moved: it is in its last phase. golive status \(open.id) closed closes the project.")
    }
    try open.commit(.setPhase(open.project.phases[next].id))
  }
}

struct PhaseSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Move the project to any phase; gates on the way must be open.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The phase, by its code or title.") var phase: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.setPhase(try open.project.phaseID(phase)))
  }
}

struct StatusCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Set a project active, on hold, dormant, cancelled or closed.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "active, on-hold, dormant, cancelled or closed.") var status: ProjectStatus
  @Option(help: "Why; needed unless it is closed.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.setStatus(status, reason: reason))
  }
}

import ArgumentParser
import Domain

struct GateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "What a gate asks for, what proves it, waivers, and the go/no-go decision.",
    discussion:
      "The project may also come before the verb: golive gate northwind decide go --name \"Lee Chen\".",
    subcommands: [
      GateShow.self, GateWaves.self, GateDecision.self, GateDecide.self, GatePass.self, GateBack.self,
      CheckWaive.self,
      CheckNotNeeded.self, GateConfirm.self, CheckReopen.self,
    ], defaultSubcommand: GateShow.self)
}

struct GateShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Each criterion of a gate, its proof, and what is missing.")
  @OptionGroup var target: ProjectArgument
  @Argument(
    help: "The gate, such as G2, or the phase it leads out of; otherwise that of the project's phase.")
  var phase: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    guard let gate = open.gate(of: phase ?? open.project.head.phase) else {
      throw CommandFailure(
        .notFound, "The project is in no phase of its own. golive phase \(open.id) lists them.")
    }
    try call.output.show(.gate(gate, open, call))
  }
}

struct GateWaves: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "waves", abstract: "Go/no-go and go-live of every wave, and the tests at every site.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only this wave, such as W2, with all its criteria.") var wave: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let gates = open.project.waveGates(on: call.today)
    guard let wave else { return try call.output.show(.waveGates(gates, open.project)) }
    guard let gate = gates.first(where: { $0.code == wave.uppercased() }) else {
      throw open.project.missing("wave", wave, all: gates.map(\.code))
    }
    try call.output.show(.waveGate(gate, open.project))
  }
}

struct GateDecision: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision", abstract: "The go/no-go decision, and what it waits for.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    guard let gate = open.project.goNoGo(on: call.today) else {
      throw CommandFailure(.notFound, "No gate of \(open.id) asks for a go/no-go decision.")
    }
    try call.output.show(.gate(gate, open, call))
  }
}

struct GateDecide: ProjectCommand {
  enum Word: String, CaseIterable, ExpressibleByArgument {
    case go
    case noGo = "no-go"
  }

  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Record GO or NO-GO for go-live, with the names of those who decided.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "go or no-go.") var decision: Word
  @Option(
    name: .customLong("name"), help: "A person who decided; repeat it for each. GO needs both sides.")
  var names: [String]
  @Option(help: "Conditions of a GO; why it is NO-GO, and what must change.") var conditions: String?
  @Option(help: "The wave it is for, such as W2; without it the first.") var wave: String?
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let decide = Command.decideGo(
      decision == .go, names: names, conditions: conditions, wave: try open.project.laterWave(wave))
    try open.commit(try Consent(open, call, consent, options).given(decide, to: "record it"))
  }
}

struct GatePass: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "pass", abstract: "Go through the gate into the next phase, with the names of the deciders.")
  @OptionGroup var target: ProjectArgument
  @Option(
    name: .customLong("name"),
    help: "A person who decided; repeat it for each. Without names, the project's own people.")
  var names: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let next = open.project.currentPhaseIndex + 1
    guard next < open.project.phases.count else {
      throw CommandFailure(
        .refused, "Not moved: it is in its last phase. golive status \(open.id) closed closes the project.")
    }
    try open.commit(.passGate(to: open.project.phases[next].id, names: names))
  }
}

struct GateBack: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "back",
    abstract: "Return to an earlier phase where the template allows it, as after a rollback.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The phase, by its code or title.") var phase: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.returnPhase(try open.project.phaseID(phase), reason: reason))
  }
}

struct GateConfirm: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Consent to a proposed waiver or n/a, as the other side.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ChecksArgument
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let shown = open.project.shown(try chosen.ids(in: open))
    try open.commit(
      try Consent(open, call, consent, options).given(.agree(shown, onBehalf: behalf.onBehalf), to: "agree"))
  }
}

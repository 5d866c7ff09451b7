import ArgumentParser
import Domain

struct CheckClaim: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Claim that items are done; the other side agrees.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ChecksArgument
  @Option(help: "The evidence; a required item needs it.") var evidence: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(
      .claim(try chosen.ids(in: open), evidence: evidence, onBehalf: behalf.onBehalf))
  }
}

struct CheckAgree: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Agree to claimed items, or confirm a proposed waiver or n/a.")
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

struct CheckDispute: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Dispute an item; an issue is raised from it.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item, such as A1.") var item: String
  @Argument(help: "What is wrong.") var comment: String
  @Option(help: "The checklist, where a number is in several.") var list: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let item = try open.project.checkID(item, in: list)
    try open.commit(.dispute(item, comment: comment, onBehalf: behalf.onBehalf))
  }
}

struct CheckWaive: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Propose to go without items; the customer confirms. Also for gate criteria.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ChecksArgument
  @Option(help: "Why it may be left out.") var reason: String
  @Option(help: "The day until which the waiver holds.") var until: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let until = try open.optionalDay(until, "--until", today: call.today)
    let waive = Command.waive(
      try chosen.ids(in: open), reason: reason, until: until, onBehalf: behalf.onBehalf)
    try open.commit(try Consent(open, call, consent, options).given(waive, to: "waive"))
  }
}

struct CheckNotNeeded: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "na",
    abstract: "Propose that items do not apply; the customer confirms. Also for gate criteria.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ChecksArgument
  @Option(help: "Why it does not apply.") var reason: String
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let leaveOut = Command.notApplicable(
      try chosen.ids(in: open), reason: reason, onBehalf: behalf.onBehalf)
    try open.commit(try Consent(open, call, consent, options).given(leaveOut, to: "leave it out"))
  }
}

struct CheckReopen: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open items or gate criteria again.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var chosen: ChecksArgument
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.reopen(try chosen.ids(in: open), reason: reason))
  }
}

struct CheckEvidence: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Record the evidence of an item; agreement to older evidence ends.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item, such as A1.") var item: String
  @Argument(help: "The evidence; - reads it from standard input.") var text: String
  @Option(help: "The checklist, where a number is in several.") var list: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let text = try InputFile.argument(text)
    try open.commit(.set([try open.project.checkID(item, in: list)], .evidence, text))
  }
}

struct CheckMeasure: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Record what was measured for an item with a limit.",
    discussion: """
      golive check measure northwind R1 42; with sites, of one with --site DEN, or all at once: "DEN 42; NYC 31".
      Several limits take several figures: 31/55/0.05/12. golive readiness tells what follows.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The item, such as R1.") var item: String
  @Argument(help: "The figures; an empty text clears them.") var figures: String
  @Option(help: "The site they were measured at.") var site: String?
  @Option(help: "The checklist, where a number is in several.") var list: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.checkID(item, in: list)
    let site = try site.map { (code) throws(CommandFailure) in try open.project.site(named: code) }
    let new =
      site.map { open.project.check(id)?.measured(figures, at: $0.code) ?? figures } ?? figures.trimmed
    try open.commit(.set([id], .measured, new.isEmpty ? nil : new))
  }
}

struct CheckResult: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: "Record the result of test cases; golive test record says more.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "pass, partial, fail, not-run or n/a.") var result: TestResult
  @OptionGroup var chosen: ChecksArgument
  @Option(help: "What was seen; needed unless it passed.") var note: String?
  @Option(name: .customLong("site"), help: "Where: a site's code, once for each, or all.") var sites:
    [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.recordRun(try chosen.ids(in: open), NewTestRun(result, sites: sites, note: note)))
  }
}

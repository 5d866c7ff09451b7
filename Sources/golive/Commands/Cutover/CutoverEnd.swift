import ArgumentParser
import Domain

struct CutoverDeclare: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare", abstract: "Declare services live, or the cutover rolled back.",
    discussion: """
      live is refused while a required test, an emergency read-back or a serious problem is open; rolled-back asks for
      the reason, who agreed for the customer, and requests a snapback for what has been ported.
      """)
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "live or rolled-back.") var outcome: CutoverOutcome
  @Option(help: "Why it is rolled back; conditions of a live declaration.") var reason: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.cutOver(cutover.id, .declare(outcome, reason: reason, onBehalf: behalf.onBehalf)))
  }
}

struct CutoverConfirm: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm for the customer that services are live.")
  @OptionGroup var chosen: CutoverArgument
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let shown = open.project.shown(cutover.id) ?? .unread(cutover.id)
    let confirm = Command.cutOver(cutover.id, .confirm(shown, onBehalf: behalf.onBehalf))
    try open.commit(try Consent(open, call, consent, options).given(confirm, to: "confirm"))
  }
}

struct CutoverCheck: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Record the check at the start of the first business day (G+1).",
    discussion:
      "It is due after the declaration of services live. Problems need a note; raise an issue for each.")
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "fine or problems.") var outcome: NextDayOutcome
  @Option(help: "What was seen.") var note: String?
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.cutOver(cutover.id, .checkNextDay(outcome, note: note)))
  }
}

extension CutoverOutcome: SpokenArgument {}
extension NextDayOutcome: SpokenArgument {}

import ArgumentParser
import Domain

/// Steps by their number in the runbook.
struct StepsArgument: ParsableArguments {
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "The steps: 5, or CUT-1.5.") var steps: [String]

  func ids(in cutover: Project.Cutover) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in steps {
      let name = text.uppercased()
      guard let step = cutover.steps.first(where: { $0.id.rawValue == name || $0.number == name }) else {
        let known = cutover.steps.map(\.number).joined(separator: ", ")
        throw CommandFailure(
          .notFound, "There is no step \"\(DisplayText.line(text))\" in \(cutover.id). There are \(known).")
      }
      result.append(step.id)
    }
    return result
  }
}

/// A command that settles steps of a runbook.
protocol StepsCommand: CutoverCommand {
  var chosenSteps: StepsArgument { get }
  var state: RunbookStepState { get }
  var words: String? { get }
}

extension StepsCommand {
  var chosen: CutoverArgument { chosenSteps.chosen }

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(
      .cutOver(cutover.id, .settle(try chosenSteps.ids(in: cutover), state, note: words)))
  }
}

struct CutoverDone: StepsCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Steps are done; the time is stamped.")
  @OptionGroup var chosenSteps: StepsArgument
  @Option(help: "What to know about it.") var note: String?
  @OptionGroup var options: GlobalOptions

  var state: RunbookStepState { .done }
  var words: String? { note }
}

struct CutoverSkip: StepsCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Steps are left out, with the reason.")
  @OptionGroup var chosenSteps: StepsArgument
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  var state: RunbookStepState { .skipped }
  var words: String? { reason }
}

struct CutoverReopen: StepsCommand {
  static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Steps are open again.")
  @OptionGroup var chosenSteps: StepsArgument
  @OptionGroup var options: GlobalOptions

  var state: RunbookStepState { .open }
  var words: String? { nil }
}

struct CutoverPoll: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll", abstract: "Record a role's GO or NO-GO before the numbers are moved.")
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "The role, such as ENG.") var role: Role
  @Argument(help: "go or no-go.") var answer: GateDecide.Word
  @Option(help: "Why it is no-go.") var note: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(
      .cutOver(cutover.id, .vote(role, isGo: answer == .go, note: note, onBehalf: behalf.onBehalf)))
  }
}

struct CutoverLog: CutoverCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a line into the log; the time is stamped, and the customer sees it."
  )
  @OptionGroup var chosen: CutoverArgument
  @Argument(help: "What happened.") var text: String
  @Option(help: "The site it is about, by its code.") var site: String?
  @OptionGroup var options: GlobalOptions

  func run(_ cutover: Project.Cutover, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.cutOver(cutover.id, .note(try InputFile.argument(text), site: site)))
  }
}

import ArgumentParser
import Domain

struct ScopeGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scope", abstract: "The Scope of Work: its steps, assumptions, exclusions, quantities.",
    discussion: """
      Until it is signed everything can be changed. Once it is, golive scope change raises a change request, which opens it; \
      the customer approves the change by signing the Scope of Work again, and the plan becomes a new baseline.
      """,
    subcommands: [
      ScopeShow.self, ScopeStep.self, ScopeSet.self, ScopeAdd.self, ScopeRemove.self, ScopeDelivered.self,
      ScopeChange.self, ScopeWithdraw.self,
    ], defaultSubcommand: ScopeShow.self)
}

struct ScopeShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the steps, the lines and the change requests.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.scope(open.project))
  }
}

struct ScopeStep: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Put a step in or out of scope, or make it optional.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The step: 1 to 12, or SOW-7.") var step: String
  @Argument(help: "in, out or optional.") var inclusion: StepInclusion
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.set([try open.project.stepID(step)], .inclusion, inclusion.rawValue))
  }
}

struct ScopeSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what a step or a line says.",
    discussion: "Of a step: scope, customer-part, deliverable, accepted-when. Of a line: text, planned.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The step or line, such as SOW-7 or SCOPE-2.") var item: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.scopeID(item), in: open, call)
  }
}

struct ScopeAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an assumption, an exclusion or a quantity.",
    discussion: "golive scope northwind add quantity \"Desk phones\" --planned 40")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "assumption, exclusion or quantity.") var kind: ScopeLineKind
  @Argument(help: "What the line says.") var text: String
  @Option(help: "Of a quantity: how many are agreed.") var planned: Int?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.addScopeLine(NewScopeLine(kind, text, planned: planned)))
  }
}

struct ScopeRemove: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a line.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The line, such as SCOPE-2.") var line: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.removeScopeLine(try open.project.scopeID(line)))
  }
}

struct ScopeDelivered: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "delivered", abstract: "Say how many of a quantity were delivered.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The line, such as SCOPE-2.") var line: String
  @Argument(help: "How many.") var count: Int
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.set([try open.project.scopeID(line)], .delivered, String(count)))
  }
}

struct ScopeChange: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Raise a change request: it opens the signed Scope of Work.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "What is to be changed, in one line.") var title: String
  @Option(help: "Why.") var reason: String
  @Option(help: "What it does to dates, effort and price.") var impact: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.raiseChangeRequest(NewChangeRequest(title: title, reason: reason, impact: impact)))
  }
}

struct ScopeWithdraw: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw an open change request; the scope is again what was signed.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The request, such as CR-1.") var request: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.withdrawChangeRequest(try open.project.scopeID(request), reason: reason))
  }
}

extension StepInclusion: ExpressibleByArgument {}
extension ScopeLineKind: ExpressibleByArgument {}

extension Project {
  /// A step by its number or its id.
  func stepID(_ text: String) throws(CommandFailure) -> ItemID {
    let wanted = text.uppercased()
    guard let step = steps.first(where: { String($0.number) == text || $0.id.rawValue == wanted }) else {
      throw CommandFailure(
        .notFound,
        "There is no step \"\(DisplayText.line(text))\" in \(id). It has steps 1 to \(steps.count).")
    }
    return step.id
  }

  /// A step, a line or a change request by its id.
  func scopeID(_ text: String) throws(CommandFailure) -> ItemID {
    let wanted = ItemID(text.uppercased())
    if scopeLine(wanted) != nil || changeRequest(wanted) != nil { return wanted }
    if let step = steps.first(where: { $0.id == wanted || String($0.number) == text }) { return step.id }
    throw CommandFailure(
      .notFound,
      "There is no \"\(DisplayText.line(text))\" in the Scope of Work of \(id). golive scope show \(id) lists it."
    )
  }
}

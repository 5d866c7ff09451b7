import ArgumentParser
import Domain

extension SignOff.Subject: SpokenArgument {
  static let help: ArgumentHelp =
    "sow, plan, user-acceptance, acceptance, or another that the template asks for."
}

struct SignCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract:
      "Approve the Scope of Work, the plan, the build or the services; golive approvals shows the words.",
    discussion: "The words are shown and asked about; in a script --digest says which words were read.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: SignOff.Subject.help) var subject: SignOff.Subject
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let approval = try open.approval(of: subject)
    let command = try Consent(open, call, consent, options).given(
      .sign(subject, approval.shown, onBehalf: behalf.onBehalf), to: "sign")
    let committed = try open.committed(command)
    try call.output.show(.signed(subject, committed))
  }
}

struct SendBackCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-back", abstract: "Do not approve yet; an issue says what must change.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: SignOff.Subject.help) var subject: SignOff.Subject
  @Argument(help: "What must change.") var comment: String
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    _ = try open.approval(of: subject)
    try open.commit(.sendBack(subject, comment: comment, onBehalf: behalf.onBehalf))
  }
}

struct WithdrawCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a sign-off back, as a new entry; the sign-off stays on record.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The sign-off, such as SIG-1.") var signOff: String
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let known = open.project.signOffs.map(\.id)
    guard let id = known.first(where: { $0.matches(signOff) }) else {
      throw open.project.missing("sign-off", signOff, all: known.map(\.rawValue))
    }
    try open.commit(.withdraw(id, reason: reason))
  }
}

struct ApprovalsCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals", abstract: "What the customer approves, word for word, and the receipts.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.approvals(open.project, clock: call.clock.now))
  }
}

struct DelegateCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegate", abstract: "Let the deputy approve and confirm waivers too, or no longer.")
  @OptionGroup var target: ProjectArgument
  @Flag(help: "Take it back.") var stop = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.delegate(!stop))
  }
}

extension OpenProject {
  /// An approval this project asks for.
  fileprivate func approval(of subject: SignOff.Subject) throws(CommandFailure) -> Approval {
    guard let approval = project.approval(of: subject) else {
      throw project.missing("approval", subject.rawValue, all: project.approvals.map(\.subject.rawValue))
    }
    return approval
  }
}

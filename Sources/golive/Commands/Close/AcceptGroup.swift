import ArgumentParser
import Domain

struct AcceptGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "The Acceptance of Implemented Services: ask, decide, exceptions.",
    discussion: """
      The provider signs and asks; the customer accepts, accepts with exceptions, or rejects. What is still open is an \
      exception and needs impact, owner and day. golive doc make PROJECT acceptance makes the certificate.
      """,
    subcommands: [
      AcceptShow.self, AcceptAsk.self, AcceptExcept.self, AcceptFully.self, AcceptWithExceptions.self,
      AcceptNot.self, AcceptDeem.self, AcceptSetting.self,
    ], defaultSubcommand: AcceptShow.self)
}

struct AcceptShow: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the decision, the exceptions, quantities, days and signers.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.acceptance(open.project))
  }
}

struct AcceptAsk: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Sign for the provider that all is delivered, and ask the customer to accept.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "How they were asked, such as e-mail or close call.") var how = "e-mail"
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.close(.present(how: how)))
  }
}

struct AcceptExcept: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "except",
    abstract: "List something with which the services are accepted although it is open.",
    discussion: """
      It raises an issue: golive accept except northwind "No fax line" --impact "Faxes are collected" --due fri. \
      With --issue it is one that is open already.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "What is not as agreed; not needed with --issue.") var text = ""
  @Option(help: "What it means for the customer.") var impact: String
  @Option(help: "The role that settles it, such as IPM or MPOC.") var owner: Role = .ipm
  @Option(help: "The day by which: fri, +5bd, 24 nov.") var due: String
  @Option(help: "The open issue that it is, such as ND-4.") var issue: String?
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.day(due, "--due", today: call.today)
    let known = try issue.map { text throws(CommandFailure) in try open.project.issueID(text) }
    try open.commit(
      .close(
        .except(
          NewException(
            text, impact: impact, owner: owner, due: day, issue: known, onBehalf: behalf.onBehalf))))
  }
}

/// Signing the acceptance; the words say whether it is with exceptions.
private struct Accepting {
  let isExcepted: Bool

  func run(
    _ open: OpenProject, _ call: Invocation, _ behalf: BehalfOption, _ consent: ConsentOption,
    _ options: GlobalOptions
  ) throws(CommandFailure) {
    guard let approval = open.project.approval(of: .acceptance) else {
      throw CommandFailure(.refused, "Not done: this project does not ask for an acceptance.")
    }
    let exceptions = open.project.openExceptions
    if exceptions.isEmpty == isExcepted {
      let names = exceptions.map(\.issue.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .refused,
        isExcepted
          ? "Not done: nothing is open. golive accept except \(open.id) TEXT lists an exception, golive accept accepted accepts fully."
          : "Not done: \(names) open. Accept with-exceptions, or have them settled first.")
    }
    let command = try Consent(open, call, consent, options).given(
      .sign(.acceptance, approval.shown, onBehalf: behalf.onBehalf), to: "sign")
    try call.output.show(.signed(.acceptance, try open.committed(command)))
  }
}

struct AcceptFully: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "accepted", abstract: "Accept the services; nothing is open.",
    discussion: "The words are shown and asked about; in a script --digest says which words were read.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try Accepting(isExcepted: false).run(open, call, behalf, consent, options)
  }
}

struct AcceptWithExceptions: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "with-exceptions", abstract: "Accept the services with the exceptions that are listed.",
    discussion: "The words are shown and asked about; in a script --digest says which words were read.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var consent: ConsentOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try Accepting(isExcepted: true).run(open, call, behalf, consent, options)
  }
}

struct AcceptNot: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejected",
    abstract: "Reject the services: an issue says why, the project goes back a phase.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why, and what must change.") var reason: String
  @OptionGroup var behalf: BehalfOption
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.sendBack(.acceptance, comment: reason, onBehalf: behalf.onBehalf))
  }
}

struct AcceptDeem: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "deem", abstract: "Record that the services count as accepted: no answer came in time.",
    discussion: """
      Only where golive accept setting is on, \(Project.AcceptanceRequest.silence) business days after golive accept ask, or as many as the template says (deemed-after). \
      It is shown as deemed, never as signed.
      """)
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.close(.deem))
  }
}

struct AcceptSetting: ProjectCommand {
  enum Choice: String, CaseIterable, ExpressibleByArgument { case on, off }

  static let configuration = CommandConfiguration(
    commandName: "setting", abstract: "Whether silence counts as acceptance; it is part of the Scope of Work."
  )
  @OptionGroup var target: ProjectArgument
  @Argument(help: "on or off.") var choice: Choice
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(
      .set([ItemID(open.id.rawValue)], .deemedAcceptance, choice == .on ? "yes" : nil))
  }
}

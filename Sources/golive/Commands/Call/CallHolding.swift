import ArgumentParser
import Documents
import Domain

struct CallStart: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin a call; what is said can then be written down.")
  @OptionGroup var chosen: CallArgument
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .begin))
  }
}

struct CallPresent: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "Note who is there, and with --absent who is not.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "People of the project who are there.") var people: [String] = []
  @Option(help: "Who is not there; once for each.") var absent: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let (present, absent) = (try open.project.peopleIDs(people), try open.project.peopleIDs(absent))
    try open.commit(.inCall(meant.id, .attend(present: present, absent: absent)))
  }
}

struct CallDecide: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Write down a decision.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "What was decided.") var text: String
  @Option(name: .customLong("by"), help: "Who decided; all present if left out.") var who: String?
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .decide(try InputFile.argument(text), who: who)))
  }
}

struct CallAction: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Write down work that somebody takes on; Today shows it when it is due.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "What is to be done.") var text: String
  @Option(help: "The role that does it.") var owner: Role = .ipm
  @Option(help: "The day it is due.") var due: String?
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let due = try open.optionalDay(due, "--due", today: call.today)
    try open.commit(.inCall(meant.id, .agree(try InputFile.argument(text), owner: owner, due: due)))
  }
}

struct CallRisk: CallCommand {
  static let configuration = CommandConfiguration(commandName: "risk", abstract: "Write down a risk.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "What may happen.") var text: String
  @Option(name: .customLong("by"), help: "Who named it.") var who: String?
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .risk(try InputFile.argument(text), who: who)))
  }
}

struct CallNote: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write down a note; --internal keeps it from the customer and the minutes."
  )
  @OptionGroup var chosen: CallArgument
  @Argument(help: "The note.") var text: String
  @Flag(name: .customLong("internal"), help: "The customer never sees it.") var isInternal = false
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .note(try InputFile.argument(text), isInternal: isInternal)))
  }
}

struct CallEnd: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a call and make its minutes.",
    discussion:
      "The task that waited for the call is done with it. golive doc mail PROJECT minutes drafts the mail.")
  @OptionGroup var chosen: CallArgument
  @Flag(help: "Make no minutes yet; golive doc make PROJECT minutes makes them.") var noMinutes = false
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .end))
    guard !noMinutes else { return }
    let held = try call.open(exactly: open.id)
    let minutes = try held.document(.minutes, about: meant.id)
    let entry = try held.stored(.addDocument(minutes))
    Output.complain("\(entry.summary). golive doc mail \(open.id) minutes drafts the mail.")
  }
}

import ArgumentParser
import Domain

struct HoldCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Put a project on hold; its dates stay as they are until it is resumed.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why.") var reason: String
  @Option(help: "The first day on hold, in words; otherwise today.") var from: String?
  @Option(help: "The day to look at it again, in words.") var review: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.optionalDay(from, "--from", today: call.today)
    let again = try open.optionalDay(review, "--review", today: call.today)
    let hold = Command.hold(reason: reason, from: day ?? call.today)
    try open.commit(again.map { .together([hold, .set([open.item], .nextCheck, $0.iso)]) } ?? hold)
  }
}

struct ResumeCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Resume a project; open work is planned again from that day.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "The day work resumed, in words; otherwise today.") var on: String?
  @Option(help: "Why work resumes; may be left out.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.optionalDay(on, "--on", today: call.today)
    try open.commit(.resume(on: day ?? call.today, reason: reason))
  }
}

struct CancelCommand: ProjectCommand {
  static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Cancel a project.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.setStatus(.cancelled, reason: reason))
  }
}

struct ReopenCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a closed or cancelled project again; a closed one once only.")
  @OptionGroup var target: ProjectArgument
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let status = open.project.head.status
    guard status == .closed || status == .cancelled else {
      throw CommandFailure(
        .refused, "Not done: the project is \(status.title); only a closed or cancelled one is opened again.")
    }
    try open.commit(.setStatus(.active, reason: reason))
  }
}

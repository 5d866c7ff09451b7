import ArgumentParser
import Domain

struct PlanFix: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Fix the day a task finishes on; a confirmed day never moves by itself.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Argument(help: "The day, in words: fri, +2bd, 24 nov.") var day: String
  @Option(help: "target, requested or confirmed.") var grade: DateGrade = .target
  @Option(help: "Why; needed where the day was confirmed, or where go-live is ruled out on it.")
  var reason: String?
  @Option(help: "Who agreed for the customer to a go-live day that is ruled out: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try open.day(day, "the day", today: call.today)
    try open.commit(
      .fixDate(try open.project.taskID(task), day, grade, reason: reason, onBehalf: onBehalf))
  }
}

struct PlanRelease: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Let a task follow the plan again.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Option(help: "Why; needed where the day was confirmed.") var reason: String?
  @Option(help: "Who agreed for the customer to the fee for a late change of a port: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.fixDate(try open.project.taskID(task), nil, .target, reason: reason, onBehalf: onBehalf))
  }
}

struct PlanAfter: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "after", abstract: "Say what a task waits for: EXE-01 EXE-25+8; without any, nothing.",
    discussion: """
      A task starts when what it waits for has ended, or with SS when that starts; with FF it ends when that has ended, with \
      SF when that starts. A lag is in business days; one back is an overlap: EXE-04SS+2 EXE-25FS-2.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Argument(help: "What it waits for, with a kind and a lag in business days.") var links: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let task = try open.project.taskID(task)
    var found: [String] = []
    for link in links {
      guard let known = Dependency(link) else {
        throw CommandFailure(
          .usage, "Not saved: \"\(DisplayText.line(link))\": \(Dependency.problem(in: link)).")
      }
      let name = try open.project.taskID(known.task).rawValue
      found.append(Dependency(task: name, known.kind, lag: known.lag).description)
    }
    try open.commit(.set([task], .after, found.isEmpty ? nil : found.joined(separator: ";")))
  }
}

struct PlanDuration: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "duration", abstract: "Say how many business days a task takes.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The task.") var task: String
  @Argument(help: "Business days, from 0.") var days: String
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.set([try open.project.taskID(task)], .duration, days))
  }
}

struct PlanWave: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "wave", abstract: "Add a go-live with its own copies of the tasks that repeat.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The site or port group.") var title: String
  @Option(help: "Its go-live day, in words.") var goLive: String?
  @Option(help: "Why, for a day that is ruled out.") var reason: String?
  @Option(help: "Who agreed for the customer to a day that is ruled out, and how: \"Dana Ruiz, phone\".")
  var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try goLive.map { (text) throws(CommandFailure) in
      try open.day(text, "--go-live", today: call.today)
    }
    if day == nil, reason != nil || onBehalf != nil {
      throw CommandFailure(.usage, "No wave was added: --reason and --on-behalf go with --go-live.")
    }
    try open.commit(.addWave(title: title, goLive: day, reason: reason, onBehalf: onBehalf))
  }
}

struct PlanWaves: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "waves", abstract: "The go-lives of a project: day, grade, forecast, how far each is.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.waves(open, open.dates(call)))
  }
}

struct GoLiveCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "go-live",
    abstract: "Objections to a go-live day, and the next free one; move go-live.",
    discussion: "Without a day, or with --look, nothing is changed.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The day, in words; without it the day the project has.") var day: String?
  @Option(help: "target, requested or confirmed; otherwise as it is.") var grade: DateGrade?
  @Option(help: "Why; needed to move a confirmed day or to use one that is ruled out.") var reason: String?
  @Option(
    help: "Who agreed for the customer to a day that is ruled out, or to a late change: \"Dana Ruiz, phone\"."
  )
  var onBehalf: String?
  @Option(help: ArgumentHelp("The go-live of this wave: W2.", valueName: "wave")) var wave: String?
  @Flag(help: "Only report on the day.") var look = false
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let day = try day.map { (text) throws(CommandFailure) in
      try open.day(text, "the day", today: call.today)
    }
    let goLive = try goLive(of: open.project)
    if let day, !look {
      return try open.commit(
        goLive.command(day, grade ?? goLive.grade, reason: reason, onBehalf: onBehalf))
    }
    if day == nil, grade != nil || reason != nil || onBehalf != nil {
      throw CommandFailure(.usage, "Not changed: a day is needed with --grade, --reason and --on-behalf.")
    }
    try call.output.show(
      .goLive(open, open.dates(call), of: goLive, on: day ?? goLive.day, today: call.today))
  }

  private func goLive(of project: Project) throws(CommandFailure) -> GoLive {
    guard let wave else { return project.ownGoLive }
    guard let found = project.goLive(of: ItemID(wave.uppercased())) else {
      throw project.missing("wave", wave, all: project.waves.map(\.id.rawValue))
    }
    return found
  }
}

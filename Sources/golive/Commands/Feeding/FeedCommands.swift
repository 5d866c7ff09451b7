import ArgumentParser
import Domain

struct PeopleImport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a list of people; --keep stores it.",
    discussion: """
      The first row names the columns, in any order: name, role, organisation, title, phone, email, zone, hours, deputy, \
      level, note. A person is the one with that e-mail address, else with that name. An empty cell leaves the value as \
      it is. Without --keep it only says what would be new, changed, unchanged or wrong.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt"]))
  var file: String
  @OptionGroup var reading: FeedOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let feed = try reading.read(file) { (text) throws(ImportProblem) in
      try Feed.people(text, into: open.project, by: call.actor, at: call.clock.now)
    }
    try reading.carryOut(feed, from: file, in: open, call)
  }
}

struct TaskImport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a list of tasks, or a Markdown checklist; --keep stores it.",
    discussion: """
      The first row names the columns, in any order: id, phase, title, owner, duration, after, due, state, evidence, \
      visibility, site, note. A task is the one with that id, else with that title in the phase. after is written as \
      EXE-04 or with FS, SS, FF, SF and a lag, 3FS+2d; a number is the one that the column id gives in the file. Of a \
      Markdown checklist every "- [ ] text" is a task, in the phase of the heading above it; "- [x] text" is done.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt", "md"]))
  var file: String
  @Option(help: "Where tasks without a phase go, by code or title; otherwise the phase the project is in.")
  var phase: String?
  @OptionGroup var reading: FeedOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let phase = try phase.map { (name) throws(CommandFailure) in try open.project.phaseID(name) }
    let feed = try reading.read(file) { (text) throws(ImportProblem) in
      try Feed.tasks(
        text, into: open.project, phase: phase, dates: reading.dates, source: reading.source(file),
        by: call.actor, at: call.clock.now)
    }
    try reading.carryOut(feed, from: file, in: open, call)
  }
}

struct CheckImportItems: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-items",
    abstract: "Read a list of checklist items, or a Markdown checklist; --keep stores it.",
    discussion: """
      The first row names the columns, in any order: list, id, section, title, owner, due (a day, or G-5), weight, \
      expected, evidence wanted, site, note. Of a Markdown checklist every "- [ ] text" is an item; a heading is its \
      checklist if it is called like one, else its section. Answers of a filled-in file are read by golive check import.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt", "md"]))
  var file: String
  @Option(help: "The checklist of items that name none, by its code or title.") var list: String?
  @OptionGroup var reading: FeedOptions
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let list = try list.map { (name) throws(CommandFailure) in try open.project.checklist(named: name) }
    let feed = try reading.read(file) { (text) throws(ImportProblem) in
      try Feed.checks(
        text, into: open.project, list: list, dates: reading.dates, by: call.actor, at: call.clock.now)
    }
    try reading.carryOut(feed, from: file, in: open, call)
  }
}

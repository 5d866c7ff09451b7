import ArgumentParser
import Dashboard
import Domain
import StateStore
import Templates

struct NewCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Create a customer project; the first one also creates the workspace.",
    discussion: """
      On a terminal, what is not given as an option is asked for. golive new --from customers.csv reads a list: its first \
      row names the columns customer, id, start, calendar, mpoc, ipm, template and the options of the templates, in any \
      order. Without --keep it only says what would be created.
      """)
  @Argument(help: "The customer's name.") var name: String?
  @Option(help: "The customer's name, in place of the argument.") var customer: String?
  @Option(name: .customLong("id"), help: "The project's id; otherwise made from the customer's name.")
  var projectID: String?
  @Option(help: "First day of the project, in words: mon, +2bd, 24 nov.") var start: String?
  @Option(help: "Calendar the business days are counted in.") var calendar: String?
  @Option(help: "The customer's Main Point of Contact.") var mpoc: String?
  @OptionGroup var parts: NewOptions
  @Option(
    help: ArgumentHelp("The kind of project: golive template list.", valueName: "code"),
    completion: .custom(Completions.templates))
  var template: String?
  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "The value of an own field that the template or another project has; once for each.",
      valueName: "name=value"), completion: .custom(Completions.ownValues))
  var fields: [String] = []
  @Option(
    help: ArgumentHelp("Create a project for each row of a list instead.", valueName: "file"),
    completion: .file(extensions: ["csv", "txt"]))
  var from: String?
  @OptionGroup var reading: FeedOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let given = [name, customer, projectID, start, calendar, mpoc, template, fields.first]
    if from != nil, parts.isGiven || given.contains(where: { $0 != nil }) {
      throw ValidationError("--from reads everything from the list; give no other answers with it.")
    }
    if from == nil, reading.keep || reading.dates != nil || reading.errors != nil {
      throw ValidationError("--keep, --dates and --errors go with --from.")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    if let from { return try NewFromList(file: from, reading: reading).run(call) }
    let projects = NewProjects(paths: call.paths, actor: call.actor, settings: call.settings.own)
    for failure in projects.templates.failures { Output.complain(failure.sentence) }
    let template = try projects.template(template)
    let values = try NewOwnValues(fields)
    // A name that is none must not leave a new workspace behind.
    let (own, filled) = try values.filledIn(template, from: fields.isEmpty ? nil : try? call.store(), call)
    var answers = try answers(call, template)
    answers.own = own
    let store = try Workspaces.openOrCreate(call)
    let id = try storing { () throws(StoreError) in
      if let projectID { return ProjectID(projectID) }
      return try NewProjects.id(for: answers.customer, in: store)
    }
    try checkID(id)
    let command = Command.createProject(projects.project(answers, id: id, template: filled))
    let committed = try storing { () throws(StoreError) in
      try store.commit(command, id: Identifiers.random(), on: ProjectState(id: id), at: call.clock.now)
    }
    call.output.stored.note(in: id)
    try call.output.show(.created(committed))
  }

  private func checkID(_ id: ProjectID) throws(CommandFailure) {
    guard id.isSlug, !id.rawValue.hasPrefix("-") else {
      throw CommandFailure(.usage, "--id needs 1 to 40 of a-z, 0-9 and hyphens. Nothing was created.")
    }
  }

  private func answers(_ call: Invocation, _ template: ProjectTemplate) throws(CommandFailure)
    -> NewProjectForm
  {
    let asker = LinePrompt(isOn: StandardInput.isTerminal && !options.wantsText)
    guard let customer = customer ?? name ?? asker.line("Customer") else {
      throw CommandFailure(.usage, "A customer is needed: golive new \"Oak & Iron Law\".")
    }
    let usual = call.settings.own.calendar ?? WorkCalendar.weekdays.name
    let first =
      try start.map { (text) throws(CommandFailure) in try call.day(text, "--start") }
      ?? asker.line("First day (mon, +2bd, 24 nov; Enter for today)") { (text) throws(CommandFailure) in
        try Self.day(text, call)
      } ?? call.today
    let named =
      calendar
      ?? asker.line("Calendar (\(WorkCalendar.listed); Enter for \(usual))") {
        (text) throws(CommandFailure) in
        // The question lists them.
        guard WorkCalendar.named(text) != nil else {
          throw CommandFailure(.notFound, "There is no calendar \"\(DisplayText.line(text))\".")
        }
        return text
      } ?? usual
    return NewProjectForm(
      customer: customer, start: first, calendar: try Self.checked(named),
      mpoc: mpoc ?? asker.line("Main Point of Contact (Enter for none yet)"),
      options: try parts.chosen(from: template, asker))
  }

  private static func day(_ text: String, _ call: Invocation) throws(CommandFailure) -> Day {
    switch DayWords.read(text, today: call.today, calendar: .weekdays, style: call.dayStyle) {
    case .success(let day): return day
    case .failure(let problem): throw CommandFailure(.usage, problem.sentence)
    }
  }

  private static func checked(_ calendar: String) throws(CommandFailure) -> String {
    if WorkCalendar.named(calendar) != nil { return calendar }
    throw CommandFailure(
      .notFound,
      "There is no calendar \"\(DisplayText.line(calendar))\". There are \(WorkCalendar.listed).")
  }
}

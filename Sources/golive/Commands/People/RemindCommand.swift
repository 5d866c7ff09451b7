import ArgumentParser
import Documents
import Domain
import StateStore

struct RemindCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "One reminder to one person of all they hold, over all projects.",
    discussion: """
      golive remind "Dana Ruiz" shows it; --eml --to dana.eml writes a draft that a mail program opens. Nothing is sent; \
      --sent records in every project that it was.
      """)
  @Argument(
    help:
      "The person: the name, the e-mail address, or the first name of a main contact; with --project also a part."
  )
  var person: String
  @Option(help: "A project in which to find the person.") var project: String?
  @Flag(help: "Write an e-mail draft.") var eml = false
  @Flag(help: "Record that they were reminded today.") var sent = false
  @Option(
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file())
  var to: String?
  @Flag(help: "The file may replace another.") var replace = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    guard call.actor.side == .provider else {
      throw CommandFailure(.refused, "Only the provider's side writes reminders. Nothing was written.")
    }
    let store = try call.store()
    let (project, person) = try found(call, store)
    let reminder = try storing { () throws(StoreError) in
      try store.reminder(to: person, in: project, on: call.today, saidIn: call.paperTexts)
    }
    guard reminder.count > 0 else {
      throw CommandFailure(
        .refused,
        "\(DisplayText.line(person.name)) holds nothing they may see: there is nothing to be reminded of.")
    }
    if sent { return try record(reminder, call) }
    if call.output.format != .plain, to == nil, !eml { return try call.output.show(.reminder(reminder)) }
    let text =
      eml
      ? MailDraft(reminder, at: call.clock.now.timestamp).text
      : "Subject: \(DisplayText.line(reminder.subject))\n\n\(DisplayText.block(reminder.body))"
    if eml, reminder.recipient.email == nil {
      Output.complain(
        "\(DisplayText.line(person.name)) has no e-mail address here: the draft is to nobody. "
          + "golive people set PROJECT \(reminder.recipient.id.rawValue) email ADDRESS gives one.")
    }
    guard let to else { return try Output.write(text) }
    try SafeFile.write(text, to: to, replace: replace)
    Output.complain("wrote a reminder to \(DisplayText.line(person.name)) to \(to). Nothing was sent.")
  }

  private func found(
    _ call: Invocation, _ store: any ProjectStore
  ) throws(CommandFailure) -> (ProjectID, Project.Person) {
    if let project {
      let open = try call.open(project)
      let id = try open.project.personID(person)
      if let person = open.project.person(id) { return (open.id, person) }
    }
    let name = person
    var all = try storing { () throws(StoreError) in try store.people(called: name) }
    if all.isEmpty, let whole = try contact(named: name, call, store) {
      all = try storing { () throws(StoreError) in try store.people(called: whole) }
    }
    guard let first = all.first else {
      throw CommandFailure(
        .notFound,
        "Nobody in a running project is called \"\(DisplayText.line(person))\". Give the whole name, or --project."
      )
    }
    guard all.count == 1 else {
      let places = all.map { $0.project.rawValue }.joined(separator: ", ")
      throw CommandFailure(
        .notFound,
        "Several people are called \"\(DisplayText.line(person))\": --project takes one of \(places).")
    }
    return (first.project, first.person)
  }

  /// The whole name of the one main contact of a running project of whose name this is a word; `nil` for none.
  private func contact(
    named word: String, _ call: Invocation, _ store: any ProjectStore
  ) throws(CommandFailure) -> String? {
    let wanted = word.lowercased()
    guard !wanted.isEmpty, wanted.allSatisfy(\.isLetter) else { return nil }
    let page = try storing { () throws(StoreError) in
      try store.portfolio(
        PortfolioQuery(filter: Filter(reading: "mpoc:\"\(word)\"", today: call.today), limit: 1000))
    }
    let names = Set(page.rows.map(\.mpoc)).filter { name in
      name.lowercased().split(separator: " ").contains { $0 == wanted }
    }
    guard names.count > 1 else { return names.first }
    let known = names.sorted().map { DisplayText.line($0) }.joined(separator: ", ")
    throw CommandFailure(
      .notFound, "\"\(DisplayText.line(word))\" could be \(known). Give the whole name. Nothing was written.")
  }

  private func record(_ reminder: Reminder, _ call: Invocation) throws(CommandFailure) {
    for (project, command) in reminder.touches { try call.open(exactly: project).commit(command) }
  }
}

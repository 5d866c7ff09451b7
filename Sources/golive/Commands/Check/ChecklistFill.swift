import ArgumentParser
import Dashboard
import Documents
import Domain

/// Asks the customer's questions from a file, without a workspace.
struct CheckFill: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Answer the questions of a checklist file one after the other.",
    discussion: """
      Needs no workspace: on your own machine, fill in the file you were sent and send it back. Every answer is written \
      to the file at once.
      """)
  @Argument(help: "The file.", completion: .file(extensions: ["txt"])) var file: String
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let name = DisplayText.line(file)
    guard file != "-" else {
      throw CommandFailure(.usage, "fill needs a file, not standard input. Nothing was changed.")
    }
    let bytes = try InputFile.bytes(
      file, limit: ChecklistFile.Limit.bytes, otherwise: "Nothing was changed")
    let filled = try ChecklistFile.read(bytes, named: name, otherwise: "Nothing was changed.")
    var filling = Filling(filled, path: file)
    try filling.run(LineConsole())
  }
}

/// The dialogue over one file.
private struct Filling {
  private var file: ChecklistFile
  private let path: String
  private var interview: Interview

  init(_ file: ChecklistFile, path: String) {
    self.file = file
    self.path = path
    interview = Interview(file.entries.map { Interview.Item($0) })
  }

  mutating func run(_ console: LineConsole) throws(CommandFailure) {
    console.write("\(file.notes.first ?? "Checklists"). Filled in by \(file.person).\n")
    console.write(
      "\(interview.left) of \(interview.items.count) items wait for you. Every answer is saved at once.\n")
    ask(console)
    while true {
      console.prompt()
      guard let line = console.line() else { break }
      let events = interview.hear(DisplayText.line(line))
      if events.contains(.leave) { break }
      for event in events {
        switch event {
        case .say(let text): console.write(text + "\n")
        case .give(let given): try keep(given, console)
        case .leave: break
        }
      }
      ask(console)
    }
    let left = interview.left
    console.write("Saved in \(path); \(left) left without an answer. Send the file back.\n")
  }

  private func ask(_ console: LineConsole) {
    for line in interview.question { console.write(line + "\n") }
  }

  private mutating func keep(_ given: GivenAnswer, _ console: LineConsole) throws(CommandFailure) {
    guard let index = file.entries.firstIndex(where: { $0.id == given.item }) else { return }
    var entry = file.entries[index]
    if let answer = given.answer { entry.answer = answer }
    if let typed = given.typed { entry.typed = typed }
    if !given.comment.isEmpty { entry.comment = given.comment }
    if !given.evidence.isEmpty { entry.evidence = given.evidence }
    var new = file
    new.entries[index] = entry
    let text = new.text
    // A file that could not be read back is not written.
    do { _ = try ChecklistFile(reading: Array(text.utf8)) } catch {
      console.write("Not saved: \(error.sentence).\n")
      return
    }
    try SafeFile.write(text, to: path, replace: true)
    file = new
    interview.renew(file.entries.map { Interview.Item($0) })
    console.write("Saved.\n")
    if given.answer != nil || given.typed != nil { interview.goOn() }
  }
}

extension Interview.Item {
  /// A question as the file contains it.
  fileprivate init(_ entry: ChecklistFile.Entry) {
    let titles: [ChecklistFile.Key: String] = [
      .due: "Needed by", .why: "Why we ask", .wanted: "Please show", .expected: "We look for",
      .shown: "Shown so far", .state: "State",
    ]
    let facts = entry.facts.compactMap { fact in titles[fact.key].map { "\($0): \(fact.text)" } }
    let plain = entry.facts.first { $0.key == .asks }?.text
    // The customer's wording first; the technical name follows, for asking others about it.
    self.init(
      id: entry.id, title: plain ?? entry.question,
      facts: facts + (plain == nil ? [] : ["In the plan this is: \(entry.question)"]),
      asks: entry.isAsked ? "Your answer?" : nil,
      choices: [.yes: "yes", .no: "no", .notApplicable: "does not apply to us"], answer: entry.answer,
      comment: entry.comment, evidence: entry.evidence)
    typed = entry.typed
  }
}

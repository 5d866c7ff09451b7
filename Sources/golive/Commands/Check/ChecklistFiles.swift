import ArgumentParser
import Documents
import Domain
import StateStore

struct CheckExport: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write checklists as a text that the customer fills in with any editor and sends back.",
    discussion: """
      golive checklist export northwind --to northwind.txt; golive checklist import reads it back. With all lists it also \
      asks for what is wanted for port orders (LOA, bill, account number), and at the close for acceptance and feedback.
      """)
  @OptionGroup var target: ProjectArgument
  @Option(help: "Only this checklist, by its code or title.") var list: String?
  @Flag(name: .customLong("with-pin"), help: "Also ask for PINs; the file is not for plain mail then.")
  var withPIN = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let project = try open.shown(to: Self.reader(of: open.project))
    var lists = project.checklists
    if let list { lists = [try project.checklist(named: list)] }
    guard let contact = project.head.mpoc, !contact.isEmpty else {
      throw CommandFailure(
        .refused,
        "Not written: \(open.id) has no main point of contact to ask. golive people add names one.")
    }
    let texts = call.paperTexts
    let papers = list == nil ? project.paperQuestions(on: call.today, withPIN: withPIN, in: texts) : []
    let text = ChecklistFile(
      project, lists: lists, papers: papers, hasForms: list == nil, today: call.today, in: texts
    ).text
    let count = papers.count + lists.reduce(0) { $0 + $1.checks.count }
    try file.put(text, saying: "wrote \(count.counted("item")) for \(contact)")
  }

  /// The file contains what the customer may see, whoever exports it.
  private static func reader(of project: Project) -> Actor {
    Actor(name: project.head.mpoc ?? "", role: .mpoc)
  }
}

struct CheckImport: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a filled-in checklist file; --keep records its answers.",
    discussion: """
      Without --keep it only shows what is new, changed, unchanged or refused. A file with one damaged line is not read \
      at all. An answer that is refused stops no other, but the exit code is 1. Answers are recorded as one change on behalf of the person the file names, with the file's SHA-256.
      """)
  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["txt"]))
  var file: String
  @Flag(help: "Record the answers, as one step to undo.") var keep = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let bytes = try InputFile.bytes(file, limit: ChecklistFile.Limit.bytes)
    let name = file == "-" ? "standard input" : DisplayText.line(file)
    let filled = try ChecklistFile.read(
      bytes, named: name, otherwise: "Nothing was imported.", in: call.everyTexts)
    let open = try call.open(exactly: filled.project)
    guard filled.sequence <= open.project.state.sequence else {
      throw CommandFailure(
        .usage,
        "\(name): it was written at change \(filled.sequence) of \(filled.project), here there are only "
          + "\(open.project.state.sequence). Nothing was imported; is this the right workspace?")
    }
    var returned = ReturnedAnswers(
      answers: [], person: filled.person, digest: Chain.digest(of: bytes), saidIn: filled.words.own)
    let review = try review(filled, returned, open, call)
    returned.answers = review.applicable
    guard keep else {
      try call.output.show(.answers(review, returned, open.project, stored: nil, file: filled))
      return try Self.sayRefused(review, kept: "Nothing was stored")
    }
    guard !returned.answers.isEmpty else {
      let refused = review.count("refused")
      throw CommandFailure(
        .refused,
        "Nothing was imported: \(review.count("unchanged")) answers are there already"
          + (refused == 0
            ? "."
            : ", \(refused) refused. \(Self.reasons(review)) Without --keep all are listed."))
    }
    let entry = try open.stored(.recordAnswers(returned))
    try call.output.show(.answers(review, returned, open.project, stored: entry, file: filled))
    let count = returned.answers.count
    try Self.sayRefused(review, kept: "\(count.counted("answer was", "answers were")) stored")
  }

  /// A partly refused file exits with an error, so that a script notices.
  private static func sayRefused(_ review: AnswerReview, kept: String) throws(CommandFailure) {
    let refused = review.count("refused")
    guard refused > 0 else { return }
    throw CommandFailure(
      .refused, "\(kept); \(refused.counted("answer is", "answers are")) refused. \(reasons(review))")
  }

  /// The first few; each names its line and item.
  private static func reasons(_ review: AnswerReview) -> String {
    let reasons = review.lines.compactMap { line -> String? in
      guard case .refused(let reason) = line.standing else { return nil }
      return reason
    }
    let more = reasons.count > 3 ? " And \(reasons.count - 3) more." : ""
    return reasons.prefix(3).joined(separator: " ") + more
  }

  /// Reviews the answers with the visibility of the person named in the file.
  private func review(
    _ filled: ChecklistFile, _ returned: ReturnedAnswers, _ open: OpenProject, _ call: Invocation
  ) throws(CommandFailure) -> AnswerReview {
    let project = try open.shown(to: Actor(name: filled.person, role: .mpoc))
    let later = try open.changes(after: filled.sequence)
    do throws(Refusal) {
      if let refusal = Policy.refusal(.recordAnswers(returned), by: call.actor, on: open.project) {
        throw refusal
      }
      return try project.review(
        filled.asked(of: project), of: returned, since: later, by: call.actor, at: call.clock.now)
    } catch { throw CommandFailure(.refused(error)) }
  }
}

extension ChecklistFile {
  /// - Throws: a usage failure with the file's line and field.
  static func read(
    _ bytes: [UInt8], named name: String, otherwise: String, in languages: [Texts]
  ) throws(CommandFailure) -> Self {
    do { return try Self(reading: bytes, in: languages) } catch {
      let place = error.line == 0 ? name : "\(name), line \(error.line)"
      throw CommandFailure(.usage, "\(place): \(DisplayText.line(error.sentence)). \(otherwise)")
    }
  }
}

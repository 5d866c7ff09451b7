import ArgumentParser
import Documents
import Domain

struct DocMake: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make the next version of a document from the project as it is now.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @Option(help: "Why this version is made; it stands in the document's history.") var reason: String?
  @Option(help: "The call it is about; otherwise the one under way, or the last.") var call: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let about = try self.call.map { name throws(CommandFailure) in try open.project.call(named: name).id }
    try open.commit(.addDocument(try open.document(document, reason: reason, about: about)))
  }
}

struct DocDiff: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two versions line by line.",
    discussion:
      "Without versions it compares the newest with the one before; with one, that one with what would be made now."
  )
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @Argument(help: "The older version.") var from: Int?
  @Argument(help: "The newer version.") var to: Int?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let newest = open.project.latest(document)?.number ?? 0
    let older = from ?? newest - 1
    let old = try open.paper(document, older)
    let new =
      from != nil && to == nil
      ? try open.draft(document, in: old.texts) : try open.paper(document, to ?? newest)
    let difference = LineDifference(from: old.page().lines, to: new.page().lines)
    try Output.write("--- \(old.name)\n+++ \(new.name)\n" + difference.text)
  }
}

struct DocMail: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Write an e-mail draft with a document, to be opened, checked and sent.",
    discussion: """
      The mail holds the document as text and as HTML, and as a page in its attachment. Nothing is sent, and nothing is \
      recorded as sent: golive doc send-record does that.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @Option(help: "The version; otherwise the newest.") var version: Int?
  @Option(name: .customLong("recipient"), help: "A person of the project, or an address; once for each.")
  var recipients: [String] = []
  @Option(name: .customLong("attach"), help: "Another document to enclose; once for each.")
  var attached: [DocumentKind] = []
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let paper = try open.paper(document, version)
    var others: [Paper] = []
    for other in attached { others.append(try open.paper(other, nil)) }
    var people = try open.project.recipients(recipients)
    if recipients.isEmpty, let version = paper.version { people = open.project.usualRecipients(of: version) }
    let draft = paper.mail(
      from: open.project.mailPerson(call.actor.name), to: people,
      enclosing: others, at: call.clock.now)
    try file.put(draft.text, saying: "wrote a draft with \(paper.name)", "Nothing was sent.")
  }
}

struct DocReview: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Accept the handover pack for Service & Support, or return it.",
    discussion: "Who runs the project may write down what support said: --on-behalf \"Sam Hill, call\".")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document: handover.") var document: DocumentKind
  @Argument(help: "accepted or returned.") var answer: Project.DocumentReview.Answer
  @Option(help: "What is missing or wrong; a remark.") var reason: String?
  @Option(help: "Who of support said so, and how.") var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let newest = try open.version(document, nil)
    try open.commit(
      .reviewDocument(newest.id, NewReview(answer, reason: reason, onBehalf: onBehalf)))
  }
}

extension Project.DocumentReview.Answer: SpokenArgument {}

struct DocSendRecord: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "send-record", abstract: "Record that a version was sent: to whom, how and when.")
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The document, such as sow or D3.") var document: DocumentKind
  @Option(help: "The version; otherwise the newest.") var version: Int?
  @Option(name: .customLong("recipient"), help: "To whom; once for each.") var recipients: [String]
  @Option(help: "How: e-mail, post, portal ...") var channel = "e-mail"
  @Option(help: "The day; otherwise today.") var on: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let sent = try open.version(document, version)
    let day = try open.optionalDay(on, "--on", today: call.today)
    try open.commit(
      .recordSending(
        sent.id, NewSending(to: recipients.joined(separator: ", "), channel: channel, on: day)))
  }
}

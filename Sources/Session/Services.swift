import Dashboard
import Domain
import StateStore
import Theming

/// What the runtime needs besides store and terminal; tests supply fixed answers.
package struct Services {
  /// The current time in the user's zone.
  package var clock: () -> Moment
  /// A new id for a command; a retry with the same id is stored once.
  package var commandID: () -> String
  package var themeNames: [String]
  /// `nil` when the theme is unknown, or its file cannot be read.
  package var theme: (String, ColourDepth) -> Theme?
  /// A time zone by its IANA name; `nil` when it is unknown on this machine.
  package var zone: (String) -> Zone?
  /// The user's time zone.
  package var ownZone: () -> Zone
  /// Why carriers reject port orders, by the code of the project's template.
  package var rejections: (String?) -> [RejectionReason]
  /// The bytes of a file a person named, and a new file with a text.
  package var read: (String) throws(StoreError) -> [UInt8]
  package var write: (String, _ path: String) throws(StoreError) -> Void
  /// Days off of a file, read line by line; `division` is that of bank holidays with several.
  package var daysOff: (FeedText, DateForm?, _ division: String?) throws(DaysOffFile.Problem) -> DaysOffFile
  /// Resolves the template and chooses the project's id.
  package var newProject: (NewProjectForm) throws(StoreError) -> NewProject
  /// The kinds of projects there are templates of.
  package var kinds: () -> [ProjectKind]
  /// The plan of the go-live day in the template of that code.
  package var runbook: (String?) -> Runbook
  /// The usual calls in the template of that code.
  package var usualCalls: (String?) -> [CallPlan]
  /// The usual risks in the template of that code.
  package var usualRisks: (String?) -> [NewRegisterEntry]
  /// A document as it would be made now.
  package var document: (DocumentForm, ProjectState, Actor, Moment) throws(StoreError) -> NewDocument
  /// Markdown as lines of text.
  package var page: (String, _ width: Int) -> [String]
  /// A version of a document in some form.
  package var written: (WrittenDocument, DocumentFormat) -> String
  /// The language of documents and mails to the customer.
  package var paperTexts: Texts
  /// A reminder as an e-mail draft.
  package var reminderMail: (Reminder, Moment) -> String
  /// How the user is told of what becomes theirs; `nil` for not at all.
  package var notifying: Notifying?
  /// Starts a program; asks again and again, while it waits for the end, whether to go on waiting.
  package var program: (ProgramStart, _ goesOn: () -> Bool) -> ProgramEnd
  /// The views of this person.
  package var views: () -> ViewLibrary
  /// Keeps a view; one of that name is overwritten only if that is wanted.
  package var saveView: (NamedView, _ isReplacing: Bool) throws(StoreError) -> Void
  /// Checked again before an effect leaves the dashboard, in addition to the model's own check.
  package var capabilities: SessionCapabilities
  /// Where what is typed and not saved is kept.
  package var drafts: any DraftStore

  package init(
    clock: @escaping () -> Moment, commandID: @escaping () -> String, themeNames: [String],
    theme: @escaping (String, ColourDepth) -> Theme?,
    newProject: @escaping (NewProjectForm) throws(StoreError) -> NewProject,
    kinds: @escaping () -> [ProjectKind] = { [] },
    zone: @escaping (String) -> Zone? = { _ in nil }, ownZone: @escaping () -> Zone = { .utc },
    rejections: @escaping (String?) -> [RejectionReason] = { _ in [] },
    read: @escaping (String) throws(StoreError) -> [UInt8] = { (_) throws(StoreError) in throw .noFiles },
    write: @escaping (String, String) throws(StoreError) -> Void = { (_, _) throws(StoreError) in
      throw .noFiles
    },
    daysOff: @escaping (FeedText, DateForm?, String?) throws(DaysOffFile.Problem) -> DaysOffFile = {
      (file, dates, _) throws(DaysOffFile.Problem) in try DaysOffFile.eachLine(file, dates: dates)
    },
    runbook: @escaping (String?) -> Runbook = { _ in Runbook() },
    usualCalls: @escaping (String?) -> [CallPlan] = { _ in [] },
    usualRisks: @escaping (String?) -> [NewRegisterEntry] = { _ in [] },
    document: @escaping (DocumentForm, ProjectState, Actor, Moment) throws(StoreError) -> NewDocument = {
      (_, _, _, _) throws(StoreError) in throw .noFiles
    },
    page: @escaping (String, Int) -> [String] = { text, _ in text.split(separator: "\n").map(String.init) },
    written: @escaping (WrittenDocument, DocumentFormat) -> String = { document, _ in document.markdown },
    paperTexts: Texts = .english,
    reminderMail: @escaping (Reminder, Moment) -> String = { reminder, _ in reminder.body },
    program: @escaping (ProgramStart, () -> Bool) -> ProgramEnd = { _, _ in
      .notStarted(reason: "this session starts no programs")
    },
    notifying: Notifying? = nil,
    views: @escaping () -> ViewLibrary = { ViewLibrary() },
    saveView: @escaping (NamedView, Bool) throws(StoreError) -> Void = { (_, _) throws(StoreError) in
      throw .noFiles
    },
    capabilities: SessionCapabilities = .account, drafts: any DraftStore = NoDrafts()
  ) {
    self.clock = clock
    self.commandID = commandID
    self.themeNames = themeNames
    self.theme = theme
    self.newProject = newProject
    self.kinds = kinds
    self.capabilities = capabilities
    self.zone = zone
    self.ownZone = ownZone
    self.rejections = rejections
    self.read = read
    self.write = write
    self.daysOff = daysOff
    self.runbook = runbook
    self.usualCalls = usualCalls
    self.usualRisks = usualRisks
    self.document = document
    self.page = page
    self.written = written
    self.paperTexts = paperTexts
    self.reminderMail = reminderMail
    self.program = program
    self.notifying = notifying
    self.views = views
    self.saveView = saveView
    self.drafts = drafts
  }
}

extension Services {
  /// The answer to `.useTheme`; no theme when it is unknown.
  func use(themeNamed name: String, depth: ColourDepth) -> (theme: Theme?, answer: Message) {
    guard let found = theme(name, depth) else {
      let names = themeNames.joined(separator: ", ")
      return (nil, .failed(Failure("No theme \"\(DisplayText.line(name))\". :theme lists \(names).")))
    }
    return (found, .themed(found.name))
  }
}

extension Services {
  /// The instant of what happened to a port order.
  func time(of form: PortEventForm) throws(StoreError) -> ZonedTime {
    guard let zone = zone(form.zone) else { throw .refused(.unknownZone) }
    guard let time = ZonedTime(form.time, in: zone) else {
      throw .refused(
        .invalid(.slot, expected: "a time that exists: clocks in \(zone.name) jump over \(form.time.clock)"))
    }
    return time
  }
}

extension StoreError {
  /// A login to a shared account has no files of its own.
  package static let noFiles = StoreError.refused(
    .rule("this session reads and writes no files. Use golive on your own machine."))
}

extension Refusal {
  static let unknownZone = Refusal.invalid(
    .zone, expected: "a time zone this machine knows, such as America/New_York")
}

/// Becomes readable when another process may have changed the workspace.
package struct ChangeSource {
  package let descriptor: Int32
  /// Empties the descriptor; never blocks.
  package let drain: () -> Void

  package init(descriptor: Int32, drain: @escaping () -> Void) {
    self.descriptor = descriptor
    self.drain = drain
  }
}

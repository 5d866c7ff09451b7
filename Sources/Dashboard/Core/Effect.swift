import Domain

/// Work that `update` requests. The session does it and answers with a `Message`.
package enum Effect: Hashable, Sendable {
  /// Answers `.portfolio`.
  case loadPortfolio(PortfolioQuery)
  /// Reads the rows of selected projects that are not loaded; answers `.chosen`.
  case loadChosen([ProjectID])
  /// Answers `.today` with a page of items that need action.
  case loadToday(TodayQuery)
  /// Answers `.work` with a page of the open work.
  case loadWork(WorkQuery)
  /// Answers `.workload` with a step of the counting.
  case loadWorkload(WorkloadQuery)
  /// Answers `.figures` with a step of the counting.
  case loadFigures(FiguresQuery)
  /// Answers `.news`.
  case loadNews
  /// Searches customers for the palette; answers `.found`.
  case find(String)
  /// Answers `.opened`.
  case open(ProjectID)
  /// Reads a project for the pane beside the portfolio; answers `.looked`, or nothing when it cannot be read.
  case look(ProjectID)
  /// Answers `.history`.
  case loadHistory(ProjectID, item: ItemID?, before: Int?)
  /// Answers `.surveyed`.
  case survey(ClocksAndBookingsQuery)
  /// Answers `.passages`.
  case loadPassages
  /// Answers `.rejections`.
  case loadRejections(template: String?)
  /// Records what happened to port orders; an unknown zone, or a time that clocks jump over, is refused.
  case recordPortEvent(PortEventForm, ProjectID)
  /// Answers `.numbers`.
  case loadNumbers(NumberQuery)
  /// Answers `.numberHistory`.
  case loadNumberHistory(PhoneNumber, ProjectID)
  /// Answers `.committed` or `.failed`.
  case changeNumbers(NumberEdit, NumberSelection, ProjectID)
  /// Reads a list and compares it; answers `.reviewed`, or `.failed` when no row can be read.
  case review(ImportQuestion)
  /// Imports the rows of the list that have no error; answers `.committed` or `.failed`.
  case importList(ImportPreview)
  /// Answers `.reconciled`.
  case reconcile(ReconcileQuestion)
  /// Writes a new file; answers `.saved` or `.failed`.
  case save(ExportedText, to: String)
  /// Writes the screen as it is shown into a new file, as SVG or as text by the file's name; answers `.saved` or
  /// `.failed`.
  case takePicture(to: String)
  /// Answers `.committed` or `.failed`; a time zone this machine does not know is refused. `basis` is the project as it was when the user began to type; `nil` stands for
  /// the project on screen.
  case commit(Command, ProjectID, basis: ProjectState? = nil)
  /// Makes changes in several projects, one step to undo in each; answers `.committed` for each, and `.saved` with what
  /// was refused.
  case commitEach([ProjectChange])
  /// Answers `.document`, or `.failed` when a template is broken.
  case loadDocument(DocumentQuestion)
  /// Makes a document from the project as it is, and keeps it as the next version.
  case makeDocument(DocumentForm, ProjectID)
  /// Answers `.reminder`, or `.failed` when nobody has the item.
  case loadReminder(ReminderQuestion)
  /// Writes the draft if a file is named, and records in each project that the person was reminded.
  case recordReminder(ReminderDraft, file: String?)
  /// Plans a cutover with the runbook of the project's template; an unknown zone is refused.
  case planCutover(CutoverForm, ProjectID)
  /// Plans a call with the usual agenda of the project's template, or moves one; an unknown zone is refused.
  case timeCall(CallForm)
  /// Adds the usual risks of the project's template that its register does not have.
  case addUsualRisks(ProjectID)
  /// Reads the views of this person; answers `.views`.
  case loadViews(ViewPurpose)
  /// Answers `.ownFields`.
  case loadOwnFields
  /// Keeps a view among this person's own; answers `.viewSaved`, or `.failed` if it would replace one unasked.
  case saveView(NamedView, replacing: Bool)
  /// Reads which kinds of projects there are, and what each asks for; answers `.kinds`.
  case loadKinds
  /// Creates a project; answers `.created` or `.failed`.
  case create(NewProjectForm)
  case undo(ProjectID)
  case redo(ProjectID)
  case markSeen(tick: Int)
  /// The changes others made in a project since the customer's last visit; answers `.seatNews`.
  case loadSeatNews(ProjectID)
  /// Hands long text to `$EDITOR`; answers `.edited`.
  case edit(text: String, purpose: EditPurpose)
  /// Answers `.themed`.
  case useTheme(String)
  case mouse(Bool)
  case copy(String)
  /// Starts a program of the user's own on each row; answers `.saved` or `.failed`.
  case runOwn(OwnCommand, on: [RowPlace])
  /// Reads what is the user's own over all projects; answers `.ownWork`.
  case loadOwnWork(WorkQuery, isOwnChange: Bool)
  /// Rings the bell, or has the terminal show the text, as the user has chosen.
  case notify(String)
  /// Switches to a temporary workspace with demo data.
  case openDemo
  case redraw
  /// Switches between the screen and plain lines.
  case turn(Manner)
  case suspend
  case quit
}

/// The user interface of the dashboard.
package enum Manner: Hashable, Sendable {
  case screen, lines
}

/// The field that receives the text from `$EDITOR`.
package enum EditPurpose: Hashable, Sendable {
  case field(ItemID, Field)
  case comment(ItemID)
  /// The prompt or form field that is open.
  case prompt
}

/// What happened to port orders, with its time as it was typed: only the session knows the zones.
package struct PortEventForm: Hashable, Sendable {
  package let orders: [ItemID]
  package let event: NewPortEvent
  package let time: LocalTime
  /// IANA name.
  package let zone: String

  package init(_ event: NewPortEvent, of orders: [ItemID], at time: LocalTime, in zone: String) {
    self.orders = orders
    self.event = event
    self.time = time
    self.zone = zone
  }

  /// The command, with the time in its zone.
  package func command(_ time: ZonedTime) -> Command {
    var event = event
    event.time = time
    return .recordPortEvents(orders, event)
  }
}

extension Command {
  /// The same event of each order; one entry of history.
  static func recordPortEvents(_ orders: [ItemID], _ event: NewPortEvent) -> Command {
    let commands = orders.map { Command.recordPortEvent($0, event) }
    return commands.count == 1 ? commands[0] : .together(commands)
  }
}

/// When a cutover is to start, as it was typed: only the session knows the zones and the runbook.
package struct CutoverForm: Hashable, Sendable {
  /// `nil` for the first wave.
  package let wave: ItemID?
  package let start: LocalTime
  /// IANA name.
  package let zone: String

  package init(wave: ItemID?, start: LocalTime, zone: String) {
    self.wave = wave
    self.start = start
    self.zone = zone
  }
}

/// When a call takes place, before its zone is resolved.
package struct CallForm: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case plan(CallKind, title: String?, place: String?)
    case move(ItemID, reason: String?)
  }

  package let purpose: Purpose
  package let start: LocalTime
  /// IANA name.
  package let zone: String
  package let project: ProjectID

  package init(_ purpose: Purpose, start: LocalTime, zone: String, project: ProjectID) {
    self.purpose = purpose
    self.start = start
    self.zone = zone
    self.project = project
  }
}

/// The values of the new-project form, before the template is resolved.
package struct NewProjectForm: Hashable, Sendable {
  package var customer: String
  package var start: Day
  package var calendar: String
  package var mpoc: String?
  package var options: Set<ProjectOption>
  /// Values of own fields by their names.
  package var own: [String: String]
  /// The code of its template; the first one if `nil`.
  package var template: String?

  package init(
    customer: String, start: Day, calendar: String, mpoc: String?, options: Set<ProjectOption>,
    own: [String: String] = [:], template: String? = nil
  ) {
    self.own = own
    self.template = template
    self.customer = customer
    self.start = start
    self.calendar = calendar
    self.mpoc = mpoc
    self.options = options
  }
}

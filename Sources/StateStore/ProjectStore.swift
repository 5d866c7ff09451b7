import Domain

/// A workspace as used by the dashboard and the command line, for one signed-in person.
///
/// Every call is synchronous; a commit has reached the disk when it returns.
package protocol ProjectStore: NumberStore, DocumentStore {
  var actor: Actor { get }
  /// The permanent, globally unique name of the workspace.
  func name() throws(StoreError) -> String

  /// A page of summary rows; reads nothing else.
  func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage
  /// A page of what needs attention, over all projects this person may see.
  func today(_ query: TodayQuery) throws(StoreError) -> TodayPage
  /// A page of the open work of all projects; empty for the customer's side.
  func work(_ query: WorkQuery) throws(StoreError) -> WorkPage
  /// That work counted by person and week; empty for the customer's side.
  func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload
  /// What was counted over many projects; nothing for the customer's side.
  func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures
  /// Projects whose id or customer begins with or contains `text`, best first, for the command line and palette.
  func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary]
  func summary(_ project: ProjectID) throws(StoreError) -> ProjectSummary
  /// The names of the own fields of all projects, sorted, as far as this person may see them.
  func ownFields() throws(StoreError) -> [String]
  /// The own field of that name as it is in the project changed last; `nil` if none has one, and for the customer's side.
  func ownField(_ name: String) throws(StoreError) -> Project.OwnField?
  /// The projects this person of the customer's side belongs to, by customer; none of the provider's people.
  func ownProjects() throws(StoreError) -> [ProjectSummary]

  /// How recently closed projects went through their phases, newest first; reads one item of each of
  /// `projects`.
  func passages(projects: Int) throws(StoreError) -> [PhasePassage]

  /// The feedback of customers that was submitted last, newest first; reads one item of each of `projects`.
  func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers]

  /// Which of `people` are needed on which morning by projects other than `project`; the earliest booking
  /// of each person.
  func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID) throws(StoreError)
    -> [OtherBooking]

  /// The running projects whose people include somebody of that name or e-mail address, by customer.
  func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID]

  /// All items of one project.
  func load(_ project: ProjectID) throws(StoreError) -> ProjectState

  /// Plans the command on `seen`, the state the person was looking at, and stores it.
  ///
  /// If others committed in between, a command that changes a field they changed is refused with both
  /// values; other changes merge. `id` makes a retry harmless: the same id is stored once.
  func commit(_ command: Command, id: String, on seen: ProjectState, at moment: Moment) throws(StoreError)
    -> Committed
  /// Whether the command with that id was stored: asked where its answer was lost.
  func isStored(_ id: String) throws(StoreError) -> Bool
  /// Stores the inverse of this person's newest change that is not undone.
  func undo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed
  /// Undoes this person's newest undo, unless they have made another change since.
  func redo(_ project: ProjectID, id: String, at moment: Moment) throws(StoreError) -> Committed

  /// Newest first. `item` narrows to entries that touched it, `before` pages.
  func history(_ project: ProjectID, item: ItemID?, before: Int?, limit: Int) throws(StoreError)
    -> [HistoryEntry]
  /// What other people changed in the workspace since this person last looked, newest first.
  func news(limit: Int) throws(StoreError) -> News
  /// Records that this person has seen everything up to `tick`.
  func markSeen(upTo tick: Int, at moment: Moment) throws(StoreError)

  /// What a receipt is worth, recomputed from the log of its project.
  func check(_ receipt: Receipt) throws(StoreError) -> ReceiptVerdict

  /// Raised by one by every commit of anybody.
  func tick() throws(StoreError) -> Int
  /// What was found wrong with the workspace, while nobody has decided about it: nothing is stored meanwhile.
  var damage: Damage? { get }
  /// Whether there is a workspace that tells of changes; otherwise one has to look again.
  var isOpen: Bool { get }

  /// Where questions take long, finds out together what `questions` asks of this store; the same asked right after is
  /// answered with that, until `endLookingAhead` or the next change. `questions` only reads, and is run several times.
  func lookAhead(_ questions: () -> Void)
  func endLookingAhead()
}

extension ProjectStore {
  package var isOpen: Bool { true }
  package func lookAhead(_ questions: () -> Void) {}
  package func endLookingAhead() {}
}

/// A stored change and the project right after it.
package struct Committed: Sendable {
  package let state: ProjectState
  package internal(set) var entry: HistoryEntry
  /// What `state` reads as, its row and its dates, where the store has worked them out for whoever asks.
  package let planned: PlannedProject?

  package init(state: ProjectState, entry: HistoryEntry, planned: PlannedProject? = nil) {
    self.state = state
    self.entry = entry
    self.planned = planned
  }
}

/// What others changed since a person last looked.
package struct News: Sendable {
  /// One entry with the project it belongs to.
  package struct Line: Hashable, Sendable {
    package let entry: HistoryEntry
    package let customer: String

    package init(entry: HistoryEntry, customer: String) {
      self.entry = entry
      self.customer = customer
    }
  }

  package let lines: [Line]
  /// The number of all lines; `lines` may hold fewer.
  package let count: Int
  /// The tick up to which this news goes.
  package let tick: Int
  /// When this person last looked; `nil` if never.
  package let since: Timestamp?

  package init(lines: [Line] = [], count: Int = 0, tick: Int = 0, since: Timestamp? = nil) {
    self.lines = lines
    self.count = count
    self.tick = tick
    self.since = since
  }
}

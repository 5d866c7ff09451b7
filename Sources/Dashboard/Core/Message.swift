import Domain

/// An input, or the answer to an effect. `Model.update` handles them one at a time.
package enum Message: Sendable {
  case input(Input)
  case clock(Moment)
  case portfolio(PortfolioPage, PortfolioQuery)
  case today(TodayPage, TodayQuery)
  case work(WorkPage, WorkQuery)
  case ownWork([WorkRow], isOwnChange: Bool)
  case workload(Workload, WorkloadQuery)
  case figures(PortfolioFigures, FiguresQuery)
  case news([NewsLine], count: Int, tick: Int, since: Timestamp?)
  /// The rows of the requested projects that still exist.
  case chosen([ProjectSummary], of: [ProjectID])
  /// Customers that match the text typed into the palette.
  case found([ProjectSummary], for: String)
  case opened(Project, ProjectSummary)
  case looked(Project)
  case created(ProjectID)
  case history([HistoryEntry], project: ProjectID, item: ItemID?, before: Int?)
  /// Newest first; empty on a first visit.
  case seatNews([HistoryEntry], project: ProjectID, tick: Int, isFirst: Bool)
  case surveyed(ClocksAndBookings)
  case passages([PhasePassage])
  case rejections([RejectionReason])
  case numbers(NumberPage, NumberQuery)
  case numberHistory([NumberDeed], of: PhoneNumber, project: ProjectID)
  case reviewed(ImportPreview)
  case reconciled(NumberReconciliation, ReconcileQuestion)
  case document(DocumentText)
  case reminder(ReminderDraft)
  case views(ViewLibrary, for: ViewPurpose)
  case viewSaved(NamedView)
  /// The names of the own fields of all projects, sorted.
  case ownFields([String])
  /// The kinds of projects that can be created.
  case kinds([ProjectKind])
  /// What was written, and where.
  case saved(String)
  /// A command was stored; `PlannedProject` is the project after it.
  case committed(PlannedProject, HistoryEntry)
  case failed(Failure)
  /// What the user has to know and did not ask for, each as a sentence, the weightiest first.
  case announced([String])
  /// The workspace is damaged and can only be read; `nil` when somebody has decided to go on.
  case damage(Failure?)
  /// The workspace is gone or does not open; `nil` when it can be read again.
  case loss(Failure?)
  /// Something happened to the workspace that the user has to know before going on; no answer to an effect.
  case replaced(Failure)
  /// The pending change waits for another writer; `nil` when the wait is over.
  case waiting(String?)
  case edited(Edited, EditPurpose)
  /// What was typed in earlier runs and is not stored, and what the user should know about drafts.
  case drafts([Draft], notes: [String])
  case themes([String])
  case themed(String)
}

/// A change by another person, for "since you looked".
package struct NewsLine: Hashable, Sendable {
  package let entry: HistoryEntry
  package let customer: String

  package init(entry: HistoryEntry, customer: String) {
    self.entry = entry
    self.customer = customer
  }
}

/// An error from the store or the terminal.
package struct Failure: Hashable, Sendable {
  /// How long the message stays on screen (ux.md C7).
  package enum Place: Hashable, Sendable {
    /// Until the next key: a refused action.
    case message
    /// Until the next success: cannot write, locked.
    case bar
  }

  package let sentence: String
  package let place: Place
  /// The sentence for the customer, when it differs.
  package let plain: Saying?
  /// Both values, when two people changed the same field.
  package let conflict: EditConflict?
  /// What has changed since the text that was agreed to.
  package let outdated: Outdated?
  /// The field whose value was refused.
  package let field: Field?

  package init(
    _ sentence: String, place: Place = .message, plain: Saying? = nil, conflict: EditConflict? = nil,
    outdated: Outdated? = nil, field: Field? = nil
  ) {
    self.field = field
    self.sentence = sentence
    self.place = place
    self.plain = plain
    self.conflict = conflict
    self.outdated = outdated
  }
}

import Domain

/// What happened: input, and the answers to effects. `Model.update` takes them one at a time.
package enum Message: Sendable {
  case input(Input)
  case clock(Moment)
  case portfolio(PortfolioPage, PortfolioQuery)
  case today(TodayPage, TodayQuery)
  case news([NewsLine], count: Int, tick: Int, since: Timestamp?)
  /// The rows of those projects that are still there.
  case chosen([ProjectSummary], of: [ProjectID])
  /// Customers that fit what was typed into the palette.
  case found([ProjectSummary], for: String)
  case opened(Project, ProjectSummary)
  case looked(Project)
  case created(ProjectID)
  case history([HistoryEntry], project: ProjectID, item: ItemID?, before: Int?)
  /// Newest first; nothing where the person looks for the first time.
  case seatNews([HistoryEntry], project: ProjectID, tick: Int, isFirst: Bool)
  case surveyed(ClocksAndBookings)
  case passages([PhasePassage])
  /// A command was stored; the project is as it is now on disk.
  case committed(PlannedProject, HistoryEntry)
  case failed(Failure)
  /// What is being stored waits for somebody else; `nil` when it waits no more.
  case waiting(String?)
  case edited(Edited, EditPurpose)
  case themes([String])
  case themed(String)
}

/// A change somebody else made, for "since you looked".
package struct NewsLine: Hashable, Sendable {
  package let entry: HistoryEntry
  package let customer: String

  package init(entry: HistoryEntry, customer: String) {
    self.entry = entry
    self.customer = customer
  }
}

/// Something the store or the terminal refused.
package struct Failure: Hashable, Sendable {
  /// How long it stays on screen (ux.md C7).
  package enum Place: Hashable, Sendable {
    /// Until the next key: a refused action.
    case message
    /// Until it works again: cannot write, locked.
    case bar
  }

  package let sentence: String
  package let place: Place
  /// The sentence for the customer, where it differs.
  package let plain: String?
  /// Both values, where two people changed the same field.
  package let conflict: EditConflict?
  /// What is different from what somebody gave their word to.
  package let outdated: Outdated?
  /// The field whose value was refused.
  package let field: Field?

  package init(
    _ sentence: String, place: Place = .message, plain: String? = nil, conflict: EditConflict? = nil,
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

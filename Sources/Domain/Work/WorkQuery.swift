/// Which open items over all projects to read, and in which order.
package struct WorkQuery: Hashable, Sendable {
  /// The lists a reader has of the open work.
  package enum List: String, CaseIterable, Sendable {
    /// What others have now: for whom the reader waits.
    case waiting
    /// What the reader has, and will have.
    case mine
    /// What happens, or is due from the reader, within the next 15 business days.
    case agenda
    /// Everything that is open.
    case all
  }

  /// What the rows stand under.
  package enum Grouping: String, CaseIterable, Sendable {
    case none, person, side, project, week
  }

  /// In which order the rows of a group stand.
  package enum Order: String, CaseIterable, Sendable {
    case due, held, customer, item, touched
  }

  package var list: List
  package var grouping: Grouping
  /// `nil` for the usual one of the grouping.
  package var order: Order?
  package var filter: Filter
  /// Only of projects whose IPM the reader is.
  package var isOwn: Bool
  package var today: Day
  package var offset: Int
  package var limit: Int

  package init(
    _ list: List, by grouping: Grouping? = nil, sort order: Order? = nil, filter: Filter = Filter(),
    isOwn: Bool = false, today: Day, offset: Int = 0, limit: Int = 60
  ) {
    self.order = order
    self.list = list
    self.grouping = grouping ?? list.grouping
    self.filter = filter
    self.isOwn = isOwn
    self.today = today
    self.offset = offset
    self.limit = limit
  }

  /// The largest count, so that reading costs the same for a workspace of any size.
  package static let counted = 9_999

  /// The last day of the agenda.
  package var horizon: Day { WorkCalendar.weekdays.add(today, 15) }
}

extension WorkQuery.Order {
  /// What comes first.
  package var title: String {
    switch self {
    case .due: "due"
    case .held: "held longest"
    case .customer: "customer"
    case .item: "item"
    case .touched: "not heard of for longest"
    }
  }
}

extension WorkQuery.List {
  /// How it is grouped unless somebody chooses otherwise.
  package var grouping: WorkQuery.Grouping {
    switch self {
    case .waiting: .person
    case .mine, .agenda: .week
    case .all: .project
    }
  }
}

/// An open item with its project.
package struct WorkRow: Hashable, Sendable {
  package let project: ProjectSummary
  package let item: WorkItem

  package init(project: ProjectSummary, item: WorkItem) {
    self.project = project
    self.item = item
  }

  /// Business days its holder has had it; `nil` while it cannot be worked on.
  package func heldDays(on today: Day) -> Int? {
    item.since.flatMap { $0 <= today ? project.calendar.distance(from: $0, to: today) : nil }
  }

  /// The place of the row within a grouping; rows of one group have the same key.
  package func group(_ grouping: WorkQuery.Grouping) -> WorkGroup.Key {
    switch grouping {
    case .none: .all
    case .person: .person(item.person, item.holder)
    case .side: .side(item.holder)
    case .project: .project(project.id)
    case .week: item.due.map { .week($0.weekStart) } ?? .undated
    }
  }
}

/// Rows that stand together, with what is said of them as a whole.
package struct WorkGroup: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    case all
    case person(String, Side)
    case side(Side)
    case project(ProjectID)
    /// Its Monday.
    case week(Day)
    case undated
  }

  /// How many rows, up to `WorkQuery.counted`.
  package let count: Int
  /// Since when the one held longest is held.
  package let oldest: Day?
  /// When somebody of the group was last in touch or reminded.
  package let touched: Day?

  package init(count: Int, oldest: Day?, touched: Day?) {
    self.count = count
    self.oldest = oldest
    self.touched = touched
  }
}

/// A window of a list of open work, with the groups of its rows; counts stop at `WorkQuery.counted`.
package struct WorkPage: Hashable, Sendable {
  package let rows: Page<WorkRow>
  package let groups: [WorkGroup.Key: WorkGroup]

  package init(_ rows: Page<WorkRow> = Page(), groups: [WorkGroup.Key: WorkGroup] = [:]) {
    self.rows = rows
    self.groups = groups
  }
}

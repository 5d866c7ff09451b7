import Domain
import Layout

/// The open work of all projects: for whom the reader waits, what is theirs, the agenda, everything.
///
/// Only a window of rows around the cursor is loaded, whatever the size of the workspace.
package struct WorkScreen: Sendable {
  package static let id = ScreenID.work

  /// A row, wherever it stands in the list.
  package struct Place: Hashable, Sendable {
    package let project: ProjectID
    package let item: ItemID
    package let kind: WorkItem.Kind

    package init(_ row: WorkRow) {
      project = row.project.id
      item = row.item.item
      kind = row.item.kind
    }
  }

  /// How the lists are arranged, whatever they hold.
  struct Arrangement: Sendable {
    var groupings: [WorkQuery.List: WorkQuery.Grouping]
    var orders: [WorkQuery.List: WorkQuery.Order]
    var isOwn: Bool
  }

  var arrangement: Arrangement {
    get { Arrangement(groupings: groupings, orders: orders, isOwn: isOwn) }
    set { (groupings, orders, isOwn) = (newValue.groupings, newValue.orders, newValue.isOwn) }
  }

  package private(set) var page = WorkPage()
  /// The query that `page` answers; `nil` before the first answer.
  package private(set) var loaded: WorkQuery?
  package internal(set) var list = WorkQuery.List.waiting
  /// What each list was last grouped by, where that is not the usual.
  var groupings: [WorkQuery.List: WorkQuery.Grouping] = [:]
  /// In which order the rows of the groups of each list stand, where that is not the usual.
  var orders: [WorkQuery.List: WorkQuery.Order] = [:]
  package internal(set) var isOwn = false
  package var filter = Filter()
  /// Chosen columns; empty for the usual ones.
  package var columns: [ColumnChoice] = []
  /// The view that was shown last.
  package internal(set) var view: NamedView?
  /// The lists as they were before a view was shown.
  var beforeView: Arrangement?
  package var window = ListWindow()
  /// Selected with `v`, in the order they were selected.
  package internal(set) var selected: [Place] = []

  /// Loads all rows at once, because plain lines do not scroll.
  var readsAll = false

  /// Rows loaded at once: more than a screen on either side of the cursor.
  package static let chunk = 120

  package init() {}

  package var isLoaded: Bool { loaded != nil }
  package var count: Int { page.rows.matching }
  package var grouping: WorkQuery.Grouping { groupings[list] ?? list.grouping }
  package var order: WorkQuery.Order? { orders[list] }
  package func row(_ index: Int) -> WorkRow? { page.rows.row(index) }
  package var current: WorkRow? { row(window.cursor) }

  /// The selected rows that are loaded, or the one under the cursor.
  package var targets: [WorkRow] {
    guard !selected.isEmpty else { return [current].compactMap { $0 } }
    let known = Dictionary(page.rows.rows.map { (Place($0), $0) }) { first, _ in first }
    return selected.compactMap { known[$0] }
  }

  package func query(on today: Day) -> WorkQuery {
    var query = WorkQuery(list, by: grouping, sort: order, filter: filter, isOwn: isOwn, today: today)
    query.limit = readsAll ? WorkQuery.counted : Self.chunk
    query.offset = readsAll ? 0 : max(0, min(window.cursor, max(0, count - 1)) - query.limit / 2)
    return query
  }

  /// A query for the rows near the cursor, if they are not loaded.
  package func wanted(height: Int, on today: Day) -> WorkQuery? {
    guard loaded != nil, count > 0 else { return nil }
    let first = max(0, min(window.cursor, count - 1) - height)
    return page.rows.covers(first..<max(first, window.cursor + height)) ? nil : query(on: today)
  }

  /// Stores an answer; an answer to an older question is dropped.
  package mutating func take(_ page: WorkPage, for query: WorkQuery) {
    var asked = self.query(on: query.today)
    (asked.offset, asked.limit) = (query.offset, query.limit)
    guard asked == query else { return }
    let before = current.map(Place.init)
    let isSameList =
      loaded.map {
        $0.list == query.list && $0.grouping == query.grouping && $0.order == query.order
      } ?? false
    self.page = page
    loaded = query
    // Keeps the cursor on its item when others change the list.
    let same = isSameList ? page.rows.rows.firstIndex { Place($0) == before } : nil
    window.select(same.map { page.rows.offset + $0 } ?? window.cursor, count: max(1, count))
  }

  /// Starts at the top with what `change` makes of it.
  mutating func restart(_ change: (inout Self) -> Void) {
    change(&self)
    window = ListWindow()
    selected = []
  }

  mutating func toggle(_ row: WorkRow) {
    let place = Place(row)
    if let index = selected.firstIndex(of: place) {
      selected.remove(at: index)
    } else {
      selected.append(place)
    }
  }
}

extension WorkQuery.List {
  package var title: String {
    switch self {
    case .waiting: "Waiting"
    case .mine: "Mine"
    case .agenda: "Agenda"
    case .all: "Everything open"
    }
  }

  /// What the list has when it is empty.
  package var emptiness: String {
    switch self {
    case .waiting: "You wait for nobody: nothing that can be worked on is with anybody else."
    case .mine: "Nothing that is open is yours."
    case .agenda: "Nothing happens, and nothing of yours is due, in the next 15 business days."
    case .all: "No running project has anything open."
    }
  }
}

extension WorkQuery.Grouping {
  package var title: String { self == .none ? "nothing" : rawValue }
}

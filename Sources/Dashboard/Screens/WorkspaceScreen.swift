import Domain

/// A screen about many projects: a window of rows that the store answers, whatever the size of the workspace.
package protocol WorkspaceScreen: Screen where Context == WorkspaceContext {
  /// What its list can be filtered by.
  static var filterFields: FilterFields { get }
  var filter: Filter { get }
  /// Whether the next start has that filter again.
  var remembersFilter: Bool { get }
  /// Starts the list anew; gives what is to be read.
  mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect]
  /// What the filter leaves of all; `nil` while that is not known.
  var filterExtent: FilterExtent? { get }
  /// A word that would have matched, where the filter leaves nothing.
  var suggestion: (word: String, count: Int)? { get }

  /// Reads again all it shows; also asked while another screen is on show.
  func reload(in context: WorkspaceContext) -> [Effect]
  /// Rows chosen with `v`; 0 where none are.
  var selectedCount: Int { get }
  /// The projects of the chosen rows, or of the one under the cursor, as far as they are loaded.
  var projects: [ProjectSummary] { get }
  /// The same, where no more than the id is known.
  var projectIDs: [ProjectID] { get }
  /// The project the cursor is on.
  var projectUnderCursor: ProjectID? { get }
  /// Puts the cursor on a line, counted over the whole list.
  mutating func select(line: Int, in context: WorkspaceContext)
}

extension WorkspaceScreen {
  package static var filterFields: FilterFields { .portfolio }
  package var remembersFilter: Bool { true }
  package var suggestion: (word: String, count: Int)? { nil }
  package var selectedCount: Int { 0 }
  package var projectIDs: [ProjectID] { projects.map(\.id) }
  package var projectUnderCursor: ProjectID? { projectIDs.first }
}

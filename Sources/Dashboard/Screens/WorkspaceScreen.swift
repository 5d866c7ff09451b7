import Domain

/// A screen about all projects. It loads a window of rows, so that it does not depend on the size of the workspace.
package protocol WorkspaceScreen: Screen where Context == WorkspaceContext {
  /// The fields by which its list can be filtered.
  static var filterFields: FilterFields { get }
  var filter: Filter { get }
  /// Whether the filter is restored by the next run.
  var remembersFilter: Bool { get }
  /// Restarts the list with a filter; returns the effects that load it.
  mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect]
  /// The number of rows with and without the filter; `nil` while unknown.
  var filterExtent: FilterExtent? { get }
  /// A similar word with matches, when the filter has none.
  var suggestion: (word: String, count: Int)? { get }

  /// Effects that reload its rows; also called while another screen is shown.
  func reload(in context: WorkspaceContext) -> [Effect]
  /// The number of rows selected with `v`.
  var selectedCount: Int { get }
  /// The loaded projects among the selected rows, or the one under the cursor.
  var projects: [ProjectSummary] { get }
  /// The ids of the same projects, loaded or not.
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

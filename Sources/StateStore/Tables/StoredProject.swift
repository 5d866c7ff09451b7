import Domain

/// What is stored of a project, as it was last read or written here: a change can be written onto it without a question,
/// as long as its log has not gone on.
struct StoredProject {
  /// Whole.
  let state: ProjectState
  /// Of the newest entry of its log.
  let hash: String
  /// The columns of `ProjectTable.columns`.
  let row: [SQLValue]
  let computed: ComputedRows
}

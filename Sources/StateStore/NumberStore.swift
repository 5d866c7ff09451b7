import Domain

/// The number inventories of a workspace, for one signed-in person.
///
/// Only these calls read numbers. A change is one entry of the project's log, and undone like any other.
package protocol NumberStore: AnyObject {
  /// A page of a project's numbers; the customer's side sees no internal columns.
  func numbers(_ query: NumberQuery) throws(StoreError) -> NumberPage
  /// What happened to a number, newest first.
  func history(of number: PhoneNumber, in project: ProjectID, limit: Int) throws(StoreError) -> [NumberDeed]
  /// Changes the selected numbers, all or none.
  ///
  /// `id` makes a retry harmless: the same id is stored once.
  func changeNumbers(
    _ edit: NumberEdit, of selection: NumberSelection, in project: ProjectID, id: String, at moment: Moment
  ) throws(StoreError) -> HistoryEntry
  /// What importing the file would do; stores nothing.
  func review(_ file: NumberFile, scope: NumberImport.PortScope?, into project: ProjectID) throws(StoreError)
    -> NumberImport
  /// Imports the file as a whole, or with `validRowsOnly` the rows that have no error.
  ///
  /// `id` makes a retry harmless: the same id is stored once. `progress` is told from time to time how many of all rows
  /// are written; nothing is stored before all are.
  func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ImportedNumbers
}

extension NumberStore {
  package func importNumbers(
    _ file: NumberFile, scope: NumberImport.PortScope?, validRowsOnly: Bool, into project: ProjectID,
    id: String, at moment: Moment
  ) throws(StoreError) -> ImportedNumbers {
    try importNumbers(
      file, scope: scope, validRowsOnly: validRowsOnly, into: project, id: id, at: moment,
      progress: { _, _ in })
  }
}

/// A stored import, and what became of every row.
package struct ImportedNumbers: Sendable {
  package let rows: NumberImport
  package let entry: HistoryEntry
}

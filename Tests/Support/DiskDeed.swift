/// What `StoreWorker deed` does to a workspace, from opening it to closing it.
package enum DiskDeed: String, CaseIterable, Sendable {
  /// The first `golive new`: a workspace, and a project in it.
  case new
  case commit, undo
  /// A change in a program that runs already and is never closed; only this change is watched.
  case running
  /// The import of a list of numbers.
  case numbers
  /// Changes that each fill the log, so that it is moved into the database after each.
  case checkpoint
  /// `golive backup`, and putting one back that has two changes less.
  case backup, restore
  /// `golive import` of a whole export, where there is no workspace.
  case records
}

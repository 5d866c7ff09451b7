import Domain

/// A database account, and whom golive knows it as.
package struct ServerAccount: Hashable, Sendable {
  package let account: String
  package let side: Side
  /// `nil` for an account that serves several people.
  package let person: Actor?
  /// The only project, of a person of the customer's side.
  package let project: ProjectID?
  package let reads: Reads

  /// How much of what is theirs a customer's people are shown by the database itself.
  package enum Reads: String, Sendable {
    case whole
    /// What is visible to the customer, in views of its own; for other programs than golive, which plans every change on
    /// the whole project.
    case visible
  }

  package init(account: String, side: Side, person: Actor?, project: ProjectID?, reads: Reads = .whole) {
    self.account = account
    self.side = side
    self.person = person
    self.project = project
    self.reads = reads
  }
}

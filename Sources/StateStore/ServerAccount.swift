import Domain

/// A database account, and whom golive knows it as.
package struct ServerAccount: Hashable, Sendable {
  package let account: String
  package let side: Side
  /// `nil` for an account that serves several people.
  package let person: Actor?
  /// The only project, of a person of the customer's side.
  package let project: ProjectID?

  package init(account: String, side: Side, person: Actor?, project: ProjectID?) {
    self.account = account
    self.side = side
    self.person = person
    self.project = project
  }
}

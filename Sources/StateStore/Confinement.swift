import Domain

/// Restricts a connection to the rows of one project, even if a statement is wrong.
///
/// The guards are temporary and apply to this connection only.
package struct Confinement: Sendable {
  /// Creates the table `own(project, reader, actor, role, side)`, which holds one row.
  package let table: String
  /// Run after that row is inserted; they read it.
  package let guards: [String]

  package init(table: String, guards: [String]) {
    self.table = table
    self.guards = guards
  }
}

extension Engine {
  /// By guards of the dialect, if it has any.
  package func confine(to project: ProjectID, as actor: Actor) throws(StoreError) {
    guard let confinement = dialect.confinement else { return }
    try run(confinement.table)
    try run(
      "INSERT INTO own(project, reader, actor, role, side) VALUES($1, $2, $3, $4, $5)",
      [
        .text(project.rawValue), .text(Reader(actor, within: project).key), .text(actor.name),
        .text(actor.role.rawValue), .text(actor.side.rawValue),
      ])
    for statement in confinement.guards { try run(statement) }
  }
}

/// The reader as stored in the table `seen`.
package struct Reader {
  package let key: String

  /// Two customers may have people of the same name, who must not learn when the other one last looked.
  package init(_ actor: Actor, within project: ProjectID? = nil) {
    key = project.map { "\($0.rawValue)\n\(actor.name)" } ?? actor.name
  }
}

import Domain
import SQLiteEngine
import StateStore

/// Reads a workspace that another program created.
package enum WorkspaceReading {
  /// Every project of the workspace in `directory`, by name.
  package static func projects(at directory: String) throws -> [Project] {
    let workspace = try Workspace(
      SQLiteEngine.open(at: directory), actor: Actor(name: "Ira", role: .ipm), via: "test")
    let page = try workspace.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 10_000))
    return try page.rows.compactMap { Project(try workspace.load($0.id)) }
  }
}

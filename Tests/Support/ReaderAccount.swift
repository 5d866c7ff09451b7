import Domain
import PostgresEngine
import StateStore

/// Asks a workspace on a server as somebody with an account of it and the server's own tool.
extension PostgresFixture {
  /// What the server's own tool prints.
  ///
  /// - Parameter text: `visible.` stands for the schema of a reader's views.
  package func sql(_ text: String, as user: String) throws -> String {
    let text = text.replacing("visible.", with: place.schema + "_visible.")
    return try server.sql("SET search_path = \(place.schema); \(text)", user: user)
  }

  /// What comes back, also where it is an error: an answer too.
  package func answer(_ text: String, as user: String) throws -> String {
    do { return try sql(text, as: user) } catch let error as PostgresServer.Missing {
      return error.description
    }
  }

  /// Opens the workspace with golive itself.
  package func open(as user: String) throws -> PostgresEngine {
    try PostgresEngine.open(
      PostgresPlace(server.address(schema: place.schema, user: user)), options: Self.options)
  }

  /// Lets Dana Ruiz read what of a project is visible to the customer. Returns her account.
  @discardableResult
  package func enrollReader(of project: ProjectID = "acme", reads: ServerAccount.Reads = .visible) throws
    -> String
  {
    let account = "dana_\(place.schema)"
    try engine.enroll(
      ServerAccount(
        account: account, side: .customer, person: Actor(name: "Dana Ruiz", role: .mpoc), project: project,
        reads: reads))
    return account
  }
}

import CPostgres
import Domain
import StateStore

extension PostgresEngine {
  /// Of the client library.
  package static var libraryVersion: String {
    let number = PQlibVersion()
    return "\(number / 10_000).\(number % 10_000)"
  }

  /// Opens an existing workspace and changes nothing.
  package static func open(_ place: PostgresPlace, options: Options) throws(StoreError) -> PostgresEngine {
    let engine = PostgresEngine(place: place, options: options, connection: try PostgresConnection(place))
    try engine.look()
    return engine
  }

  /// What every session asks first is asked at once.
  private func look() throws(StoreError) {
    let questions =
      [.damage]
      + [Self.accountQuery, Schema.markQuery, Self.partsQuery].map { Request(sql: $0) }
    do throws(StoreError) {
      let answers = try connection.run(questions)
      take(damageOf: answers[0])
      for (question, answer) in zip(questions, answers).dropFirst() { known[question] = answer }
    } catch {
      guard case .failed = error else { throw error }
      if let person = reader() {
        throw .refused(
          .rule(
            "this account of the database is for other programs, which read what the customer may see; \(person) uses "
              + "golive over SSH: ask your project manager. Nothing was opened."))
      }
      throw .unusable(
        at: location, why: "holds no workspace, or you may not see it",
        remedy: "golive admin init \(location) makes one, by whoever owns the database")
    }
  }

  /// Whose account it is, if the database shows it no more than `VisibleRows`.
  private func reader() -> String? {
    let answer = try? connection.run(VisibleRows.personQuery)
    return answer?.rows.first?.optionalText(0)
  }

  /// Makes a new, empty workspace: the schema, all tables, or nothing.
  ///
  /// - Parameter name: the workspace's permanent name, any unique text.
  @discardableResult
  package static func create(
    _ place: PostgresPlace, name: String, options: Options, schema: Schema = .current
  ) throws(StoreError) -> PostgresEngine {
    let engine = PostgresEngine(place: place, options: options, connection: try PostgresConnection(place))
    try engine.make { () throws(StoreError) in try engine.install(schema, name) }
    return engine
  }

  /// As `create`, with all its content or not at all.
  package static func build<T>(
    _ place: PostgresPlace, name: String, options: Options, _ body: (PostgresEngine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    let engine = PostgresEngine(place: place, options: options, connection: try PostgresConnection(place))
    return try engine.make { () throws(StoreError) in
      try engine.install(.current, name)
      return try body(engine)
    }
  }

  private func install(_ schema: Schema, _ name: String) throws(StoreError) {
    let isThere = try first(
      "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", [.text(place.schema)])
    guard isThere == nil else {
      throw .refused(.rule("there is a workspace, or something else, in the schema \(place.schema) already."))
    }
    try run("CREATE SCHEMA \(place.schema)")
    for statement in ServerTables.statements + Access.members(place) { try run(statement) }
    try schema.install(on: self, workspace: name)
  }
}

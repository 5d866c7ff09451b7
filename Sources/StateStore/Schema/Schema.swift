/// The schema of a workspace, as a list of steps from an empty database to the newest version.
///
/// A released step is never edited, because workspaces that ran it would not change with it.
package struct Schema: Sendable {
  /// The statements that lead to one version from the version before.
  package struct Step: Sendable {
    package let statements: [String]
    /// The oldest golive, by its schema version, that may read, and may write, a workspace of this version.
    package let minReader: Int
    package let minWriter: Int
    /// Whether summary rows get new columns with this step, which have to be filled for existing projects.
    package let restates: Bool

    package init(statements: [String], minReader: Int, minWriter: Int, restates: Bool = false) {
      self.statements = statements
      self.minReader = minReader
      self.minWriter = minWriter
      self.restates = restates
    }
  }

  package let steps: [Step]
  package var version: Int { steps.count }

  package init(steps: [Step]) { self.steps = steps }

  package static let current = Schema(steps: [
    .init(statements: Version1.statements, minReader: 1, minWriter: 1),
    .init(statements: Version2.statements, minReader: 1, minWriter: 2, restates: true),
    .init(statements: Version3.statements, minReader: 1, minWriter: 3, restates: true),
    .init(statements: Version4.statements, minReader: 1, minWriter: 4, restates: true),
    // An older golive cannot read the entries about numbers.
    .init(statements: Version5.statements, minReader: 5, minWriter: 5),
    .init(statements: Version6.statements, minReader: 5, minWriter: 6),
    .init(statements: Version7.statements, minReader: 5, minWriter: 7, restates: true),
    .init(statements: Version8.statements, minReader: 5, minWriter: 8, restates: true),
  ])
}

extension Schema {
  /// The version and identity stored in a workspace.
  struct Mark {
    var version: Int
    var minReader: Int
    var minWriter: Int
    var workspace: String
  }

  /// The statements that make the tables of a workspace of that version, in the words of a database.
  package func statements(upTo version: Int, in dialect: Dialect) -> [String] {
    ([Self.marks] + steps.prefix(version).flatMap(\.statements)).map(dialect.translate) + dialect.guards
  }

  private static let marks = "CREATE TABLE meta(k TEXT NOT NULL PRIMARY KEY, v TEXT NOT NULL)"

  /// Creates the tables in an empty database.
  ///
  /// - Parameter workspace: its permanent name, any unique text.
  package func install(on engine: some Engine, workspace: String) throws(StoreError) {
    try engine.write { () throws(StoreError) in
      for statement in statements(upTo: version, in: engine.dialect) { try engine.run(statement) }
      try set("workspace_id", workspace, on: engine)
      try mark(on: engine)
    }
  }

  /// Upgrades an older workspace in one transaction.
  ///
  /// - Parameters:
  ///   - before: called before anything is changed.
  ///   - restate: rebuilds the summaries of all projects, in the same transaction, if a step requires it.
  /// - Returns: whether this program may write to it.
  func prepare(
    _ engine: some Engine, before: () throws(StoreError) -> Void = {},
    restate: () throws(StoreError) -> Void
  ) throws(StoreError) -> Bool {
    let found = try mark(of: engine)
    if found.version > version {
      guard found.minReader <= version else { throw .newerSchema(found: found.version, known: version) }
      return found.minWriter <= version
    }
    if found.version < version {
      try before()
      try engine.write { () throws(StoreError) in
        let old = try mark(of: engine).version
        try climb(from: old, on: engine)
        if steps.dropFirst(old).contains(where: \.restates) { try restate() }
      }
    }
    if let missing = try missingParts(on: engine).first { engine.report(missing.isMissing) }
    return true
  }

  /// What every opening asks first.
  package static let markQuery = "SELECT k, v FROM meta"

  func mark(of engine: some Engine) throws(StoreError) -> Mark {
    var values: [String: String] = [:]
    do {
      try engine.run(Self.markQuery, []) { values[$0.text(0)] = $0.text(1) }
    } catch .failed {
      throw .notAWorkspace(at: engine.location)
    }
    guard values["schema"] != nil, values["workspace_id"] != nil else {
      throw .notAWorkspace(at: engine.location)
    }
    guard let version = values["schema"].flatMap({ Int($0) }), version > 0,
      let reader = values["min_reader"].flatMap({ Int($0) }),
      let writer = values["min_writer"].flatMap({ Int($0) }), let workspace = values["workspace_id"]
    else { throw .damaged("its format cannot be read") }
    return Mark(version: version, minReader: reader, minWriter: writer, workspace: workspace)
  }

  static func version(of engine: some Engine) throws(StoreError) -> Int {
    try engine.first("SELECT v FROM meta WHERE k = 'schema'").flatMap { Int($0.text(0)) } ?? 0
  }

  /// A copy of a workspace keeps the permanent name of the original.
  static func rename(workspace: String, on engine: some Engine) throws(StoreError) {
    try engine.run("UPDATE meta SET v = $1 WHERE k = 'workspace_id'", [.text(workspace)])
  }

  private func climb(from version: Int, on engine: some Engine) throws(StoreError) {
    for step in steps.dropFirst(version) {
      for statement in step.statements { try engine.run(engine.dialect.translate(statement)) }
    }
    if version < self.version { try mark(on: engine) }
  }

  private func mark(on engine: some Engine) throws(StoreError) {
    guard let last = steps.last else { return }
    try set("schema", String(self.version), on: engine)
    try set("min_reader", String(last.minReader), on: engine)
    try set("min_writer", String(last.minWriter), on: engine)
  }

  private func set(_ key: String, _ value: String, on engine: some Engine) throws(StoreError) {
    try engine.run(
      "INSERT INTO meta(k, v) VALUES($1, $2) ON CONFLICT(k) DO UPDATE SET v = excluded.v",
      [.text(key), .text(value)])
  }
}

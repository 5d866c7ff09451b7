import Domain
import StateStore

extension PostgresEngine {
  /// Makes the groups of accounts and what they may do. By the owner of the database, who may make roles.
  package func grantAccess() throws(StoreError) {
    try make { () throws(StoreError) in
      for group in Access.Group.allCases { try run(Access.making(group, of: place)) }
      for statement in Access.statements(in: place) { try run(statement) }
    }
  }

  /// The rights of tables that an upgrade added.
  package func renewAccess() throws(StoreError) {
    try make { () throws(StoreError) in
      for statement in Access.renewal(in: place) { try run(statement) }
      try addReads()
      if try groups().contains(.reader) {
        for statement in Access.readers(in: place) { try run(statement) }
      }
    }
  }

  /// An older golive made no readers.
  private func makeReaders() throws(StoreError) {
    guard try !groups().contains(.reader) else { return }
    try run(Access.making(.reader, of: place))
    for statement in Access.readers(in: place) { try run(statement) }
  }

  /// Not where it is there, because that would wait for everybody who reads.
  private func addReads() throws(StoreError) {
    let column = try first(
      "SELECT 1 FROM pg_catalog.pg_attribute WHERE attrelid = 'member'::regclass AND attname = 'reads'")
    if column == nil { try run(Access.addReads) }
  }

  private func groups() throws(StoreError) -> [Access.Group] {
    var groups: [Access.Group] = []
    for group in Access.Group.allCases {
      let role = SQLValue.text(group.name(in: place))
      if try first("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1", [role]) != nil {
        groups.append(group)
      }
    }
    return groups
  }

  /// Lets an account in, which is there already, or makes it, without a password.
  package func enroll(_ account: ServerAccount) throws(StoreError) {
    let name = Self.quoted(account.account)
    try make { () throws(StoreError) in
      try addReads()
      if account.reads == .visible { try makeReaders() }
      if try first("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1", [.text(account.account)]) == nil {
        try run("CREATE ROLE \(name) LOGIN")
      }
      for group in try groups() {
        let name = (group: group.name(in: place), account: name)
        try run(
          account.isMember(of: group)
            ? "GRANT \(name.group) TO \(name.account)" : "REVOKE \(name.group) FROM \(name.account)")
      }
      try run(
        """
        INSERT INTO member(account, side, role, person, project, reads) VALUES($1, $2, $3, $4, $5, $6)
        ON CONFLICT(account) DO UPDATE SET side = excluded.side, role = excluded.role, person = excluded.person,
          project = excluded.project, reads = excluded.reads
        """,
        [
          .text(account.account), .text(account.side.rawValue), SQLValue(account.person?.role.rawValue),
          SQLValue(account.person?.name), SQLValue(account.project?.rawValue),
          account.reads == .whole ? .null : .text(account.reads.rawValue),
        ])
    }
  }

  /// Returns whether it had access.
  package func dismiss(account: String) throws(StoreError) -> Bool {
    try make { () throws(StoreError) in
      guard try run("DELETE FROM member WHERE account = $1", [.text(account)]) > 0 else { return false }
      for group in try groups() {
        try run("REVOKE \(group.name(in: place)) FROM \(Self.quoted(account))")
      }
      return true
    }
  }

  package func accounts() throws(StoreError) -> [ServerAccount] {
    // An older golive has made no such column.
    try rows(
      "SELECT account, side, role, person, project, to_jsonb(m)->>'reads' FROM member m ORDER BY account"
    ).map { row in
      ServerAccount(
        account: row.text(0), side: Side(rawValue: row.text(1)) ?? .customer,
        person: row.optionalText(3).map { Actor(name: $0, role: Role(rawValue: row.text(2)) ?? .mpoc) },
        project: row.optionalText(4).map { ProjectID($0) },
        reads: row.optionalText(5).flatMap(ServerAccount.Reads.init) ?? .whole)
    }
  }

  /// The database knows the person by their account, or is told here, by a login that serves several; the latter only
  /// in the session, before anything of the person's is read.
  package func confine(to project: ProjectID, as actor: Actor) throws(StoreError) {
    let group: Access.Group = actor.side == .customer ? .customer : .provider
    let isMember = try first(
      "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1 AND pg_has_role(session_user, oid, 'member')",
      [.text(group.name(in: place))])
    let names = [("project", project.rawValue), ("person", actor.name), ("role", actor.role.rawValue)]
    try identify(
      names.map {
        Request(sql: "SELECT set_config($1, $2, false)", values: [.text("golive.\($0)"), .text($1)])
      }
        + (isMember == nil ? [] : [Request(sql: "SET ROLE \(group.name(in: place))")]))
  }

  static let accountQuery = "SELECT session_user, own_name(), own_role(), own_project()"

  package func account() throws(StoreError) -> ServerAccount? {
    guard let row = try first("SELECT session_user, own_name(), own_role(), own_project()"),
      let name = row.optionalText(1), let role = row.optionalText(2).flatMap(Role.init)
    else { return nil }
    return ServerAccount(
      account: row.text(0), side: role.side, person: Actor(name: name, role: role),
      project: row.optionalText(3).map { ProjectID($0) })
  }

  /// Renames the schema, when whoever is storing is done. Returns the address that finds it there.
  package func putAside(stamp: String) throws(StoreError) -> String {
    let letters = stamp.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let aside = place.renamed("\(place.schema)_moved_\(letters)")
    try rename(to: aside.schema)
    return aside.given
  }

  /// The move came to nothing.
  package func putBack(to old: PostgresPlace) throws(StoreError) {
    try rename(to: old.schema)
  }

  private func rename(to schema: String) throws(StoreError) {
    try write { () throws(StoreError) in
      try run("ALTER SCHEMA \(place.schema) RENAME TO \(schema)")
      let functions = try rows(Access.functionsInNamedSchema, [.text(schema)]).map { $0.text(0) }
      for function in functions { try run(Access.renaming(function, to: schema)) }
      guard functions.contains(where: { $0.hasSuffix(VisibleRows.projectFunction) }) else { return }
      let views = VisibleRows.schema(beside:)
      try run("ALTER SCHEMA \(views(place.schema)) RENAME TO \(views(schema))")
    }
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

extension ServerAccount {
  /// One that serves the provider's people serves their customers too, as the less that they are.
  fileprivate func isMember(of group: Access.Group) -> Bool {
    switch group {
    case .provider: side == .provider
    case .customer: side == .customer && reads == .whole || person == nil
    case .reader: reads == .visible
    }
  }
}

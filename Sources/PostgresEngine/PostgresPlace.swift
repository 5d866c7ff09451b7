import CPostgres
import Platform
import StateStore

/// Where a workspace is on a database server: `postgresql://[user@]host[:port]/database[?schema=name&...]`.
package struct PostgresPlace: Hashable, Sendable {
  /// As it was given.
  package let given: String
  /// What the library is given, without a password: it finds one in `~/.pgpass`, or needs none.
  let settings: [String: String]
  /// The schema that holds the tables.
  package let schema: String

  package static let usualSchema = "golive"

  /// Whether a workspace so named is on a database server.
  package static func isNamed(by text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  package init(_ address: String) throws(StoreError) {
    given = address
    let (address, schema) = try Self.cutSchema(out: address)
    self.schema = schema
    var fault: UnsafeMutablePointer<CChar>?
    guard let parsed = PQconninfoParse(address, &fault) else {
      defer { PQfreemem(fault) }
      throw .unusable(
        at: Self.withoutPassword(address), why: "cannot be understood",
        remedy: "It needs the form postgresql://person@server/database")
    }
    defer { PQconninfoFree(parsed) }
    var settings: [String: String] = [:]
    var option = parsed
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
      option = option.advanced(by: 1)
    }
    guard settings["password"] == nil else {
      throw .unusable(
        at: Self.withoutPassword(address), why: "has a password in it, which others can read there",
        remedy: "Put it into ~/.pgpass (chmod 600), or use a certificate")
    }
    self.settings = settings.merging(Self.defaults(for: settings)) { given, _ in given }
  }

  /// For messages, and as the name of the workspace on this machine.
  package var address: String {
    let user = settings["user"].map { $0 + "@" } ?? ""
    let name = schema == Self.usualSchema ? "" : "?schema=\(schema)"
    return "postgresql://\(user)\(servers)/\(settings["dbname"] ?? "")\(name)"
  }

  /// `db1:5432,db2`; empty within this machine.
  private var servers: String {
    let ports = Self.list(settings["port"])
    let hosts = Self.list(settings["host"]).filter { !$0.hasPrefix("/") }
    return hosts.enumerated().map { index, host in
      let port = ports.count == 1 ? ports[0] : index < ports.count ? ports[index] : ""
      return host + (port.isEmpty ? "" : ":" + port)
    }.joined(separator: ",")
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// How the connection is secured; `nil` within this machine.
  package var security: String? { settings["sslmode"] }

  /// The same database, another schema.
  func renamed(_ schema: String) -> PostgresPlace {
    let parts = given.split(separator: "?", maxSplits: 1)
    let options = (parts.count == 2 ? parts[1] : "").split(separator: "&").filter { !$0.hasPrefix("schema=") }
    return PostgresPlace(
      given: parts[0] + "?" + (options + ["schema=\(schema)"]).joined(separator: "&"), settings: settings,
      schema: schema)
  }

  private init(given: String, settings: [String: String], schema: String) {
    (self.given, self.settings, self.schema) = (given, settings, schema)
  }

  /// Over the network everything is encrypted and the server proves who it is, unless somebody asked for less.
  private static func defaults(for settings: [String: String]) -> [String: String] {
    var defaults = [
      "connect_timeout": "10", "application_name": "golive", "client_encoding": "UTF8",
      // A cut cable is noticed after so many milliseconds; without traffic after 10 s and three tries.
      "tcp_user_timeout": "15000", "keepalives_idle": "10", "keepalives_interval": "3",
      "keepalives_count": "3",
      // Of several servers, the one that takes changes.
      "target_session_attrs": "read-write",
    ]
    let areHere = list(settings["host"] ?? settings["hostaddr"]).allSatisfy { host in
      host.isEmpty || host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains(host)
    }
    guard !areHere else { return defaults }
    defaults["sslmode"] = "verify-full"
    if settings["sslrootcert"] == nil, let roots = trustedRoots { defaults["sslrootcert"] = roots }
    return defaults
  }

  /// The person's own, or those of the system.
  private static var trustedRoots: String? {
    let own = getenv("HOME").map { String(cString: $0) + "/.postgresql/root.crt" }
    if let own, access(own, R_OK) == 0 { return nil }
    return ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"]
      .first { access($0, R_OK) == 0 }
  }

  /// Takes `schema=name` out, which is golive's own.
  private static func cutSchema(out address: String) throws(StoreError) -> (String, String) {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (address, usualSchema) }
    let options = parts[1].split(separator: "&")
    let name = options.first { $0.hasPrefix("schema=") }.map { String($0.dropFirst("schema=".count)) }
    let rest = options.filter { !$0.hasPrefix("schema=") }
    let schema = name ?? usualSchema
    // It becomes part of statements.
    guard let first = schema.utf8.first, (97...122).contains(first), schema.utf8.count <= 40,
      schema.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
    else {
      throw .unusable(
        at: withoutPassword(address), why: "names a schema that golive does not make",
        remedy: "Its name needs 1 to 40 of a-z, 0-9 and _, first a letter")
    }
    return (parts[0] + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&")), schema)
  }

  /// An address as it may be shown: a password in it is not repeated.
  static func withoutPassword(_ address: String) -> String {
    guard let start = address.firstRange(of: "://"), let at = address[start.upperBound...].lastIndex(of: "@")
    else {
      return address.split(separator: "?").first.map(String.init) ?? ""
    }
    let user = address[start.upperBound..<at].split(separator: ":").first ?? ""
    let rest = address[at...].split(separator: "?").first ?? ""
    return "postgresql://\(user)\(rest)"
  }
}

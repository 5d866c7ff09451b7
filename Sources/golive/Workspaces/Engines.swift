import Domain
import Platform
import PostgresEngine
import SQLiteEngine
import StateStore

/// The composition root: the one file of the program that names a database engine.
///
/// A workspace is a directory of this machine, or an address `postgresql://...`. Another engine is its target, a line of Package.swift, the choice of it here, and its `EngineFixture` for the tests.
enum Engines {
  /// Of the database.
  static var libraryVersion: String { SQLiteEngine.libraryVersion }
  static var serverLibraryVersion: String { PostgresEngine.libraryVersion }

  /// Whether a workspace so named is on a database server.
  static func isServer(_ name: String) -> Bool { PostgresPlace.isNamed(by: name) }

  /// The name of a workspace on a server as it may be shown and kept: without a password, which is refused.
  static func checked(server name: String) throws(StoreError) -> String { try PostgresPlace(name).given }

  /// Opens what is there; a missing workspace is an error.
  static func open(at path: String, for actor: Actor) throws(StoreError) -> any Engine {
    if isServer(path) { return try PostgresEngine.open(PostgresPlace(path), options: serverOptions(actor)) }
    return try SQLiteEngine.open(at: path, options: options(actor))
  }

  /// Opens a workspace, or makes it where there is none; on a server that is for `golive admin init`.
  static func openOrCreate(at path: String, for actor: Actor) throws(StoreError) -> any Engine {
    if isServer(path) { return try open(at: path, for: actor) }
    return try SQLiteEngine.openOrCreate(at: path, name: Identifiers.random(), options: options(actor))
  }

  /// Makes a workspace of that lasting name where there is none.
  static func create(at path: String, name: String) throws(StoreError) -> any Engine {
    try SQLiteEngine.create(at: path, name: name)
  }

  /// Fills a workspace: the one at `path`, or where there is none a new one, which is there with all its content or not at
  /// all.
  static func fill<T>(
    at path: String, for actor: Actor, _ body: (any Engine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    if isServer(path) || SQLiteEngine.isPresent(at: path) {
      return try body(openOrCreate(at: path, for: actor))
    }
    return try build(at: path, for: actor, body)
  }

  /// As `fill`, where there must not be anything yet.
  static func build<T>(
    at path: String, for actor: Actor, _ body: (any Engine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    if isServer(path) {
      return try PostgresEngine.build(
        PostgresPlace(path), name: Identifiers.random(), options: serverOptions(actor)
      ) { (engine) throws(StoreError) in
        try engine.grantAccess()
        return try body(engine)
      }
    }
    return try SQLiteEngine.build(at: path, name: Identifiers.random(), options: options(actor)) {
      (engine) throws(StoreError) in try body(engine)
    }
  }

  /// What can be read of a workspace that may not open.
  static func salvage(at path: String) throws(StoreError) -> any SalvagedRows {
    if isServer(path) { throw onServer(path, "has no files here that could be read") }
    return try SalvageReader(at: path)
  }

  /// What the doctor finds at the place of a workspace, also where it does not open.
  static func examine(placeAt path: String) -> [Finding] {
    isServer(path) ? [] : SQLiteEngine.examine(placeAt: path)
  }

  /// Copies a workspace, as it is at one moment, into a new directory.
  static func backUp(
    workspaceAt path: String, to directory: String, _ origin: BackupOrigin
  ) throws(BackupFailure) -> any WorkspaceBackup {
    if isServer(path) { throw .store(onServer(path, "is backed up by those who keep the server")) }
    return try SQLiteBackup.write(workspaceAt: path, to: directory, origin)
  }

  /// Ends the name of a copy that is not whole yet.
  static let unfinishedBackup = SQLiteBackup.partialMark

  /// The back-up in a directory, by its manifest.
  static func backup(at directory: String) throws(BackupFailure) -> any WorkspaceBackup {
    try SQLiteBackup(at: directory)
  }

  /// What is noted to be wrong with a workspace, also with one that does not open.
  static func damage(at path: String) -> Damage? { isServer(path) ? nil : SQLiteEngine.damage(at: path) }

  /// What can be put in the place of a workspace: the back-up in a directory, or the workspace that is there.
  ///
  /// - Parameter origin: of the copy of a workspace.
  static func copy(at directory: String, _ origin: BackupOrigin) throws(BackupFailure) -> any WorkspaceCopy {
    if SQLiteEngine.isPresent(at: directory), !SQLiteBackup.isPresent(at: directory) {
      return try PlacedWorkspace(at: directory, origin)
    }
    return try SQLiteBackup(at: directory)
  }

  /// What whoever opens a workspace has to know of what is around it.
  static func warnings(placeAt path: String) -> [String] {
    isServer(path) ? [] : SQLiteEngine.warnings(placeAt: path)
  }

  /// Brings a workspace on a server to this golive's format. Returns its number.
  static func migrate(at address: String, for actor: Actor) throws(StoreError) -> Int {
    try server(at: address, for: actor) { (engine) throws(StoreError) in
      _ = try Workspace(engine, actor: actor, via: "cli", rules: .domain(zones: Clocks.book))
      try engine.renewAccess()
      return Schema.current.version
    }
  }

  /// Lets an account reach a workspace on a server.
  static func enroll(_ account: ServerAccount, at address: String, for actor: Actor) throws(StoreError) {
    try server(at: address, for: actor) { (engine) throws(StoreError) in try engine.enroll(account) }
  }

  /// Returns whether the account had access.
  static func dismiss(account: String, at address: String, for actor: Actor) throws(StoreError) -> Bool {
    try server(at: address, for: actor) { (engine) throws(StoreError) in try engine.dismiss(account: account)
    }
  }

  static func accounts(at address: String, for actor: Actor) throws(StoreError) -> [ServerAccount] {
    try server(at: address, for: actor) { (engine) throws(StoreError) in try engine.accounts() }
  }

  private static func server<T>(
    at address: String, for actor: Actor, _ body: (PostgresEngine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    try body(PostgresEngine.open(PostgresPlace(address), options: serverOptions(actor)))
  }

  /// Gives a workspace another name, which is returned, so that nobody stores anything in it while it is moved.
  static func putAside(at path: String, for actor: Actor, stamp: String) throws(StoreError) -> String {
    guard isServer(path) else { return try SQLiteEngine.putAside(workspaceAt: path, stamp: stamp) }
    return try server(at: path, for: actor) { (engine) throws(StoreError) in try engine.putAside(stamp: stamp)
    }
  }

  static func putBack(_ aside: String, to path: String, for actor: Actor) throws(StoreError) {
    guard isServer(path) else { return try SQLiteEngine.putBack(aside, to: path) }
    try server(at: aside, for: actor) { (engine) throws(StoreError) in
      try engine.putBack(to: PostgresPlace(path))
    }
  }

  private static func onServer(_ path: String, _ why: String) -> StoreError {
    .unusable(at: path, why: why, remedy: "golive export --all writes everything in it to one file")
  }

  private static func serverOptions(_ actor: Actor) -> PostgresEngine.Options {
    .init(holder: actor.name) { time(nil) }
  }

  private static func options(_ actor: Actor) -> SQLiteEngine.Options {
    SQLiteEngine.Options(holder: actor.name)
  }
}

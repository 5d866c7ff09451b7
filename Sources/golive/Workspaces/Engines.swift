import Domain
import SQLiteEngine
import StateStore

/// The composition root: the one file of the program that names a database engine.
///
/// Another engine is its target, a line of Package.swift, the choice of it here, and its `EngineFixture` for the tests.
enum Engines {
  /// Of the database.
  static var libraryVersion: String { SQLiteEngine.libraryVersion }

  /// Opens what is there; a missing workspace is an error.
  static func open(at path: String, for actor: Actor) throws(StoreError) -> any Engine {
    try SQLiteEngine.open(at: path, options: options(actor))
  }

  /// Opens a workspace, or makes it where there is none.
  static func openOrCreate(at path: String, for actor: Actor) throws(StoreError) -> any Engine {
    try SQLiteEngine.openOrCreate(at: path, name: Identifiers.random(), options: options(actor))
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
    if SQLiteEngine.isPresent(at: path) { return try body(openOrCreate(at: path, for: actor)) }
    return try build(at: path, for: actor, body)
  }

  /// As `fill`, where there must not be anything yet.
  static func build<T>(
    at path: String, for actor: Actor, _ body: (any Engine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    try SQLiteEngine.build(at: path, name: Identifiers.random(), options: options(actor)) {
      (engine) throws(StoreError) in try body(engine)
    }
  }

  /// What can be read of a workspace that may not open.
  static func salvage(at path: String) throws(StoreError) -> any SalvagedRows { try SalvageReader(at: path) }

  /// What the doctor finds at the place of a workspace, also where it does not open.
  static func examine(placeAt path: String) -> [Finding] { SQLiteEngine.examine(placeAt: path) }

  /// Copies a workspace, as it is at one moment, into a new directory.
  static func backUp(
    workspaceAt path: String, to directory: String, _ origin: BackupOrigin
  ) throws(BackupFailure) -> any WorkspaceBackup {
    try SQLiteBackup.write(workspaceAt: path, to: directory, origin)
  }

  /// Ends the name of a copy that is not whole yet.
  static let unfinishedBackup = SQLiteBackup.partialMark

  /// The back-up in a directory, by its manifest.
  static func backup(at directory: String) throws(BackupFailure) -> any WorkspaceBackup {
    try SQLiteBackup(at: directory)
  }

  /// What is noted to be wrong with a workspace, also with one that does not open.
  static func damage(at path: String) -> Damage? { SQLiteEngine.damage(at: path) }

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
  static func warnings(placeAt path: String) -> [String] { SQLiteEngine.warnings(placeAt: path) }

  private static func options(_ actor: Actor) -> SQLiteEngine.Options {
    SQLiteEngine.Options(holder: actor.name)
  }
}

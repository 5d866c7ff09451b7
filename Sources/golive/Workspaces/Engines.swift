import Domain
import SQLiteEngine
import StateStore

/// The composition root: the one file of the program that names a database engine.
///
/// Another engine is its target, a line of Package.swift, the choice of it here, and its `EngineFixture` for the tests.
enum Engines {
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

  /// What the doctor finds at the place of a workspace, also where it does not open.
  static func examine(placeAt path: String) -> [Finding] { SQLiteEngine.examine(placeAt: path) }

  /// Copies a workspace, as it is at one moment, into a new directory.
  static func backUp(
    workspaceAt path: String, to directory: String, _ origin: BackupOrigin
  ) throws(BackupFailure) -> any WorkspaceBackup {
    try SQLiteBackup.write(workspaceAt: path, to: directory, origin)
  }

  /// The back-up in a directory, by its manifest.
  static func backup(at directory: String) throws(BackupFailure) -> any WorkspaceBackup {
    try SQLiteBackup(at: directory)
  }

  /// What whoever opens a workspace has to know of what is around it.
  static func warnings(placeAt path: String) -> [String] { SQLiteEngine.warnings(placeAt: path) }

  private static func options(_ actor: Actor) -> SQLiteEngine.Options {
    SQLiteEngine.Options(holder: actor.name)
  }
}

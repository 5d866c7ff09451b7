import Platform
import StateStore

/// A copy of a workspace in a directory of its own: `golive.db` and `manifest.json`.
///
/// The directory has its name only once it is whole and checked.
package struct SQLiteBackup: WorkspaceBackup {
  package let directory: String
  package let manifest: BackupManifest

  var database: String { Self.database(in: directory) }

  static func database(in directory: String) -> String { directory + "/golive.db" }
  static func manifest(in directory: String) -> String { directory + "/manifest.json" }

  init(directory: String, manifest: BackupManifest) {
    self.directory = directory
    self.manifest = manifest
  }

  /// Whether there is a manifest, so that this is meant as a back-up.
  package static func isPresent(at path: String) -> Bool { DurableFiles.exists(manifest(in: path)) }

  /// Reads the manifest of a back-up; the database is not looked at.
  package init(at path: String) throws(BackupFailure) {
    guard DurableFiles.exists(path) else { throw .unreadable("there is no \(path)") }
    let name = Self.manifest(in: path)
    guard Self.isPresent(at: path) else {
      throw .unreadable("\(path) has no manifest.json, so it is not a whole back-up")
    }
    guard
      let text = String(validating: try DurableFiles.bytes(name, limit: Self.manifestLimit), as: UTF8.self)
    else { throw .unreadable("\(name) is not text") }
    self.init(directory: path, manifest: try BackupManifest(text: text))
  }

  /// That of 10,000 projects has a megabyte.
  private static let manifestLimit = 64 << 20

  package func open() throws(StoreError) -> any Engine { try SQLiteEngine.open(copyAt: directory) }

  package func verify() throws(BackupFailure) {
    if DurableFiles.size(database + "-wal") > 0 {
      throw .unreadable("somebody worked in \(directory) since it was made")
    }
    let (size, digest) = try DurableFiles.measure(database)
    guard size == manifest.size, digest == manifest.digest else {
      throw .unreadable("\(database) is not the file that was written: its SHA-256 is another one")
    }
    let content = try Self.content(of: directory)
    guard content.name == manifest.workspace, content.schema == manifest.schema,
      content.log.heads == manifest.heads, content.log.entries == manifest.entries
    else { throw .unreadable("\(database) does not hold what its manifest.json says") }
    if let fault = content.faults.first(where: { !manifest.accepted.contains($0) }) {
      throw .unreadable("\(database): \(fault)")
    }
  }

  /// Reads everything in a copied database.
  static func content(of directory: String) throws(BackupFailure) -> CopiedWorkspace {
    do throws(StoreError) {
      let copy = try SQLiteEngine.open(copyAt: directory)
      if let problem = try copy.integrityProblems().first { throw .damaged(problem) }
      return try CopiedWorkspace(copy)
    } catch {
      if case .damaged(let what) = error { throw .damaged(what) }
      throw .store(error)
    }
  }

  package func remove() { Self.remove(directory) }

  /// The manifest first: without it the rest is no back-up any more.
  static func remove(_ directory: String) {
    unlink(manifest(in: directory))
    unlink(database(in: directory) + "-journal")
    (try? WorkspaceFiles(directory))?.remove()
  }
}

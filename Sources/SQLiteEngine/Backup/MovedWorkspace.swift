import StateStore

extension SQLiteEngine {
  /// Gives a workspace another name beside its own, so that nobody stores anything in it while it is moved. Returns the
  /// new path.
  package static func putAside(workspaceAt path: String, stamp: String) throws(StoreError) -> String {
    let place = try WorkspaceFiles(path)
    let lock = try WriteLock(place, Options(holder: "golive admin move"))
    try lock.acquire()
    defer { lock.release() }
    let aside = "\(place.directory).moved-\(stamp)"
    try rename(place.directory, to: aside)
    return aside
  }

  /// The move came to nothing.
  package static func putBack(_ aside: String, to path: String) throws(StoreError) {
    try rename(aside, to: path)
  }

  private static func rename(_ path: String, to new: String) throws(StoreError) {
    do throws(BackupFailure) { try DurableFiles.move(path, to: new) } catch {
      throw .unusable(
        at: path, why: "could not be renamed to \(new)",
        remedy: "Make its directory writable, and move it again")
    }
  }
}

import CSQLite
import Platform
import StateStore

extension SQLiteBackup {
  package func restore(to path: String, stamp: String) throws(BackupFailure) -> RestoredWorkspace {
    try restore(to: path, stamp: stamp, deadline: SQLiteEngine.Options().lockDeadline)
  }

  /// - Parameter deadline: how long to wait for somebody who is writing, in milliseconds.
  package func restore(to path: String, stamp: String, deadline: Int) throws(BackupFailure)
    -> RestoredWorkspace
  {
    let place: WorkspaceFiles
    do throws(StoreError) { place = try WorkspaceFiles.placed(at: path) } catch { throw .store(error) }
    let target = place.directory
    let new = target + ".restoring"
    var leftover: String?
    if DurableFiles.exists(new) {
      let name = Self.free("\(target).left-\(stamp)")
      try DurableFiles.move(new, to: name)
      leftover = name
    }
    try build(new)
    let aside = try exchange(new, with: place, aside: Self.free("\(target).before-\(stamp)"), deadline)
    return RestoredWorkspace(aside: aside, leftover: leftover)
  }

  /// A workspace with the copied database, at a name of its own.
  private func build(_ new: String) throws(BackupFailure) {
    try DurableFiles.makeDirectory(new)
    do throws(BackupFailure) {
      guard try DurableFiles.copy(database, to: Self.database(in: new)) == manifest.digest else {
        throw .unreadable("\(database) changed while it was read")
      }
      try DurableFiles.write("", to: new + "/store.lock")
      try Self.mark(new)
      try DurableFiles.sync(new)
    } catch {
      Self.remove(new)
      throw error
    }
  }

  /// The lock file remembers the newest entry from the beginning.
  private static func mark(_ new: String) throws(BackupFailure) {
    do throws(StoreError) {
      let newest = try SQLiteEngine.open(copyAt: new).newestEntry(upTo: .max)
      try WriteLock(WorkspaceFiles(new), SQLiteEngine.Options()).mark = newest
    } catch { throw .store(error) }
  }

  /// A name that is free, with a number behind it if need be.
  private static func free(_ name: String) -> String {
    if !DurableFiles.exists(name) { return name }
    return (2...1000).lazy.map { "\(name)-\($0)" }.first { !DurableFiles.exists($0) } ?? name
  }

  /// Under the lock of the present workspace, so that nothing is stored in it while it goes.
  private func exchange(
    _ new: String, with place: WorkspaceFiles, aside: String, _ deadline: Int
  ) throws(BackupFailure) -> String? {
    guard DurableFiles.exists(place.directory) else {
      try DurableFiles.move(new, to: place.directory)
      return nil
    }
    let lock: WriteLock
    do throws(BackupFailure) {
      guard !DurableFiles.exists(aside) else { throw .exists(aside) }
      lock = try Self.locked(place, deadline)
    } catch {
      Self.remove(new)
      throw error
    }
    defer { lock.release() }
    // From here on `new` may be the name of the workspace that was there, and is not removed.
    if csqlite_exchange(new, place.directory) == 0 {
      try DurableFiles.syncName(of: new)
      try DurableFiles.move(new, to: aside)
    } else {
      // The file system cannot exchange two names: for a moment there is nothing at the place.
      try DurableFiles.move(place.directory, to: aside)
      try DurableFiles.move(new, to: place.directory)
    }
    return aside
  }

  private static func locked(_ place: WorkspaceFiles, _ deadline: Int) throws(BackupFailure) -> WriteLock {
    do throws(StoreError) {
      let lock = try WriteLock(place, SQLiteEngine.Options(holder: "golive restore", lockDeadline: deadline))
      try lock.acquire()
      return lock
    } catch { throw .store(error) }
  }
}

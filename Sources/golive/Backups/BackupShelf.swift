import Domain
import Glibc
import StateStore

/// A directory with back-ups, of one workspace or of several.
struct BackupShelf {
  let directory: String

  /// A back-up and its name on the shelf.
  struct Entry {
    let name: String
    let backup: any WorkspaceBackup

    /// Of two of the same second the one with the lower number is older.
    func isOlder(than other: Entry) -> Bool {
      let (mine, theirs) = (backup.manifest.taken.seconds, other.backup.manifest.taken.seconds)
      return (mine, name.count, name) < (theirs, other.name.count, other.name)
    }
  }

  /// Newest first. Directories that are no whole back-ups are left out.
  ///
  /// - Parameter workspace: only back-ups of the workspace with this permanent name.
  func entries(of workspace: String? = nil) -> [Entry] {
    FileTree.names(in: directory).compactMap { name -> Entry? in
      guard !name.hasPrefix("."), let backup = try? Engines.backup(at: directory + "/" + name) else {
        return nil
      }
      if let workspace, backup.manifest.workspace != workspace { return nil }
      return Entry(name: name, backup: backup)
    }.sorted { $1.isOlder(than: $0) }
  }

  /// Directories that look like back-ups and cannot be used, each with the reason, by name.
  func broken() -> [(name: String, failure: BackupFailure)] {
    FileTree.names(in: directory).sorted().compactMap { name in
      let path = directory + "/" + name
      guard !name.hasPrefix("."), !name.hasSuffix(".partial"),
        FileTree.names(in: path).contains(where: ["manifest.json", "golive.db"].contains)
      else { return nil }
      do throws(BackupFailure) {
        _ = try Engines.backup(at: path)
        return nil
      } catch { return (name, error) }
    }
  }

  /// Makes a back-up, and then removes those that the rotation does not keep.
  ///
  /// Returns the new one, and the names of those removed.
  func add(
    workspaceAt path: String, _ origin: BackupOrigin, keeping rotation: BackupRotation
  ) throws(BackupFailure) -> (entry: Entry, removed: [String]) {
    let lock = try locked()
    defer { lock.release() }
    let name = freeName(for: path, origin.taken)
    let backup = try Engines.backUp(workspaceAt: path, to: directory + "/" + name, origin)
    let entry = Entry(name: name, backup: backup)
    return (entry, rotate(entry, rotation))
  }

  /// The new one stays even if a clock that was set back makes it the oldest.
  private func rotate(_ new: Entry, _ rotation: BackupRotation) -> [String] {
    let others = entries(of: new.backup.manifest.workspace).filter { $0.name != new.name }
    let entries = [new] + others
    let surplus = rotation.surplus(entries.map { ($0.backup.manifest.reason, $0.backup.manifest.size) })
    for place in surplus { entries[place].backup.remove() }
    return surplus.map { entries[$0].name }
  }

  /// `workspace-2026-11-30T052413Z`; a number behind it is above those of the same second.
  private func freeName(for path: String, _ taken: Timestamp) -> String {
    let stem = (path.split(separator: "/").last.map(String.init) ?? "workspace") + "-" + taken.utcName
    let numbers = FileTree.names(in: directory).compactMap { name -> Int? in
      name == stem ? 1 : name.hasPrefix(stem + "-") ? Int(name.dropFirst(stem.count + 1)) : nil
    }
    return numbers.max().map { "\(stem)-\($0 + 1)" } ?? stem
  }

  /// One back-up at a time, because a second one would take the first one's unfinished copy for a leftover.
  private func locked() throws(BackupFailure) -> ShelfLock {
    guard Directories.make(directory) else {
      throw .cannotWrite(directory, why: SystemError(code: errno).text)
    }
    return try ShelfLock(directory + "/.lock")
  }
}

/// Held while a back-up is written to a shelf; the system releases it however the process ends.
private struct ShelfLock {
  private let file: Int32

  init(_ path: String) throws(BackupFailure) {
    file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotWrite(path, why: SystemError(code: errno).text) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw .busy(path)
    }
  }

  func release() { close(file) }
}

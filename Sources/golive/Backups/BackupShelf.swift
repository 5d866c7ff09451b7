import Domain
import Platform
import StateStore

/// A directory with back-ups, of one workspace or of several.
struct BackupShelf {
  /// What of the directory may be made when it is not there: it may be on a disk that is not mounted, and then the copies
  /// would land on the wrong one.
  enum Making {
    /// The program's own place.
    case all
    /// Named on a command line: its last name, once.
    case last
    /// Named by the settings.
    case nothing
  }

  let directory: String
  let making: Making

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

  /// Whether it is not there although somebody named it, so that what is on it is not known.
  var isMissing: Bool {
    switch making {
    case .all: false
    case .last, .nothing: !FileTree.isDirectory(directory)
    }
  }

  /// What is on a shelf, each manifest read once.
  struct Content {
    /// Newest first.
    var entries: [Entry] = []
    /// Directories that look like back-ups and cannot be used, each with the reason, by name.
    var broken: [(name: String, failure: BackupFailure)] = []
  }

  func content() -> Content {
    var content = Content()
    for name in FileTree.names(in: directory).sorted() where Self.mayBeBackup(name) {
      let path = directory + "/" + name
      do throws(BackupFailure) {
        content.entries.append(Entry(name: name, backup: try Engines.backup(at: path)))
      } catch {
        let isMeant = FileTree.names(in: path).contains(where: ["manifest.json", "golive.db"].contains)
        if isMeant { content.broken.append((name, error)) }
      }
    }
    content.entries.sort { $1.isOlder(than: $0) }
    return content
  }

  /// Not a lock, or a copy that is being written.
  private static func mayBeBackup(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix(Engines.unfinishedBackup)
  }

  /// Newest first: the back-ups of the workspace with this permanent name.
  func entries(of workspace: String) -> [Entry] {
    content().entries.filter { $0.backup.manifest.workspace == workspace }
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
    do throws(SystemError) {
      switch making {
      case .all: try Directories.make(directory)
      case .last: try Directories.makeLast(directory)
      case .nothing:
        if !FileTree.isDirectory(directory) { throw SystemError(code: ENOENT) }
      }
    } catch {
      if error.code == ENOENT { throw .noDirectory(directory) }
      throw .cannotWrite(directory, why: error.text)
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

import CSQLite
import Glibc
import StateStore

/// What every opening looks at; a few reads.
extension SQLiteEngine {
  /// A workspace in which something was stored, and whose database is gone or empty.
  ///
  /// Before anything is opened: SQLite removes the log of an empty database, which may hold the newest changes.
  static func refuseLost(_ place: WorkspaceFiles) throws(StoreError) {
    var info = stat()
    let isThere = lstat(place.database, &info) == 0
    guard isThere ? info.st_size == 0 : errno == ENOENT, let mark = WriteLock.mark(of: place) else { return }
    throw .damaged("golive.db is \(isThere ? "empty" : "gone"), but entry \(mark.tick) was stored in it")
  }

  /// The error of a database that cannot be recognised, if something was stored in it.
  static func lost(_ error: StoreError, _ place: WorkspaceFiles) -> StoreError {
    guard case .notAWorkspace = error, let mark = WriteLock.mark(of: place) else { return error }
    return .damaged("golive.db cannot be recognised, but entry \(mark.tick) was stored in it")
  }

  /// - Parameter mark: read before the database was, because others go on storing meanwhile.
  func checkOpening(_ mark: LogMark?) throws(StoreError) {
    do throws(StoreError) {
      if let finding = try missingPages() { return raise(.broken, finding) }
      guard let mark else { return }
      if let finding = try missingEntry(mark) { return raise(.behind, finding) }
      if damageFile.damage?.kind == .behind { damageFile.remove() }
    } catch {
      guard case .damaged(let what) = error else { throw error }
      raise(.broken, what)
    }
  }

  /// Every page is in the file or in its log.
  private func missingPages() throws(StoreError) -> String? {
    var (file, log) = (stat(), stat())
    guard stat(place.database, &file) == 0, let pages = try number("PRAGMA page_count"),
      let size = try number("PRAGMA page_size"), size > 0
    else { return nil }
    let logged = stat(place.log, &log) == 0 ? (log.st_size - 32) / (size + 24) : 0
    let there = file.st_size / size + max(0, logged)
    return there >= pages ? nil : "golive.db is cut short: it has \(there) of \(pages) pages"
  }

  private func missingEntry(_ mark: LogMark) throws(StoreError) -> String? {
    let found = try newestEntry(upTo: mark.tick)
    if found == mark { return nil }
    let end = try newestEntry(upTo: .max)?.tick ?? 0
    return end < mark.tick
      ? "the newest changes are missing: entry \(mark.tick) was stored here, the file ends at \(end)"
      : "this is not the file that was worked on here: entry \(mark.tick) is not the one that was stored"
  }

  /// `nil` where there is no entry, or no log yet.
  func newestEntry(upTo tick: Int) throws(StoreError) -> LogMark? {
    do throws(StoreError) {
      let row = try uncounted(
        "SELECT tick, hash FROM change WHERE tick <= $1 ORDER BY tick DESC LIMIT 1", [SQLValue(tick)])
      return row.map { LogMark(tick: $0.number(0), hash: $0.text(1)) }
    } catch {
      guard case .failed = error else { throw error }
      return nil
    }
  }

  private func number(_ sql: String) throws(StoreError) -> Int? { try uncounted(sql, [])?.number(0) }

  package func parts() throws(StoreError) -> Set<String> {
    var names: Set<String> = []
    try run("SELECT name FROM sqlite_master", []) { names.insert($0.text(0)) }
    return names
  }
}

/// Damage is noted once, and stays until somebody decides.
extension SQLiteEngine {
  package var damage: Damage? { damageFile.damage ?? unwritten }

  package func report(_ finding: String) { raise(.broken, finding) }

  func raise(_ kind: Damage.Kind, _ finding: String) {
    guard damage == nil, !damageFile.isAccepted(finding) else { return }
    let found = Damage(kind, finding, by: options.holder, at: options.now())
    if !isAtItsPlace || !damageFile.note(found) { unwritten = found }
  }

  package func accept(_ decision: DamageDecision) throws(StoreError) {
    try locked { () throws(StoreError) in
      guard damageFile.note(decision) else { throw .system(errno, at: location) }
      try markNewestEntry()
      damageFile.remove()
      unwritten = nil
    }
  }
}

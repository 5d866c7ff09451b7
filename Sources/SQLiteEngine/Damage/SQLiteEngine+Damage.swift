import CSQLite
import Platform
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
      if let finding = try missingPages() { return raise(mark == nil ? .broken : .behind, finding) }
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
    return there >= pages ? nil : Self.cut(there, of: pages)
  }

  private static func cut(_ there: Int, of pages: Int) -> String {
    "golive.db is cut short: it has \(there) of \(pages) pages"
  }

  /// What is wrong with a workspace that does not even open is noted like any other damage, so that everybody learns
  /// of it.
  ///
  /// Nothing was stored yet where the lock file has no mark, as when a creation was interrupted. Where there is no
  /// database nothing is written either: somebody may be removing the directory.
  static func noted(_ error: StoreError, _ place: WorkspaceFiles, _ options: Options) -> StoreError {
    guard case .damaged(var what) = error, DurableFiles.size(place.database) > 0,
      WriteLock.mark(of: place) != nil
    else { return error }
    var kind = Damage.Kind.broken
    if let pages = try? DamagedFile(place).pages, pages.there < pages.stated {
      // Over when the rest is back.
      (kind, what) = (.behind, cut(pages.there, of: pages.stated))
    }
    let file = DamageFile(place)
    if file.damage == nil, file.decision(on: what) == nil {
      _ = file.note(Damage(kind, what, by: options.holder, at: options.now()))
    }
    return .damaged(what)
  }

  /// What is noted beside a workspace that may not open.
  package static func damage(at path: String) -> Damage? {
    (try? WorkspaceFiles(path)).flatMap { DamageFile($0).damage }
  }

  private func missingEntry(_ mark: LogMark) throws(StoreError) -> String? {
    let found = try newestEntry(upTo: mark.tick)
    if mark.isSameEntry(as: found) { return nil }
    let end = try newestEntry(upTo: .max)?.tick ?? 0
    if let known = mark.workspace, let name = try workspaceName(), LogMark.number(ofWorkspace: name) != known
    {
      return "golive.db is another workspace's: entry \(mark.tick) of the one that belongs here is not in it"
    }
    return end < mark.tick
      ? "the newest changes are missing: entry \(mark.tick) was stored here, the file ends at \(end)"
      : "this is not the file that was worked on here: entry \(mark.tick) is not the one that was stored"
  }

  /// `nil` where there is no entry, or no log yet.
  func newestEntry(upTo tick: Int) throws(StoreError) -> LogMark? {
    let row = try ifThere(
      "SELECT tick, hash FROM change WHERE tick <= $1 ORDER BY tick DESC LIMIT 1", [SQLValue(tick)])
    guard let row, let name = try workspaceName() else { return nil }
    return LogMark(tick: row.number(0), hash: row.text(1), workspace: name)
  }

  private func workspaceName() throws(StoreError) -> String? {
    try ifThere("SELECT v FROM meta WHERE k = 'workspace_id'")?.text(0)
  }

  /// `nil` also where there is no such table.
  private func ifThere(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Row? {
    do throws(StoreError) { return try uncounted(sql, values) } catch {
      guard case .failed = error else { throw error }
      return nil
    }
  }

  private func number(_ sql: String) throws(StoreError) -> Int? { try uncounted(sql, [])?.number(0) }
}

/// Damage is noted once, and stays until somebody decides.
extension SQLiteEngine {
  package var damage: Damage? { damageFile.damage ?? unwritten }

  package func report(_ finding: String) { raise(.broken, finding) }

  func raise(_ kind: Damage.Kind, _ finding: String) {
    guard damage == nil, decision(on: finding) == nil else { return }
    let found = Damage(kind, finding, by: options.holder, at: options.now())
    if !isAtItsPlace || !damageFile.note(found) { unwritten = found }
  }

  package func decision(on finding: String) -> DamageDecision? { damageFile.decision(on: finding) }

  package func accept(_ decision: DamageDecision, _ mend: () throws(StoreError) -> Void) throws(StoreError) {
    try locked { () throws(StoreError) in
      try transaction("BEGIN IMMEDIATE", mend, commit: commitChecked)
      guard damageFile.note(decision) else { throw .system(errno, at: location) }
      try markNewestEntry()
      damageFile.remove()
      unwritten = nil
    }
  }
}

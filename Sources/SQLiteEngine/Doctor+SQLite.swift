import CSQLite
import Platform
import StateStore

/// The doctor's checks of directory and file. Changes nothing, and works on damaged workspaces.
extension SQLiteEngine {
  /// Owner, modes, names and file system of a workspace that may fail to open.
  package static func examine(placeAt path: String) -> [Finding] {
    let place: WorkspaceFiles
    do throws(StoreError) { place = try WorkspaceFiles(path) } catch {
      return [Finding("place", .bad, error.sentence)]
    }
    var findings: [Finding] = []
    do throws(StoreError) { try place.checkDirectory() } catch {
      findings.append(Finding("place", .bad, error.sentence))
    }
    for file in [place.database, place.lock, place.log, place.index] {
      do throws(StoreError) { try place.checkFile(file, mustExist: file == place.database) } catch {
        findings.append(Finding("place", .bad, error.sentence))
      }
    }
    if findings.isEmpty {
      findings.append(
        Finding("place", .good, "\(place.directory): own, 0700, local; files 0600, one name each"))
    }
    return findings + Surroundings(place: place).findings
  }

  package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

  /// What whoever opens a workspace has to know of its surroundings; nothing where all is well.
  package static func warnings(placeAt path: String) -> [String] {
    (try? WorkspaceFiles(path)).map { Surroundings(place: $0).warnings } ?? []
  }

  /// The library version, and the settings durability depends on.
  package func examine() throws(StoreError) -> [Finding] {
    var findings: [Finding] = []
    let version = Self.libraryVersion
    let isExposed = sqlite3_libversion_number() < 3_051_003
    findings.append(
      Finding(
        "library", isExposed ? .note : .good,
        isExposed
          ? "SQLite \(version) can lose a commit when its log is reset by two at once (fixed in 3.51.3); golive "
            + "writes and resets under one lock, so only another program could meet it" : "SQLite \(version)")
    )
    for (name, good) in [("journal_mode", "wal"), ("synchronous", "2")] {
      let found = try first("PRAGMA \(name)")?.values.first
      let text =
        switch found {
        case .text(let text): text
        case .integer(let number): String(number)
        default: "unknown"
        }
      let isGood = text == good || (name == "synchronous" && isReadOnly)
      findings.append(
        Finding(name, isGood ? .good : .bad, "\(name) is \(text)\(isGood ? "" : ", not \(good)")"))
    }
    let problems = try integrityProblems()
    findings += problems.prefix(5).map { Finding("integrity", .bad, $0) }
    if problems.isEmpty { findings.append(Finding("integrity", .good, "every page and index is in order")) }
    return findings
  }

  /// What SQLite finds wrong with pages, indexes and references; it reads all of the database.
  func integrityProblems() throws(StoreError) -> [String] {
    try rows("PRAGMA integrity_check").map { $0.text(0) }.filter { $0 != "ok" }
      + rows("PRAGMA foreign_key_check").map { "a row of \($0.text(0)) names a missing row of \($0.text(2))" }
  }
}

import Domain
import StateStore

extension BackupManifest.Reason {
  var words: String {
    switch self {
    case .asked: "asked for"
    case .daily: "daily"
    case .upgrade: "before an upgrade"
    }
  }
}

extension Report {
  static func backupMade(_ entry: BackupShelf.Entry, removed: [String]) -> Report {
    let manifest = entry.backup.manifest
    return Report(
      kind: "backup",
      facts: [
        Fact("directory", "Backed up to", .text(entry.backup.directory)),
        Fact("projects", "Projects", .number(manifest.projects)),
        Fact("entries", "Entries", .number(manifest.entries)),
        Fact("size", "Size", .text(ByteCount.text(manifest.size))),
        Fact("sha256", "SHA-256", .text(manifest.digest)),
        Fact("verified", "Read again and compared", .flag(true)),
        Fact("removed", "Removed", removed.isEmpty ? .none : .list(removed.map { .text($0) })),
      ].filter(\.isThere))
  }

  static func backups(
    _ entries: [BackupShelf.Entry], _ broken: [String], in directory: String, clock: Moment
  ) -> Report {
    let columns = [
      Column("name", "NAME"), Column("taken", "TAKEN"), Column("reason", "WHY"),
      Column("projects", "PROJECTS"),
      Column("entries", "ENTRIES"), Column("size", "SIZE"), Column("format", "FORMAT"),
      Column("tool", "GOLIVE"), Column("workspace", "WORKSPACE"),
    ]
    let rows = entries.map { entry -> [Value] in
      let manifest = entry.backup.manifest
      return [
        .text(entry.name), .text(clock.minuteText(manifest.taken)), .text(manifest.reason.words),
        .number(manifest.projects), .number(manifest.entries), .text(ByteCount.text(manifest.size)),
        .number(manifest.schema), .text(manifest.tool), .text(manifest.workspace),
      ]
    }
    return Report(
      kind: "backups",
      facts: [
        Fact("directory", "Directory", .text(directory)),
        Fact("broken", "Cannot be used", broken.isEmpty ? .none : .list(broken.map { .text($0) })),
      ].filter(\.isThere),
      tables: [
        Table(
          "backups", "Back-ups", columns, rows: rows, empty: "There is none yet; golive backup makes one.")
      ])
  }

  static func verifiedBackups(_ findings: [Finding], in directory: String) -> Report {
    let columns = [Column("name", "NAME"), Column("standing", "STANDING"), Column("text", "FOUND")]
    let rows = findings.map { [Value.text($0.name), .text($0.standing.rawValue), .text($0.text)] }
    return Report(
      kind: "verified", facts: [Fact("directory", "Directory", .text(directory))],
      tables: [
        Table(
          "backups", "Back-ups", columns, rows: rows, empty: "There is none yet; golive backup makes one.")
      ])
  }

  static func restored(
    _ source: RestoreSource, _ restored: RestoredWorkspace, _ comparison: RestoreComparison, _ paths: Paths
  ) -> Report {
    let columns = [Column("project", "PROJECT"), Column("change", "WHAT HAPPENED TO IT")]
    let rows = comparison.steps.map { [Value.text($0.project.rawValue), .text($0.words)] }
    return Report(
      kind: "restored",
      facts: [
        Fact("backup", "Put back", .text(source.name)),
        Fact("workspace", "Workspace", .text(paths.workspace)),
        Fact("contents", "It has", .text(source.copy.content.words)),
        Fact("proof", "Checked", .text(source.proof)),
        Fact("aside", "The one before is at", Value(restored.aside)),
        Fact("back", "To put that back", Value(restored.aside.map(paths.restoring))),
        Fact("leftover", "Left by an earlier attempt", Value(restored.leftover)),
        Fact("problem", "Not compared, because", Value(comparison.problem)),
      ].filter(\.isThere),
      tables: [
        Table(
          "projects", "Projects", columns, rows: rows,
          empty: comparison.problem == nil
            ? "No project went backwards." : "What went backwards is not known.")
      ])
  }
}

extension Report.Fact {
  fileprivate var isThere: Bool { if case .none = value { false } else { true } }
}

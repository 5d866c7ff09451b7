import Domain
import StateStore

/// The back-up that the first dashboard of a day starts, beside itself.
struct DailyBackup {
  private let call: Invocation
  /// The day on which it was last thought of.
  private let day: WorkspaceNote
  /// What went wrong then: nobody sees the output of a program beside the dashboard.
  private let trouble: WorkspaceNote

  init(_ call: Invocation) {
    self.call = call
    day = WorkspaceNote("backup-day", call)
    trouble = WorkspaceNote("backup-trouble", call)
  }

  /// It was not thought of today, or it failed; whether there is something to copy it finds out by itself.
  var isWanted: Bool { !Engines.isServer(call.paths.workspace) && isOfNoDay }

  private var isOfNoDay: Bool { day.text != call.today.iso || trouble.text != nil }

  /// That the last one failed, and why; `nil` if it did not.
  var problem: String? { trouble.text.map { "The daily back-up failed. " + $0 } }

  /// Another back-up was made in the same place.
  func settle() { trouble.forget() }

  func run() {
    let settings = call.settings.backup
    let shelf = settings.shelf(call.paths)
    do throws(BackupFailure) {
      if settings.isDaily, isDue(on: shelf) {
        _ = try shelf.add(
          workspaceAt: call.paths.workspace, call.clock.backupOrigin(.daily), keeping: settings.rotation)
      }
      trouble.forget()
    } catch {
      if case .busy = error { return }
      trouble.keep(error.sentence)
    }
    day.keep(call.today.iso)
  }

  /// A workspace in which everything is of today has nothing to keep yet. Copies of a damaged one would take the
  /// place of good ones.
  private func isDue(on shelf: BackupShelf) -> Bool {
    let day = { (time: Timestamp) in call.clock.now.local(time).day }
    guard let engine = try? Engines.open(at: call.paths.workspace, for: call.actor), engine.damage == nil,
      let age = try? WorkspaceAge(engine), let first = age.first, day(first) < call.today
    else { return false }
    let newest = shelf.entries(of: age.workspace).first { $0.backup.manifest.reason != .upgrade }
    return newest.map { day($0.backup.manifest.taken) < call.today } ?? true
  }
}

extension BackupSettings {
  func shelf(_ paths: Paths) -> BackupShelf {
    directory.map { BackupShelf(directory: $0, making: .nothing) }
      ?? BackupShelf(directory: paths.backups, making: .all)
  }
}

extension Invocation {
  /// Where the back-ups of this person's workspaces are, by the settings.
  var backups: BackupShelf { Settings(paths).backup.shelf(paths) }
}

extension Clock {
  /// Of a back-up that is made now, by this program.
  func backupOrigin(_ reason: BackupManifest.Reason) -> BackupOrigin {
    BackupOrigin(taken: now.timestamp, reason: reason, tool: Version.text)
  }
}

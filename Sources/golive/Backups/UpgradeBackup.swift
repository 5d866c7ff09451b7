import Domain
import StateStore

/// The copy that is made before a newer golive changes the format of a workspace.
struct UpgradeBackup {
  private let paths: Paths
  private let clock: Clock

  init(_ paths: Paths, _ clock: Clock) {
    self.paths = paths
    self.clock = clock
  }

  /// Without a copy the workspace stays in its format, and closed to this program.
  ///
  /// On a server only its administrator changes the format.
  func make() throws(StoreError) {
    if Engines.isServer(paths.workspace) {
      throw .unusable(
        at: paths.workspace, why: "has an older format",
        remedy: "Ask its administrator for: golive admin migrate \(paths.workspace)")
    }
    let settings = Settings(paths).backup
    do {
      _ = try settings.shelf(paths).add(
        workspaceAt: paths.workspace, clock.backupOrigin(.upgrade), keeping: settings.rotation)
    } catch {
      throw .unusable(
        at: paths.workspace,
        why: "has an older format, and no copy could be made before changing it (\(error.sentence))",
        remedy: "Make room, or name another directory under [backup] in config.toml")
    }
  }
}

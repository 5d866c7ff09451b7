import CSQLite
import Platform
import StateStore

/// What a workspace should not have around it: programs that copy its files, disks that forget.
struct Surroundings {
  let place: WorkspaceFiles

  /// What to tell whoever opens the workspace.
  var warnings: [String] { copies + sharing }

  var findings: [Finding] { (warnings + volatility).map { Finding("surroundings", .note, $0) } }

  /// Files that a program which keeps folders in step makes of two versions: `golive (conflicted copy).db`,
  /// `golive.sync-conflict-....db`, `golive-HOST.db`, `golive~.db`.
  private var copies: [String] {
    Self.names(in: place.directory).filter(Self.isCopy).sorted().prefix(3).map { name in
      """
      \(name) lies beside golive.db, as a program leaves it that synchronises folders: it may hold changes that \
      golive.db has not. golive does not read it; keep it, and move the workspace out of that folder
      """
    }
  }

  private static let own: Set<String> = ["golive.db", "golive.db-wal", "golive.db-shm", "golive.db-journal"]

  static func isCopy(_ name: String) -> Bool {
    !own.contains(name) && (name.hasPrefix("golive") || name.hasPrefix(".golive")) && name.contains(".db")
  }

  /// A folder above it is kept in step with another machine, file by file, while the workspace changes.
  private var sharing: [String] {
    var above = place.directory
    while let slash = above.lastIndex(of: "/") {
      let name = above[above.index(after: slash)...]
      if let program = Self.program(folder: name, holding: above) {
        return [
          """
          \(above) is synchronised by \(program), which copies golive.db and its log at different moments; move the \
          workspace to another place: golive backup, then golive restore there
          """
        ]
      }
      above = String(above[..<slash])
    }
    return []
  }

  private static let markers = [
    (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "ownCloud"), (".sync", "Resilio Sync"),
    (".tmp.driveupload", "Google Drive"), (".seafile-data", "Seafile"),
  ]

  private static let folders = [
    ("Dropbox", "Dropbox"), ("OneDrive", "OneDrive"), ("Nextcloud", "Nextcloud"), ("ownCloud", "ownCloud"),
    ("Google Drive", "Google Drive"), ("pCloudDrive", "pCloud"), ("MEGA", "MEGA"), ("iCloudDrive", "iCloud"),
  ]

  private static func program(folder name: Substring, holding path: String) -> String? {
    let marker = markers.first { access(path + "/" + $0.0, F_OK) == 0 }
    return marker?.1 ?? folders.first { name == $0.0 || name.hasPrefix($0.0 + " ") }?.1
  }

  /// The file system forgets at a restart, or when a container ends.
  private var volatility: [String] {
    switch csqlite_file_system_type(place.directory) {
    case 0x0102_1994, 0x8584_58F6:
      ["\(place.directory) is in memory (tmpfs): everything in it is gone after a restart"]
    case 0x794C_7630:
      [
        "\(place.directory) is in the layer of a container (overlayfs): it is gone with the container; mount a volume"
      ]
    default: []
    }
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}

import Glibc

/// Demo workspaces whose process was killed before it could remove them.
enum DemoLeftovers {
  static let prefix = "golive-demo-"
  private static let markName = "/alive"

  /// Says that the demo in `directory` is in use, for as long as the mark is kept.
  static func mark(_ directory: String) -> SessionLock? { SessionLock(directory + markName) }

  /// Removes those of this user that nobody uses any more. One without a mark is still being made.
  static func remove(from places: [String]) {
    for place in Set(places) {
      for name in FileTree.names(in: place) where name.hasPrefix(prefix) {
        let path = "\(place)/\(name)"
        if isOurs(path), SessionLock.isAbandoned(path + markName) { FileTree.remove(path) }
      }
    }
  }

  private static func isOurs(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
  }
}

import Platform

/// Demo workspaces left behind by processes that were killed.
enum DemoLeftovers {
  static let prefix = "golive-demo-"
  private static let markName = "/alive"

  /// Marks the demo in `directory` as in use for as long as the lock is held.
  static func mark(_ directory: String) -> SessionLock? { try? SessionLock(directory + markName) }

  /// Removes this user's demo workspaces that are no longer in use. One without a mark is still being
  /// created.
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

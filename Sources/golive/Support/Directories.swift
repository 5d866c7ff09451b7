import Glibc

/// Directories private to this user.
enum Directories {
  /// Creates a directory and its parents. Returns whether it exists afterwards.
  static func make(_ path: String) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    guard let cut = path.lastIndex(of: "/"), cut > path.startIndex, make(String(path[..<cut])) else {
      return false
    }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}

import Domain
import Glibc

/// Writes a file atomically: a private temporary file beside it, synced, then renamed.
enum SafeFile {
  /// - Parameter replace: whether an existing file may be replaced. A symbolic link never is.
  static func write(_ text: String, to path: String, replace: Bool) throws(CommandFailure) {
    try write(to: path, replace: replace) { (descriptor) throws(CommandFailure) in
      do throws(SystemError) { try Descriptor.write(text, to: descriptor) } catch {
        throw failure(path, error.code)
      }
    }
  }

  /// - Parameter content: writes to the descriptor; if it fails, there is no file.
  static func write(
    to path: String, replace: Bool, content: (Int32) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    try refuseOccupied(path, replace: replace)
    let temporary = path + ".\(Identifiers.random().prefix(8)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno) }
    do throws(CommandFailure) {
      defer { close(descriptor) }
      try content(descriptor)
      guard fsync(descriptor) == 0 else { throw failure(path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    // `link` fails if a file has appeared meanwhile, `rename` would replace it.
    let code = replace ? rename(temporary, path) : link(temporary, path)
    let reason = errno
    if code != 0 || !replace { unlink(temporary) }
    guard code == 0 else { throw failure(path, reason) }
  }

  private static func refuseOccupied(_ path: String, replace: Bool) throws(CommandFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      throw CommandFailure(
        .usage, "Not written: \(DisplayText.line(path)) is not an ordinary file. Choose another name.")
    }
    guard replace else {
      throw CommandFailure(
        .usage, "Not written: \(DisplayText.line(path)) exists. Add --replace, or choose another name.")
    }
  }

  static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .workspace,
      "Not written: \(DisplayText.line(path)): \(SystemError(code: code).text). Choose another place.")
  }
}

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

/// Directories with their contents.
enum FileTree {
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a tree of ordinary files, following no links.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}

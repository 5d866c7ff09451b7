import Domain
import Platform

/// Why a file was not written.
struct FileFault: Error {
  enum Cause {
    case notOrdinary
    case exists
    case system(SystemError)
  }

  let path: String
  let cause: Cause

  /// Without the full stop.
  var reason: String {
    switch cause {
    case .notOrdinary: "it is not an ordinary file"
    case .exists: "it exists"
    case .system(let error): error.text
    }
  }
}

extension CommandFailure {
  init(_ fault: FileFault) {
    let name = DisplayText.line(fault.path)
    switch fault.cause {
    case .notOrdinary:
      self.init(.usage, "Not written: \(name) is not an ordinary file. Choose another name.")
    case .exists: self.init(.usage, "Not written: \(name) exists. Add --replace, or choose another name.")
    case .system(let error):
      self.init(.workspace, "Not written: \(name): \(error.text). Choose another place.")
    }
  }
}

/// Writes a file atomically: a private temporary file beside it, synced, then renamed.
enum SafeFile {
  /// - Parameter replace: whether an existing file may be replaced. A symbolic link never is.
  static func write(_ text: String, to path: String, replace: Bool) throws(CommandFailure) {
    do throws(FileFault) { try store(text, to: path, replace: replace) } catch { throw CommandFailure(error) }
  }

  /// As `write`, for those who say in words of their own what was not written.
  static func store(_ text: String, to path: String, replace: Bool) throws(FileFault) {
    try put(at: path, replace: replace, failing: { $0 }) { (descriptor) throws(FileFault) in
      do throws(SystemError) { try Descriptor.write(text, to: descriptor) } catch {
        throw FileFault(path: path, cause: .system(error))
      }
    }
  }

  /// - Parameter content: writes to the descriptor; if it fails, there is no file.
  static func write(
    to path: String, replace: Bool, content: (Int32) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    try put(at: path, replace: replace, failing: { CommandFailure($0) }, content: content)
  }

  private static func put<Failure: Error>(
    at path: String, replace: Bool, failing: (FileFault) -> Failure, content: (Int32) throws(Failure) -> Void
  ) throws(Failure) {
    func fault(_ code: Int32) -> Failure {
      failing(FileFault(path: path, cause: .system(SystemError(code: code))))
    }
    if let cause = occupant(of: path, replace: replace) { throw failing(FileFault(path: path, cause: cause)) }
    let temporary = path + ".\(Identifiers.random().prefix(8)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault(errno) }
    do throws(Failure) {
      defer { close(descriptor) }
      try content(descriptor)
      guard Disk.sync(descriptor) else { throw fault(errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    // `link` fails if a file has appeared meanwhile, `rename` would replace it.
    let code = replace ? rename(temporary, path) : link(temporary, path)
    let reason = errno
    if code != 0 || !replace { unlink(temporary) }
    guard code == 0 else { throw fault(reason) }
  }

  /// What is in the way.
  private static func occupant(of path: String, replace: Bool) -> FileFault.Cause? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notOrdinary }
    return replace ? nil : .exists
  }
}

/// Directories private to this user.
enum Directories {
  /// Creates a directory and its parents, where they are not there yet.
  static func make(_ path: String) throws(SystemError) { try make(path, parents: true) }

  /// Creates a directory in one that is there.
  static func makeLast(_ path: String) throws(SystemError) { try make(path, parents: false) }

  private static func make(_ path: String, parents: Bool) throws(SystemError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
      return
    }
    let reason = errno
    guard reason == ENOENT else { throw SystemError(code: reason) }
    if parents, let cut = path.lastIndex(of: "/"), cut > path.startIndex { try make(String(path[..<cut])) }
    guard mkdir(path, 0o700) != 0 else { return }
    let fault = errno
    // Another program may have made it meanwhile.
    guard fault == EEXIST, FileTree.isDirectory(path) else { throw SystemError(code: fault) }
  }
}

/// Directories with their contents.
enum FileTree {
  /// Whether both paths lead to the same file or directory.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (mine, theirs) = (stat(), stat())
    return stat(path, &mine) == 0 && stat(other, &theirs) == 0
      && (mine.st_dev, mine.st_ino) == (theirs.st_dev, theirs.st_ino)
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

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

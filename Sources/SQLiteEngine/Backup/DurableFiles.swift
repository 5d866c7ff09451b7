import Platform
import StateStore

/// Files and directories that are on the disk when a call returns, for this user alone.
enum DurableFiles {
  static func makeDirectory(_ path: String) throws(BackupFailure) {
    guard mkdir(path, 0o700) == 0 else {
      throw errno == EEXIST ? .exists(path) : .cannot(path, errno)
    }
  }

  static func write(_ text: String, to path: String) throws(BackupFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannot(path, errno) }
    defer { close(file) }
    try write(Array(text.utf8)[...], to: file, path)
    guard Disk.sync(file) else { throw .cannot(path, errno) }
  }

  /// Returns the SHA-256 of what was copied.
  @discardableResult
  static func copy(_ source: String, to path: String) throws(BackupFailure) -> String {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannot(path, errno) }
    defer { close(file) }
    let digest = RunningDigest()
    try read(source) { (part) throws(BackupFailure) in
      digest.add(part)
      try write(part, to: file, path)
    }
    guard Disk.sync(file) else { throw .cannot(path, errno) }
    return digest.finish()
  }

  /// The size of an ordinary file in bytes, and its SHA-256.
  static func measure(_ path: String) throws(BackupFailure) -> (size: Int, digest: String) {
    let digest = RunningDigest()
    var size = 0
    try read(path) { part in
      digest.add(part)
      size += part.count
    }
    return (size, digest.finish())
  }

  static func bytes(_ path: String, limit: Int) throws(BackupFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { (part) throws(BackupFailure) in
      guard bytes.count + part.count <= limit else { throw .unreadable("\(path) is too large") }
      bytes += part
    }
    return bytes
  }

  private static func read(
    _ path: String, _ body: (ArraySlice<UInt8>) throws(BackupFailure) -> Void
  ) throws(BackupFailure) {
    // Opening a pipe without a writer would block.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .unread(path, errno) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable("\(path) is not an ordinary file")
    }
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Platform.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unread(path, errno) }
      if count == 0 { return }
      try body(part[..<count])
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, _ path: String) throws(BackupFailure)
  {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Platform.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannot(path, errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Syncs a file or a directory that is there.
  static func sync(_ path: String) throws(BackupFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannot(path, errno) }
    defer { close(file) }
    guard Disk.sync(file) else { throw .cannot(path, errno) }
  }

  /// Syncs the directory that a path is in, so that its name is lasting.
  static func syncName(of path: String) throws(BackupFailure) {
    try sync(path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
  }

  /// Renames to a name that is free.
  static func move(_ path: String, to new: String) throws(BackupFailure) {
    guard !exists(new) else { throw .exists(new) }
    guard rename(path, new) == 0 else { throw .cannot(new, errno) }
    try syncName(of: new)
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// In bytes; 0 for a file that is not there.
  static func size(_ path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_size : 0
  }

  /// Room in bytes that this user may fill.
  static func room(at path: String) -> Int? { Disk.room(at: path) }
}

extension BackupFailure {
  static func cannot(_ path: String, _ code: Int32) -> BackupFailure {
    .cannotWrite(path, why: String(cString: strerror(code)))
  }

  static func unread(_ path: String, _ code: Int32) -> BackupFailure {
    .unreadable("\(path): \(String(cString: strerror(code)))")
  }
}

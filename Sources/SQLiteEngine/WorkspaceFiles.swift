import CSQLite
import Platform
import StateStore

/// The location of a workspace: one directory with the database and its lock, private to one user.
struct WorkspaceFiles {
  let directory: String
  var database: String { directory + "/golive.db" }
  var lock: String { directory + "/store.lock" }
  var log: String { database + "-wal" }
  var index: String { database + "-shm" }

  /// `path` may lead through symbolic links, but its last component may not be one.
  init(_ path: String) throws(StoreError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let resolved = realpath(parent, nil) else { throw .missing(at: path) }
    defer { free(resolved) }
    let base = String(cString: resolved)
    directory = name == "." || name.isEmpty ? base : (base == "/" ? "/" : base + "/") + name
  }

  /// Creates the directory, its parents, and empty files, private to this user.
  ///
  /// Existing ones are left as they are.
  static func create(_ path: String) throws(StoreError) -> WorkspaceFiles {
    let place = try placed(at: path)
    try make(place.directory)
    try place.checkDirectory()
    for path in [place.lock, place.database] {
      let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 || errno == EEXIST else { throw .system(errno, at: path) }
      if file >= 0 { close(file) }
    }
    try place.check()
    return place
  }

  /// Creates the directories above a workspace; one that is there has to be fit for it.
  static func placed(at path: String) throws(StoreError) -> WorkspaceFiles {
    for (index, character) in zip(path.indices, path) where character == "/" && index != path.startIndex {
      try make(String(path[..<index]))
    }
    let place = try WorkspaceFiles(path)
    do throws(StoreError) { try place.checkDirectory() } catch {
      guard case .missing = error else { throw error }
    }
    return place
  }

  /// Its name, too, has to survive a power failure.
  private static func make(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) == 0 { return sync(path + "/..") }
    if errno == EEXIST { return }
    if errno == ENOSPC || errno == EDQUOT { throw .full(at: path) }
    throw .unusable(
      at: path, why: "cannot be made (\(String(cString: strerror(errno))))",
      remedy: "Choose another place with --workspace")
  }

  /// Removes a workspace that nobody is to have: one that is not finished, or a copy.
  func remove() {
    for path in [database, log, index, lock] { unlink(path) }
    rmdir(directory)
  }

  /// Syncs the directory, so that new names survive a power failure.
  func makeLasting() {
    for path in [directory, directory + "/.."] { Self.sync(path) }
  }

  private static func sync(_ directory: String) {
    let file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = Disk.sync(file)
    close(file)
  }

  /// Refuses a location that others could read, write or redirect, or where locks do not work.
  func check() throws(StoreError) {
    try checkDirectory()
    try checkFile(database, mustExist: true)
    for path in [lock, log, index] { try checkFile(path, mustExist: false) }
  }

  /// The file system is mounted for reading only.
  var isReadOnly: Bool { Disk.isReadOnly(at: directory) }

  /// The URI of a database in a directory that cannot be written: one without a log can be read as
  /// immutable, because it cannot be changed there.
  func readOnlyDatabase() throws(StoreError) -> String {
    var info = stat()
    if lstat(index, &info) == 0 { return database }
    if lstat(log, &info) == 0, info.st_size > 0 {
      throw .unusable(
        at: directory, why: "is on a read-only disk, and changes wait in its golive.db-wal",
        remedy: "Copy it to a disk that can be written")
    }
    return immutableDatabase
  }

  /// The URI of the database as one that nobody changes while it is open.
  var immutableDatabase: String {
    let escaped = database.utf8.map { byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "?")
        && byte != UInt8(ascii: "#")
      let digits = String(byte, radix: 16)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  func checkDirectory() throws(StoreError) {
    var info = stat()
    guard lstat(directory, &info) == 0 else {
      throw errno == ENOENT ? .missing(at: directory) : .system(errno, at: directory)
    }
    if info.st_mode & S_IFMT == S_IFLNK { throw .symbolicLink(at: directory) }
    guard info.st_mode & S_IFMT == S_IFDIR else { throw .notAWorkspace(at: directory) }
    try checkAccess(info, at: directory, mode: "700")
    if let kind = Self.networkFileSystem(csqlite_file_system_type(directory)) {
      throw .networkFileSystem(at: directory, kind: kind)
    }
  }

  func checkFile(_ path: String, mustExist: Bool) throws(StoreError) {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      guard errno == ENOENT else { throw .system(errno, at: path) }
      if mustExist { throw .missing(at: directory) }
      return
    }
    if info.st_mode & S_IFMT == S_IFLNK { throw .symbolicLink(at: path) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .notAWorkspace(at: directory) }
    if info.st_nlink > 1 { throw .hardLink(at: path) }
    try checkAccess(info, at: path, mode: "600")
    if faccessat(AT_FDCWD, path, R_OK | W_OK, AT_EACCESS) != 0, errno == EACCES {
      throw .system(EACCES, at: path)
    }
  }

  private func checkAccess(_ info: stat, at path: String, mode: String) throws(StoreError) {
    if info.st_uid != geteuid() { throw .wrongOwner(at: path) }
    if info.st_mode & 0o077 != 0 {
      throw .wrongMode(at: path, fix: "chmod \(mode) \(ShellText.quoted(path))")
    }
  }

  /// The name of a file system, by `f_type` of statfs, on which locks or shared memory are unreliable;
  /// `nil` for others.
  static func networkFileSystem(_ type: Int) -> String? {
    switch type {
    case 0x6969: "NFS"
    case 0x517B: "SMB"
    case 0xFF53_4D42: "CIFS"
    case 0xFE53_4D42: "SMB2"
    case 0x0102_1997: "9P (a folder of the host, such as /mnt/c under WSL)"
    case 0x5346_4846: "drvfs (a folder of Windows, such as /mnt/c)"
    case 0x6573_5546: "FUSE (sshfs, virtiofs, a cloud drive)"
    case 0x5346_414F: "AFS"
    case 0x7375_7245: "Coda"
    case 0x00C3_6400: "Ceph"
    case 0x0BD0_0BD0: "Lustre"
    case 0x0116_1970: "GFS2"
    case 0x7461_636F: "OCFS2"
    case 0x4750_4653: "GPFS"
    case 0x1983_0326: "FhGFS"
    case 0x786F_4256: "vboxsf"
    case 0xBACB_ACBC: "vmhgfs"
    default: nil
    }
  }
}

/// What programs ask of the disk under a path.
package enum Disk {
  /// Puts a file's content, and the name of a directory's files, on the disk itself. Returns whether it is there.
  package static func sync(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // There `fsync` ends at the disk's own memory.
      fcntl(descriptor, F_FULLFSYNC) == 0 || fsync(descriptor) == 0
    #else
      fsync(descriptor) == 0
    #endif
  }

  /// Room in bytes that this user may fill; `nil` if it is not known.
  package static func room(at path: String) -> Int? {
    var info = statvfs()
    return statvfs(path, &info) == 0 ? Int(info.f_bavail) * Int(info.f_frsize) : nil
  }

  /// The file system is mounted for reading only.
  package static func isReadOnly(at path: String) -> Bool {
    var info = statvfs()
    return statvfs(path, &info) == 0 && UInt(info.f_flag) & UInt(ST_RDONLY) != 0
  }

  /// A directory in memory for files nobody keeps; `nil` where the system has none.
  package static var inMemory: String? {
    #if os(Linux)
      "/dev/shm"
    #else
      nil
    #endif
  }
}

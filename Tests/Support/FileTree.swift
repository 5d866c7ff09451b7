import Platform

/// The files and directories below a place, with what is in them.
package struct FileTree: Sendable {
  /// By path from the place on.
  package var files: [String: [UInt8]] = [:]
  package var directories: [String] = []

  package init() {}

  /// What is there now. Nothing may be writing to it.
  package init(at place: String) { read(place, "") }

  private mutating func read(_ place: String, _ path: String) {
    guard let directory = opendir(place + path) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let inner = path + "/" + name
      var info = stat()
      guard lstat(place + inner, &info) == 0 else { continue }
      if info.st_mode & S_IFMT == S_IFDIR {
        directories.append(inner)
        read(place, inner)
      } else if let bytes = Self.bytes(of: place + inner) {
        files[inner] = bytes
      }
    }
  }

  /// Makes it anew, private to this user.
  package func write(to place: String) {
    mkdir(place, 0o700)
    for path in directories.sorted() { mkdir(place + path, 0o700) }
    for (path, bytes) in files {
      let file = open(place + path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { continue }
      var written = 0
      while written < bytes.count {
        let count = Platform.write(file, Array(bytes[written...]), bytes.count - written)
        guard count > 0 else { break }
        written += count
      }
      close(file)
    }
  }

  /// `nil` if there is no such file.
  package static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Platform.read(file, &block, block.count)
      guard count > 0 else { return bytes }
      bytes += block.prefix(count)
    }
  }
}

extension TemporaryDirectory {
  /// Where files are in memory, if there is such a place: nothing there waits for a disk.
  package static let fastDisk = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
}

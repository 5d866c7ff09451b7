import Glibc

/// Small files of the person's own; without Foundation, which start-up could not afford.
enum TextFile {
  static let limit = 256 * 1024

  /// The text of a file, `nil` where there is none.
  static func read(_ path: String) throws(ThemeError) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ThemeError(file: path, problem: "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ThemeError(file: path, problem: "expected a file")
    }
    return try text(of: descriptor, path)
  }

  private static func text(of descriptor: Int32, _ path: String) throws(ThemeError) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw ThemeError(file: path, problem: "cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw ThemeError(file: path, problem: "expected at most 256 KiB")
      }
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw ThemeError(file: path, problem: "expected UTF-8 text")
    }
    return text
  }

  /// Names in a directory; empty where it cannot be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}

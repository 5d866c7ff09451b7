import Glibc

/// Reading of template files, small regular files only.
enum TemplateFile {
  static let largest = 1 << 20

  /// Names ending in `.toml`, sorted; empty when the directory does not exist.
  static func names(in directory: String) throws(TemplateError) -> [String] {
    guard let stream = opendir(directory) else {
      if errno == ENOENT { return [] }
      throw error(directory, found: reason(errno), expected: "a readable directory")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws(TemplateError) -> [UInt8] {
    // O_NONBLOCK: a named pipe must not hold up the start.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw error(path, found: reason(errno), expected: "a readable file") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw error(path, found: "something else", expected: "a regular file")
    }
    guard Int(status.st_size) <= largest else {
      throw error(path, found: "\(status.st_size) bytes", expected: "at most \(largest) bytes")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= largest {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw error(path, found: reason(errno), expected: "a readable file") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
    throw error(path, found: "a growing file", expected: "at most \(largest) bytes")
  }

  /// UTF-8 without zero bytes, which the TOML parser would take for the end.
  static func text(_ bytes: [UInt8], file: String) throws(TemplateError) -> String {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw error(file, found: "bytes that are not text", expected: "UTF-8 text")
    }
    return text
  }

  private static func error(_ file: String, found: String, expected: String) -> TemplateError {
    TemplateError(file: file, place: .file, found: found, expected: expected)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

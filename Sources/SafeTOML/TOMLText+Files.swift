import Domain
import Platform

/// Reads small regular files, without Foundation, which would slow down start-up.
extension TOMLText {
  /// The text of a file of at most `limit` bytes; `nil` if there is no such file.
  package static func read(_ path: String, limit: Int) throws(TOMLFault) -> String? {
    // O_NONBLOCK: a named pipe must not block start-up.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw TOMLFault(file: path, found: reason(errno), expected: "a readable file")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw TOMLFault(file: path, expected: "a regular file")
    }
    return try text(try bytes(of: file, path, limit: limit), file: path)
  }

  /// UTF-8 without zero bytes, which the library would read as the end of the text.
  package static func text(_ bytes: [UInt8], file: String) throws(TOMLFault) -> String {
    if bytes.contains(0) { throw TOMLFault(file: file, found: "a zero byte", expected: "UTF-8 text") }
    do throws(UTF8Text.Fault) { return try UTF8Text.read(bytes) } catch {
      throw TOMLFault(
        file: file, line: error.line, column: error.byte, found: error.inLine, expected: "UTF-8 text")
    }
  }

  /// Names that end in `.toml`, sorted; none if the directory does not exist.
  package static func names(in directory: String) throws(TOMLFault) -> [String] {
    guard let stream = opendir(directory) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw TOMLFault(file: directory, found: reason(errno), expected: "a readable directory")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(of file: Int32, _ path: String, limit: Int) throws(TOMLFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Platform.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw TOMLFault(file: path, found: reason(errno), expected: "a readable file") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw TOMLFault(file: path, found: "a larger file", expected: "at most \(limit / 1024) KiB")
      }
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

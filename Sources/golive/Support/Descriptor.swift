import Glibc

/// Whole reads and writes on file descriptors. Errors are `errno` values.
struct SystemError: Error {
  let code: Int32
  var text: String { String(cString: strerror(code)) }
  /// There is no such file.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}

enum Descriptor {
  static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    var text = text
    let failure: SystemError? = text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return SystemError(code: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// The whole of a file, at most `limit` bytes.
  static func read(path: String, limit: Int = 1 << 20) throws(SystemError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

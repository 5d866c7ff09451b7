import Platform

/// An `errno` value of a failed system call.
struct SystemError: Error {
  let code: Int32
  var text: String { String(cString: strerror(code)) }
}

enum Descriptor {
  static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    var text = text
    let failure: SystemError? = text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    if let failure { throw failure }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    let failure: SystemError? = bytes.withUnsafeBytes { write($0, to: descriptor) }
    if let failure { throw failure }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemError? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Platform.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return SystemError(code: errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return nil
  }

  /// Everything up to the end, or just more than `limit` bytes.
  static func read(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Platform.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

/// Reading standard input.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

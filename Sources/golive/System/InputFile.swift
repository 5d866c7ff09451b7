import Domain
import Platform

/// Files supplied by people: read completely or not at all.
enum InputFile {
  /// The size limit in bytes of a field's value or a file of days.
  static let textLimit = 1 << 20

  /// - Parameters:
  ///   - path: an ordinary file, or `-` for standard input.
  ///   - otherwise: what stays unchanged on failure, as a whole sentence.
  static func bytes(
    _ path: String, limit: Int, otherwise: String = "Nothing was imported."
  ) throws(CommandFailure) -> [UInt8] {
    let descriptor = try descriptor(of: path, otherwise: otherwise)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    return try read(descriptor, name(of: path), limit, otherwise)
  }

  /// Opens an ordinary file; `-` is standard input, which is not to be closed.
  static func descriptor(of path: String, otherwise: String) throws(CommandFailure) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let name = name(of: path)
    // Opening a pipe without a writer would block.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(name, SystemError(code: errno).text, otherwise) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw failure(name, "it is not an ordinary file", otherwise)
    }
    return descriptor
  }

  /// As `bytes`, for UTF-8 text: byte order mark removed, line ends normalised to line feeds.
  static func text(
    _ path: String, limit: Int = textLimit, otherwise: String = "Nothing was imported."
  ) throws(CommandFailure) -> String {
    let bytes = try bytes(path, limit: limit, otherwise: otherwise)
    do throws(UTF8Text.Fault) { return try UTF8Text.written(bytes) } catch {
      throw CommandFailure(.usage, "\(name(of: path)), \(error.sentence); save it as UTF-8. \(otherwise)")
    }
  }

  /// The text of an argument; `-` reads standard input, without its last line end.
  static func argument(_ text: String) throws(CommandFailure) -> String {
    guard text == "-" else { return text }
    let text = try Self.text("-", otherwise: "Nothing was changed.")
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  static func name(of path: String) -> String {
    path == "-" ? "standard input" : DisplayText.line(path)
  }

  private static func read(
    _ descriptor: Int32, _ name: String, _ limit: Int, _ otherwise: String
  ) throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try Descriptor.read(descriptor, limit: limit) } catch {
      throw failure(name, error.text, otherwise)
    }
    guard bytes.count <= limit else {
      throw CommandFailure(.usage, "\(name) has more than \(limit) bytes. \(otherwise)")
    }
    return bytes
  }

  static func failure(_ name: String, _ reason: String, _ otherwise: String) -> CommandFailure {
    CommandFailure(.workspace, "\(name) cannot be read: \(reason). \(otherwise)")
  }
}

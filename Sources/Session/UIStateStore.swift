import Platform

/// Keeps the UI state between runs. Losing it costs a few keys, so errors are ignored.
package protocol UIStateStore: AnyObject {
  func load() -> [String: String]
  func save(_ values: [String: String])
}

/// A small text file with one `key=value` per line, readable by this user only.
package final class UIStateFile: UIStateStore {
  private static let sizeLimit = 1 << 16
  private let path: String

  /// The directory of `path` must exist.
  package init(path: String) {
    self.path = path
  }

  package func load() -> [String: String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return [:] }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: Self.sizeLimit)
    let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return [:] }
    return SeatText.read(String(decoding: block[..<count], as: UTF8.self))
  }

  /// Replaces the file atomically, so that a reader sees the old content or the new.
  package func save(_ values: [String: String]) {
    let content = Array(SeatText.write(values).utf8)
    guard content.count <= Self.sizeLimit else { return }
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let written = content.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    if written != content.count || rename(temporary, path) != 0 { unlink(temporary) }
  }
}

/// The format of the UI state: sorted `key=value` lines; backslash, line break and `=` are escaped.
enum SeatText {
  static func write(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { "\(escaped($0.key))=\(escaped($0.value))\n" }.joined()
  }

  /// Invalid lines are skipped.
  static func read(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.unicodeScalars.split(separator: "\n") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      values[unescaped(line[..<sign])] = unescaped(line[line.index(after: sign)...])
    }
    return values
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "=": result.append(contentsOf: "\\e".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar == "e" ? "=" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

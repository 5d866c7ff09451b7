import Domain
import Platform

/// The time zones installed on this machine.
package struct ZoneFiles: Sendable {
  private let directory: String

  /// - Parameter directory: holds compiled zone files under their IANA names.
  package init(directory: String = "/usr/share/zoneinfo") { self.directory = directory }

  /// Reads one zone; `UTC` needs no file.
  package func zone(_ name: String) throws(TZif.Failure) -> Zone {
    if name == "UTC" { return .utc }
    guard Zone.isName(name) else { throw .notATimeZone(name) }
    return try TZif.zone(name: name, try bytes(of: name))
  }

  /// The name of this machine's zone; `nil` unless `/etc/localtime` is a link to a zone file.
  package static var machineZone: String? {
    var target = [CChar](repeating: 0, count: 1024)
    let length = readlink("/etc/localtime", &target, target.count - 1)
    guard length > 0 else { return nil }
    let path = String(decoding: target.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = path.split(separator: "/")
    guard let root = parts.lastIndex(of: "zoneinfo"), root + 1 < parts.count else { return nil }
    return parts[(root + 1)...].joined(separator: "/")
  }

  private func bytes(of name: String) throws(TZif.Failure) -> [UInt8] {
    let file = open("\(directory)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .notATimeZone(name) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .notATimeZone(name) }
    guard facts.st_size <= Self.largest else { throw .unreadable("the file of \(name) is too large") }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unreadable("the file of \(name) cannot be read") }
      filled += count
    }
    return bytes
  }

  private static let largest = 256 * 1024
}

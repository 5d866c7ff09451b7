import Platform

/// The process environment; an empty variable counts as absent.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  /// Every variable.
  static var all: [String: String] {
    var result: [String: String] = [:]
    for entry in environmentEntries {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }

  static func isSet(_ name: String) -> Bool { value(name) != nil }
}

/// The operating system's account of who runs this process.
struct SystemUser: Sendable {
  /// The full name from the account, or else the login name.
  let name: String
  let home: String

  static var current: SystemUser {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let code = getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found)
    guard code == 0, found != nil else { return SystemUser(name: "user \(getuid())", home: "/") }
    let login = entry.pw_name.map { String(cString: $0) } ?? "user \(getuid())"
    // Not UTF-8 on some machines; a name with replacement characters must not enter any history.
    let full = entry.pw_gecos.flatMap { String(validatingCString: $0) } ?? ""
    let name = full.split(separator: ",", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return SystemUser(
      name: name.isEmpty ? login : name, home: entry.pw_dir.map { String(cString: $0) } ?? "/")
  }
}

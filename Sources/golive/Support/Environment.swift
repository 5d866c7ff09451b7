import Glibc

/// The process environment; an empty variable counts as absent.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  static func isSet(_ name: String) -> Bool { value(name) != nil }
}

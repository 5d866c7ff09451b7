import Platform

/// The environment of a login, all of which is supplied by the other end of the connection or files it
/// controls.
enum LoginEnvironment {
  /// Removes everything but a terminal type and locale names of valid form.
  static func scrub() {
    let kept = kept { name in getenv(name).map { String(cString: $0) } }
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
  }

  static func kept(_ variable: (String) -> String?) -> [String: String] {
    var kept: [String: String] = [:]
    for name in ["LANG", "LC_ALL", "LC_CTYPE"] {
      if let value = variable(name), isName(value, also: "@") { kept[name] = value }
    }
    let terminal = variable("TERM") ?? ""
    kept["TERM"] = isName(terminal, also: "+") ? terminal : "xterm-256color"
    return kept
  }

  /// Whether the name is harmless as a path component.
  private static func isName(_ text: String, also mark: Character) -> Bool {
    guard let first = text.first, isWord(first), text.utf8.count <= 64 else { return false }
    return text.allSatisfy { isWord($0) || "._-".contains($0) || $0 == mark }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}

import SafeTOML

/// Why a theme could not be used. The current theme stays.
package struct ThemeError: Error, Hashable, Sendable {
  /// The path, or the built-in theme's name.
  package let file: String
  /// Such as `roles.done.fg`; empty if the whole file is meant.
  package let keyPath: String
  /// Counted from 1.
  package let line: Int?
  /// What is wrong and what was expected. May quote the file, so clean it for display.
  package let problem: String

  package init(file: String, keyPath: String = "", line: Int? = nil, problem: String) {
    self.file = file
    self.keyPath = keyPath
    self.line = line
    self.problem = problem
  }

  init(_ fault: TOMLFault) {
    self.init(
      file: fault.file, line: fault.line, problem: "found \(fault.found), expected \(fault.expected)")
  }

  package var sentence: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let key = keyPath.isEmpty ? "" : "\(keyPath): "
    return "\(place): \(key)\(problem). The theme was not changed."
  }
}

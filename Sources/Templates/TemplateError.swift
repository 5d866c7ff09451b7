import SafeTOML

/// Why a template was not loaded: where in which file, what is there, and what is expected.
package struct TemplateError: Error, Hashable, Sendable {
  /// Where in the file the fault is.
  package enum Place: Hashable, Sendable {
    /// 1-based, from the TOML parser.
    case line(Int, column: Int)
    /// `task[12].owner`; numbers count from 0.
    case key(String)
    case file
  }

  package let file: String
  package let place: Place
  package let found: String
  package let expected: String

  package init(file: String, place: Place, found: String, expected: String) {
    self.file = file
    self.place = place
    self.found = found
    self.expected = expected
  }

  init(_ fault: TOMLFault) {
    self.init(
      file: fault.file, place: fault.line.map { .line($0, column: fault.column ?? 1) } ?? .file,
      found: fault.found, expected: fault.expected)
  }

  /// For the message line.
  ///
  /// Quotes the file: clean it with `DisplayText` before showing it.
  package var sentence: String {
    let location =
      switch place {
      case .line(let line, let column): "\(file), line \(line), column \(column)"
      case .key(let path): "\(file), \(path)"
      case .file: file
      }
    return "Template not loaded: \(location): found \(found), expected \(expected)."
  }
}

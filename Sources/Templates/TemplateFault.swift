import Domain
import SafeTOML

/// What is wrong with a template: where in which file, what is there, and what is expected.
package struct TemplateFault: Error, Hashable, Sendable {
  package let file: String
  /// 1-based; `nil` if the whole file is meant.
  package let line: Int?
  package let column: Int?
  /// `task[12].owner`, counted from 0; empty where the TOML itself cannot be read.
  package let path: String
  package let found: String
  package let expected: String

  package init(
    file: String, line: Int? = nil, column: Int? = nil, path: String = "", found: String, expected: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.found = found
    self.expected = expected
  }

  init(_ fault: TOMLFault) {
    self.init(
      file: fault.file, line: fault.line, column: fault.column, found: fault.found, expected: fault.expected)
  }

  /// `zoom.toml:12:5: task[3].owner: found "IPN", expected ...` without a full stop.
  ///
  /// Quotes the file: clean it with `DisplayText` before showing it.
  package var words: String {
    let place = ([file] + [line, column].compactMap { $0.map { String($0) } }).joined(separator: ":")
    return "\(place): \(path.isEmpty ? "" : "\(path): ")found \(found), expected \(expected)"
  }
}

/// A template that was not loaded.
package struct TemplateFailure: Error, Hashable, Sendable {
  package let file: String
  /// In the order of the file; never empty.
  package let faults: [TemplateFault]

  package init(file: String, faults: [TemplateFault]) {
    self.file = file
    self.faults = faults
  }

  /// For the message line: the first fault, how many more there are, and what lists them.
  ///
  /// Quotes the file: clean it with `DisplayText` before showing it.
  package var sentence: String {
    let first = faults.first?.words ?? "\(file): it cannot be read"
    let rest = faults.count - 1
    let more = rest == 0 ? "" : ", and \(rest.counted("more fault"))"
    return "Template not loaded: \(first)\(more). golive template check lists all."
  }
}

import SafeTOML

/// What is wrong with a file of sentences: where, and what is expected.
package struct TranslationFault: Error, Hashable, Sendable {
  package let file: String
  /// 1-based; `nil` if the whole file is meant.
  package let line: Int?
  package let column: Int?
  /// `seat.left`; empty where the TOML itself cannot be read.
  package let key: String
  package let problem: String

  init(_ file: String, _ place: TOMLPlaces.Place?, _ key: String, _ problem: String) {
    (self.file, line, column) = (file, place?.line, place?.column)
    (self.key, self.problem) = (key, problem)
  }

  init(_ fault: TOMLFault) {
    (file, line, column, key) = (fault.file, fault.line, fault.column, "")
    problem = "found \(fault.found), expected \(fault.expected)"
  }

  /// `de.toml:12:1: seat.left: the place {count} is missing` without a full stop.
  ///
  /// Quotes the file: clean it with `DisplayText` before showing it.
  package var words: String {
    let place = ([file] + [line, column].compactMap { $0.map { String($0) } }).joined(separator: ":")
    return "\(place): \(key.isEmpty ? "" : "\(key): ")\(problem)"
  }
}

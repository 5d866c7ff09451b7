import Domain

/// What is wrong with a document template, and where.
package struct DocumentProblem: Error, Hashable, Sendable {
  /// The file, or the name of a built-in template.
  package let file: String
  /// From 1.
  package let line: Int
  package let what: String

  /// Names of the template may be in it, so it is cleaned.
  package var sentence: String {
    DisplayText.line("\(file), line \(line): \(what). No document was made.")
  }
}

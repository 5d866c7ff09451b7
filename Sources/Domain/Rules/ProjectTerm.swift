/// A setting of a project with a usual value, which a template or a project replaces.
package protocol ProjectTerm: Hashable, Sendable {
  static var all: [Self] { get }
  /// The word typed on a command line and in a template.
  var key: String { get }
  var title: String { get }
  /// The value where nobody set another; empty for none.
  var standard: String { get }
  /// What a value looks like, for error texts.
  var expected: String { get }
  /// The value as it is stored; `nil` if it is none.
  func read(_ text: String) -> String?
  /// The value with its unit.
  func words(_ value: String) -> String
}

extension ProjectTerm {
  package static func named(_ key: String) -> Self? { all.first { $0.key == key } }
}

extension Field {
  /// The term that a field of the project item holds, whatever it is about.
  var anyTerm: (any ProjectTerm)? { term?.term ?? responseTerm ?? healthTerm }
}

import Domain

/// A value that a template may name.
enum DocumentValue: Sendable {
  /// Empty counts as absent.
  case text(String)
  case flag(Bool)
  case rows([[String: DocumentValue]])

  /// As the template engine reads it; `nil` if a section about it is to be left out.
  var plain: Any? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .flag(let flag): flag
    case .rows(let rows): rows.map { row in row.compactMapValues(\.plain) }
    }
  }
}

/// What the reference says of a field.
package struct FieldFact: Hashable, Sendable {
  /// What a field holds.
  package enum Shape: Hashable, Sendable {
    case text, flag
    /// A section, repeated for each row, in which these fields may be named too.
    case rows([FieldFact])

    package var word: String {
      switch self {
      case .text: "text"
      case .flag: "yes or no"
      case .rows: "list"
      }
    }
  }

  package let name: String
  package let about: String
  /// Not for a document that the customer reads.
  package let isInternal: Bool
  package let shape: Shape

  package var rows: [FieldFact] {
    if case .rows(let facts) = shape { facts } else { [] }
  }
}

/// One field of documents: its name, what it is, and how it is read from a subject. The reference in the help, the check
/// of templates and what the customer may not read are all made from these.
struct DocumentField<Subject>: Sendable {
  let fact: FieldFact
  let value: @Sendable (Subject, Texts) -> DocumentValue

  private init(
    _ name: String, _ about: String, _ isInternal: Bool, _ shape: FieldFact.Shape,
    _ value: @escaping @Sendable (Subject, Texts) -> DocumentValue
  ) {
    fact = FieldFact(name: name, about: about, isInternal: isInternal, shape: shape)
    self.value = value
  }

  /// As it is, in every language: what people wrote, what the project's template says, numbers.
  static func text(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    said(name, about, isInternal: isInternal) { subject, _ in value(subject) }
  }

  /// Put into words in the language of the document.
  static func said(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ value: @escaping @Sendable (Subject, Texts) -> String?
  ) -> Self {
    Self(name, about, isInternal, .text) { .text(DisplayText.line(value($0, $1) ?? "").trimmed) }
  }

  /// A word of a closed set, such as a state, by its English.
  static func word(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ value: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    said(name, about, isInternal: isInternal) { subject, texts in value(subject).map(texts.word) }
  }

  static func role(
    _ name: String, _ about: String, _ value: @escaping @Sendable (Subject) -> Role
  ) -> Self {
    said(name, about) { subject, texts in texts(value(subject).name) }
  }

  /// A day in full: `Wed 18 Nov 2026`.
  static func day(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ value: @escaping @Sendable (Subject) -> Day?
  ) -> Self {
    said(name, about, isInternal: isInternal) { subject, texts in value(subject).map(texts.long) }
  }

  static func flag(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, about, isInternal, .flag) { subject, _ in .flag(value(subject)) }
  }

  static func rows<Row>(
    _ name: String, _ about: String, isInternal: Bool = false, _ fields: [DocumentField<Row>],
    _ rows: @escaping @Sendable (Subject) -> [Row]
  ) -> Self {
    Self(name, about, isInternal, .rows(fields.map(\.fact))) { subject, texts in
      .rows(
        rows(subject).map { row in
          Dictionary(
            fields.map { ($0.fact.name, $0.value(row, texts)) }, uniquingKeysWith: { $1 })
        })
    }
  }

  /// A list of plain words or sentences, each named `line`.
  static func lines(
    _ name: String, _ about: String, isInternal: Bool = false,
    _ lines: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    rows(name, about, isInternal: isInternal, [.text("line", "one of them") { $0 }], lines)
  }
}

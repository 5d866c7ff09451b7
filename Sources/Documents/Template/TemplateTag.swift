import Domain

/// A tag of a mustache template, and where it stands.
struct TemplateTag: Hashable, Sendable {
  /// What a tag does.
  enum Action: Hashable, Sendable {
    case value, section, inverted, end
    /// A tag that documents do not offer: partials, changed delimiters, pragmas.
    case other
  }

  let action: Action
  let name: String
  /// From 1.
  let line: Int

  /// All tags of a text but comments, in their order.
  ///
  /// - Throws: the line of a tag that is not closed.
  static func all(in text: String) throws(Unclosed) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = Substring(text)
    var line = 1
    while let start = rest.firstRange(of: "{{")?.lowerBound {
      line += rest[..<start].count { $0.isNewline }
      let isTriple = rest[start...].hasPrefix("{{{")
      let inner = rest[start...].dropFirst(isTriple ? 3 : 2)
      guard let end = inner.firstRange(of: isTriple ? "}}}" : "}}")?.lowerBound else {
        throw Unclosed(line: line)
      }
      let words = String(inner[..<end])
      if let tag = TemplateTag(words, isTriple: isTriple, line: line) { tags.append(tag) }
      line += words.count { $0.isNewline }
      rest = inner[end...].dropFirst(isTriple ? 3 : 2)
    }
    return tags
  }

  /// A tag without its end.
  struct Unclosed: Error {
    let line: Int
  }

  /// `nil` for a comment.
  private init?(_ words: String, isTriple: Bool, line: Int) {
    self.line = line
    guard let mark = words.first, !isTriple else {
      (action, name) = (.value, words.trimmed)
      return
    }
    switch mark {
    case "!": return nil
    case "#": action = .section
    case "^": action = .inverted
    case "/": action = .end
    case ">", "=", "%", "<", "$": action = .other
    default: action = .value
    }
    name = mark == "&" || action != .value ? String(words.dropFirst()).trimmed : words.trimmed
  }
}

/// A program of the user's own, to be started with the fields of a row.
package struct OwnCommand: Hashable, Sendable {
  /// Where its output goes.
  package enum Output: String, CaseIterable, Sendable {
    /// golive waits for its end and shows the last line it printed.
    case message
    /// The program has the terminal until it ends.
    case terminal
    /// Nowhere: golive does not wait for it.
    case background
  }

  package let name: String
  package let help: String
  /// The kinds of rows it is for; empty for every kind.
  package let kinds: [RowFacts.Kind]
  package let output: Output
  /// The program, then its arguments.
  let words: [OwnCommandWord]

  package init(
    name: String, help: String = "", kinds: [RowFacts.Kind] = [], output: Output = .message,
    words: [String]
  ) throws(OwnCommandFault) {
    self.name = name
    self.help = help
    self.kinds = kinds
    self.output = output
    var read: [OwnCommandWord] = []
    for word in words { read.append(try OwnCommandWord(word)) }
    guard let program = read.first, !program.fields.isEmpty || !program.isEmpty else {
      throw OwnCommandFault("run needs at least a program")
    }
    guard program.fields.isEmpty else {
      throw OwnCommandFault("the program itself can have no field, only its arguments")
    }
    self.words = read
    try checkFields()
  }

  /// A field must be one of every kind of row it is for; without kinds, of any.
  private func checkFields() throws(OwnCommandFault) {
    for field in words.flatMap(\.fields) where !Self.isOwnField(field) {
      let lacking = kinds.first { !RowFacts.fields(of: $0).contains(field) }
      let isKnown = RowFacts.Kind.allCases.contains { RowFacts.fields(of: $0).contains(field) }
      if isKnown, lacking == nil { continue }
      let names = RowFacts.fields(of: lacking ?? .task)
      let near = Fuzzy.nearest(to: field, among: names).map { "; did you mean {\($0)}?" } ?? ""
      let place = lacking.map { " in \($0.words)" } ?? ""
      throw OwnCommandFault("there is no field {\(DisplayText.line(field))}\(place)\(near)")
    }
  }

  /// Whether an argument has an own field of the project, `{own.tenant-id}`: which there are the workspace knows.
  package var usesOwnFields: Bool { words.flatMap(\.fields).contains(where: Self.isOwnField) }

  private static func isOwnField(_ field: String) -> Bool {
    field.hasPrefix(FilterField.ownPrefix)
      && Project.OwnField.isName(String(field.dropFirst(FilterField.ownPrefix.count)))
  }

  /// The program and its arguments for one row.
  package func start(on row: RowFacts) throws(Refusal) -> [String] {
    guard kinds.isEmpty || kinds.contains(row.kind) else {
      let wanted = kinds.map(\.words).joined(separator: " or ")
      throw .rule("\(name) is for \(wanted), and \(row.name) is \(row.kind.words).")
    }
    var result: [String] = []
    for word in words {
      if let field = word.fields.first(where: { row.values[$0] == nil }) {
        if Self.isOwnField(field) { throw unknown(field, row) }
        throw .rule("\(row.kind.words) has no field \(field), which \(name) needs.")
      }
      let text = word.filled(row.values)
      // A customer's text must not become an option of the program.
      if word.beginsWithField, text.hasPrefix("-"), !result.contains("--") {
        throw .rule(
          "the \(word.fields[0]) of \(row.name) begins with a dash, which \(result[0]) may take for an option. "
            + "Put \"--\" before it under run in config.toml.")
      }
      result.append(text)
    }
    return result
  }
}

extension OwnCommand {
  private func unknown(_ field: String, _ row: RowFacts) -> Refusal {
    let known = row.values.keys.filter { $0.hasPrefix(FilterField.ownPrefix) }.sorted()
    let near = Fuzzy.nearest(to: field, among: known).map { " Did you mean {\($0)}?" } ?? ""
    return .rule(
      "there is no own field {\(DisplayText.line(field))}, which \(name) needs.\(near) Nothing was started.")
  }
}

/// What is wrong with the words of a command, as half a sentence.
package struct OwnCommandFault: Error, Hashable, Sendable {
  package let text: String

  init(_ text: String) { self.text = text }
}

/// A word of a command line with fields in braces: `https://tickets.example/{id}`. Two braces stand for one.
struct OwnCommandWord: Hashable, Sendable {
  private enum Part: Hashable { case text(String), field(String) }
  private var parts: [Part] = []

  init(_ word: String) throws(OwnCommandFault) {
    var text = ""
    var rest = Substring(word)
    while let letter = rest.popFirst() {
      guard letter == "{" || letter == "}" else {
        text.append(letter)
        continue
      }
      if rest.first == letter {
        text.append(rest.removeFirst())
        continue
      }
      guard letter == "{", let end = rest.firstIndex(of: "}") else {
        throw OwnCommandFault(
          "a brace in \"\(DisplayText.line(word))\" has no other; two braces stand for one")
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      parts.append(.field(String(rest[..<end]).trimmed))
      rest = rest[rest.index(after: end)...]
    }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  var isEmpty: Bool { parts.isEmpty }

  var fields: [String] {
    parts.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  var beginsWithField: Bool { if case .field? = parts.first { true } else { false } }

  func filled(_ values: [String: String]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .field(let name): values[name] ?? ""
      }
    }.joined()
  }
}

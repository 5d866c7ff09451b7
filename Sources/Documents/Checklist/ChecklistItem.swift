import Domain

extension ChecklistFile {
  /// The fields of one item while they are read.
  struct FieldsOfItem {
    let line: Int
    private let id: ItemID
    private let evidenceVersion: Int
    private var fields: [Key: (line: Int, text: [String])] = [:]
    private var order: [Key] = []

    /// - Parameter head: `PRE-A1 (evidence 2)`.
    init(_ head: String, line: Int) throws(ChecklistFileProblem) {
      self.line = line
      let words = head.split { $0 == " " || $0 == "\t" || $0 == "(" || $0 == ")" || $0 == "," }
      guard let first = words.first, ItemID(String(first)).hasShape else {
        throw ChecklistFileProblem(line: line, "item: an id such as PRE-A1 is needed")
      }
      id = ItemID(String(first))
      guard words.count == 3, words[1].lowercased() == "evidence", words[2].utf8.count <= 6,
        let version = Int(words[2]), version >= 0
      else {
        throw ChecklistFileProblem(
          line: line, "item: after \(id), \"(evidence 0)\" or a higher number is needed")
      }
      evidenceVersion = version
    }

    mutating func begin(_ key: Key, _ text: String, line: Int) throws(ChecklistFileProblem) {
      guard fields[key] == nil else { throw .double(key, line) }
      fields[key] = (line, [text])
      order.append(key)
    }

    mutating func goOn(_ key: Key, _ text: String) {
      fields[key]?.text.append(text.hasPrefix("  ") ? String(text.dropFirst(2)) : text)
    }

    func entry() throws(ChecklistFileProblem) -> Entry {
      guard let question = fields[.question] else {
        throw ChecklistFileProblem(line: line, "question: it is missing from \(id)")
      }
      let facts = order.filter(Key.facts.contains).map { Fact($0, text($0).words) }
      var entry = Entry(
        id: id, evidenceVersion: evidenceVersion, question: question.text.joined(separator: " ").words,
        facts: facts, isAsked: fields[.answer] != nil, answer: try answer(),
        comment: try long(.comment) ?? "",
        evidence: try long(.evidence))
      entry.line = fields[.answer]?.line ?? line
      return entry
    }

    private func text(_ key: Key) -> String { (fields[key]?.text ?? []).joined(separator: "\n").trimmed }

    private func long(_ key: Key) throws(ChecklistFileProblem) -> String? {
      guard let field = fields[key] else { return nil }
      do throws(Refusal) { return try TextRule.long.check(text(key), Field(rawValue: key.rawValue)) } catch {
        guard case .invalid(_, let expected) = error else {
          throw ChecklistFileProblem(line: field.line, "\(key.rawValue): \(error.sentence)")
        }
        throw ChecklistFileProblem(line: field.line, "\(key.rawValue): it needs \(expected)")
      }
    }

    private func answer() throws(ChecklistFileProblem) -> CheckAnswer? {
      let text = text(.answer).words
      guard !text.isEmpty, let line = fields[.answer]?.line else { return nil }
      guard let answer = CheckAnswer(written: text) else {
        throw ChecklistFileProblem(
          line: line,
          "answer: \"\(String(text.prefix(40)))\" is none of yes, no and n/a; words go behind comment:")
      }
      return answer
    }
  }
}

extension CheckAnswer {
  /// Reads an answer as people write it: `Yes`, `y`, `n/a`, `N.A.`, `does not apply`.
  package init?(written text: String) {
    let bare = text.words.lowercased().filter { !Self.signs.contains($0) }
    let parts = bare.split(maxSplits: 1) { $0 == "," || $0 == ";" }.map { String($0).trimmed }
    // A polite word behind it says the same again.
    let isPolite = parts.count < 2 || Self.polite[parts[0]]?.contains(parts[1]) ?? false
    switch isPolite ? parts.first ?? "" : bare {
    case "yes", "y": self = .yes
    case "no", "n": self = .no
    case "n/a", "na", "-", "does not apply", "not applicable": self = .notApplicable
    default: return nil
    }
  }

  /// Full stops, and the quotation marks an editor or a person puts around a word.
  private static let signs: Set<Character> = [
    ".", "!", "\"", "'", "`", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}",
    "\u{201A}",
    "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}",
  ]

  private static let polite: [String: Set<String>] = [
    "yes": [
      "done", "it is", "it is done", "this is done", "all done", "it works", "agreed", "we agree", "i agree",
      "thanks", "thank you", "please",
    ],
    "no": ["not yet", "not done", "it is not", "sorry", "thanks", "thank you"],
  ]
}

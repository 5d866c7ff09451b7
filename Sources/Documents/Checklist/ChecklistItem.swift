import Domain

extension ChecklistFile {
  /// The fields of one item while it is read.
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
      guard let question = fields[.title] else {
        throw ChecklistFileProblem(line: line, "\(Key.title.rawValue): it is missing from \(id)")
      }
      let facts = order.filter(Key.facts.contains).map { Fact($0, text($0).words) }
      let form = ChecklistForm(id)
      var entry = Entry(
        id: id, evidenceVersion: evidenceVersion, question: question.text.joined(separator: " ").words,
        facts: facts, isAsked: fields[.answer] != nil,
        answer: form == nil ? try answer() : nil,
        comment: try long(.comment) ?? "",
        evidence: try long(.evidence))
      entry.line = fields[.answer]?.line ?? line
      if let form { entry.typed = try typed(form, entry) }
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

    /// The answer to a form, checked here where the lines are known.
    private func typed(_ form: ChecklistForm, _ entry: Entry) throws(ChecklistFileProblem) -> String {
      if case .feedback(let question) = form {
        let typed = text(.answer)
        guard !typed.isEmpty else { return "" }
        do throws(FeedbackProblem) { _ = try question.read(typed) } catch {
          throw ChecklistFileProblem(
            line: entry.line,
            "answer: \"\(typed.words.prefix(40))\" is not what \(question.title) needs: \(question.expected)")
        }
        return typed
      }
      do throws(ChecklistFormProblem) {
        let decision = try ChecklistForm.decision(text(.answer))
        if decision == .rejected, entry.comment.isEmpty {
          throw ChecklistFormProblem("a rejection needs a comment that says why")
        }
        if decision == .accepted, entry.evidence?.isEmpty == false {
          throw ChecklistFormProblem("exceptions are named, so the answer is \"with exceptions\"")
        }
      } catch {
        throw ChecklistFileProblem(line: entry.line, "answer: \(error.sentence)")
      }
      do throws(ChecklistFormProblem) { _ = try ChecklistForm.exceptions(entry.evidence ?? "") } catch {
        throw ChecklistFileProblem(
          line: fields[.evidence]?.line ?? line, "evidence: \(error.sentence)")
      }
      return text(.answer)
    }

    private func answer() throws(ChecklistFileProblem) -> CheckAnswer? {
      let text = text(.answer).words
      guard !text.isEmpty, let line = fields[.answer]?.line else { return nil }
      guard let answer = CheckAnswer(written: text) else {
        throw ChecklistFileProblem(
          line: line,
          "answer: \"\(String(text.prefix(40)))\" is not yes, no or n/a; other words belong after comment:")
      }
      return answer
    }
  }
}

extension CheckAnswer {
  /// Reads an answer as people write it: `Yes`, `“yes”`, `Yes, done.`, `n/a`, `N.A.`, `does not apply`.
  package init?(written text: String) {
    let words = text.lowercased().split { $0.isWhitespace || Self.marks.contains($0) }.map(String.init)
    switch words.joined(separator: " ") {
    case "n/a", "na", "n a", "-", "–", "does not apply", "not applicable": self = .notApplicable
    case let plain:
      guard let first = words.first, let answer = Self.plain[first] else { return nil }
      let rest = plain.dropFirst(first.count).trimmed
      guard rest.isEmpty || Self.courtesies[answer]?.contains(rest) == true else { return nil }
      self = answer
    }
  }

  private static let marks: Set<Character> = [
    ".", ",", ";", ":", "!", "\"", "'", "`", "*", "(", ")", "[", "]", "“", "”", "„", "‘", "’", "‚", "«", "»",
    "‹",
    "›",
  ]
  private static let plain: [String: CheckAnswer] = ["yes": .yes, "y": .yes, "no": .no, "n": .no]
  /// Words that may follow an answer without changing it.
  private static let courtesies: [CheckAnswer: Set<String>] = [
    .yes: [
      "done", "all done", "it is done", "it is", "we have", "confirmed", "agreed", "ok", "okay", "please",
      "thanks",
      "thank you", "of course",
    ],
    .no: ["not yet", "not done", "not done yet", "sorry", "thanks", "thank you"],
  ]
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}

import Domain

extension ChecklistFile {
  /// The fields of one item while it is read.
  struct FieldsOfItem {
    let line: Int
    private let file: ChecklistWords
    private let id: ItemID
    private let evidenceVersion: Int
    private var fields: [Key: (line: Int, text: [String])] = [:]
    private var order: [Key] = []

    /// - Parameter head: `PRE-A1 (evidence 2)`.
    init(_ head: String, line: Int, _ file: ChecklistWords) throws(ChecklistFileProblem) {
      (self.line, self.file) = (line, file)
      let evidence = file.name(.evidence).lowercased().split(separator: " ").map(String.init)
      let words = head.split { $0 == " " || $0 == "\t" || $0 == "(" || $0 == ")" || $0 == "," }
      guard let first = words.first, ItemID(String(first)).hasShape else {
        throw ChecklistFileProblem(line: line, "item: an id such as PRE-A1 is needed")
      }
      id = ItemID(String(first))
      let named = words.dropFirst().dropLast().map { $0.lowercased() }
      guard named == evidence || named == ["evidence"], let last = words.last, last.utf8.count <= 6,
        let version = Int(last), version >= 0
      else {
        throw ChecklistFileProblem(
          line: line,
          "\(file.name(.item)): after \(id), \"(\(file.name(.evidence)) 0)\" or a higher number is needed")
      }
      evidenceVersion = version
    }

    mutating func begin(_ key: Key, _ text: String, line: Int) throws(ChecklistFileProblem) {
      guard fields[key] == nil else { throw .double(file.name(key), line) }
      fields[key] = (line, [text])
      order.append(key)
    }

    mutating func goOn(_ key: Key, _ text: String) {
      fields[key]?.text.append(text.hasPrefix("  ") ? String(text.dropFirst(2)) : text)
    }

    func entry() throws(ChecklistFileProblem) -> Entry {
      guard let question = fields[.title] else {
        throw ChecklistFileProblem(line: line, "\(file.name(.title)): it is missing from \(id)")
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
          throw ChecklistFileProblem(line: field.line, "\(file.name(key)): \(error.sentence)")
        }
        throw ChecklistFileProblem(line: field.line, "\(file.name(key)): it needs \(expected)")
      }
    }

    /// The answer to a form, checked here where the lines are known.
    private func typed(_ form: ChecklistForm, _ entry: Entry) throws(ChecklistFileProblem) -> String {
      if case .feedback(let question) = form {
        let typed = file.answer(text(.answer), to: question)
        guard !typed.isEmpty else { return "" }
        do throws(FeedbackProblem) { _ = try question.read(typed) } catch {
          throw ChecklistFileProblem(
            line: entry.line,
            "\(file.name(.answer)): \"\(typed.words.prefix(40))\" is not what \(question.title) needs: \(question.expected)"
          )
        }
        return typed
      }
      do throws(ChecklistFormProblem) {
        let decision = try ChecklistForm.decision(text(.answer), file)
        if decision == .rejected, entry.comment.isEmpty {
          throw ChecklistFormProblem("a rejection needs a comment that says why")
        }
        if decision == .accepted, entry.evidence?.isEmpty == false {
          throw ChecklistFormProblem("exceptions are named, so the answer is \"with exceptions\"")
        }
      } catch {
        throw ChecklistFileProblem(line: entry.line, "\(file.name(.answer)): \(error.sentence)")
      }
      do throws(ChecklistFormProblem) { _ = try ChecklistForm.exceptions(entry.evidence ?? "", file) } catch {
        throw ChecklistFileProblem(
          line: fields[.evidence]?.line ?? line, "\(file.name(.evidence)): \(error.sentence)")
      }
      return text(.answer)
    }

    private func answer() throws(ChecklistFileProblem) -> CheckAnswer? {
      let text = text(.answer).words
      guard !text.isEmpty, let line = fields[.answer]?.line else { return nil }
      guard let answer = file.answer(text) else {
        throw ChecklistFileProblem(
          line: line,
          "\(file.name(.answer)): \"\(String(text.prefix(40)))\" is not \(file.answers); other words belong after \(file.name(.comment)):"
        )
      }
      return answer
    }
  }
}

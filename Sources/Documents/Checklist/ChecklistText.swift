import Domain
import Layout

extension ChecklistFile {
  /// The whole file. Lines are short enough that mail programs do not wrap them.
  package var text: String {
    var lines = notes.map { $0.isEmpty ? "#" : "# " + $0 }
    lines += ["", line(.format, String(Self.format))]
    if !words.isEnglish { lines.append(line(.language, words.own.language)) }
    lines += [
      line(.project, project.rawValue), line(.sequence, String(sequence)),
      line(.person, DisplayText.line(person)),
    ]
    for entry in entries { lines += ["", Self.rule, ""] + entry.lines(words) }
    lines += ["", Self.rule, "", line(.end, words.own(ChecklistText.nothingBelow))]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let rule = String(repeating: "-", count: 40)

  private func line(_ key: Key, _ text: String) -> String { words.line(key, text) }

  /// Help for the reader at the top of the file.
  static func help(_ title: String, in texts: Texts) -> [String] {
    let answer = texts(
      ChecklistText.writeAnswer, (.answer, texts(ChecklistText.answer)), (.yes, texts.word(of: .yes)),
      (.no, texts.word(of: .no)), (.none, texts.word(of: .none)))
    let comment = texts(ChecklistText.writeComment, (.text, texts(ChecklistText.comment)))
    let evidence = texts(ChecklistText.writeEvidence, (.text, texts(ChecklistText.evidence)))
    let steps: [(mark: String, text: String)] = [
      ("1. ", answer), ("   ", texts(ChecklistText.leaveEmpty)), ("2. ", comment),
      ("   ", texts(ChecklistText.needComment)), ("3. ", evidence),
      ("   ", texts(ChecklistText.severalLines)), ("4. ", texts(ChecklistText.sendBack)),
    ]
    return [title, ""] + texts(ChecklistText.howTo).wrapped(to: 72)
      + steps.flatMap { step in
        step.text.wrapped(to: 68).enumerated().map { ($0 == 0 ? step.mark : "   ") + $1 }
      } + ["", "\(ChecklistLetters.sent) = \(texts(ChecklistText.letters))"]
  }
}

extension ChecklistWords {
  func line(_ key: ChecklistFile.Key, _ text: String) -> String {
    text.isEmpty ? "\(name(key)):" : "\(name(key)): \(text)"
  }
}

extension ChecklistFile.Entry {
  fileprivate func lines(_ words: ChecklistWords) -> [String] {
    func block(_ key: ChecklistFile.Key, _ text: String) -> [String] { Self.block(words.name(key), text) }
    var lines = [words.line(.item, "\(id) (\(words.name(.evidence)) \(evidenceVersion))")]
    // The customer's question comes first, then the checklist's own sentence.
    for fact in facts where fact.key == .asks { lines += block(fact.key, fact.text) }
    lines += block(.title, question)
    for fact in facts where fact.key != .asks { lines += block(fact.key, fact.text) }
    if let typed {
      lines += block(.answer, ChecklistForm(id).map { words.written(typed, of: $0) } ?? typed)
    } else if isAsked {
      lines.append(words.line(.answer, answer.map(words.written) ?? ""))
    }
    lines += block(.comment, comment)
    if let evidence { lines += block(.evidence, evidence) }
    return lines
  }

  /// A text of any length; further lines are indented, so that none can be mistaken for a key.
  private static func block(_ key: String, _ text: String) -> [String] {
    let name = key + ": "
    var result: [String] = []
    for raw in DisplayText.block(text.trimmed).split(separator: "\n", omittingEmptySubsequences: false) {
      let lead = result.isEmpty ? name : "  "
      let paragraph = raw.split(separator: " ").map(String.init)
      result += folded(paragraph, lead: lead)
    }
    return result.map { $0.droppingTrailingBlanks }
  }

  /// Lines of at most `width` characters; a longer word gets a line of its own.
  private static func folded(_ words: [String], lead: String) -> [String] {
    var lines: [String] = []
    var line = lead
    var isEmpty = true
    for word in words {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = "  "
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [line]
  }

  private static let width = 68
}

extension String {
  var droppingTrailingBlanks: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}

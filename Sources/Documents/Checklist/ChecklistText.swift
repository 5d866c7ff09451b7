import Domain

extension ChecklistFile {
  /// The whole file. Lines are short enough that mail programs do not wrap them.
  package var text: String {
    var lines = notes.map { $0.isEmpty ? "#" : "# " + $0 }
    lines += [
      "", Self.line(.format, String(Self.format)), Self.line(.project, project.rawValue),
      Self.line(.sequence, String(sequence)), Self.line(.person, DisplayText.line(person)),
    ]
    for entry in entries { lines += ["", Self.rule, ""] + entry.lines }
    lines += ["", Self.rule, "", Self.line(.end, "nothing below this line is read")]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let rule = String(repeating: "-", count: 40)

  static func line(_ key: Key, _ text: String) -> String {
    text.isEmpty ? key.rawValue + ":" : "\(key.rawValue): \(text)"
  }

  /// Help for the reader at the top of the file.
  static func help(_ title: String) -> [String] {
    [
      title, "",
      "How to fill this in, with any editor or with: golive checklist fill FILE",
      "1. After \"answer:\" write yes, no, or n/a (it does not apply to us).",
      "   Leave it empty if you cannot say yet.",
      "2. After \"comment:\" write what we should know, or your question.",
      "   A no and an n/a need a comment that says why.",
      "3. After \"evidence:\" write what shows it: a count, a date, a name.",
      "   Texts may have several lines; start the further ones with two",
      "   blanks.",
      "4. Save the file and send it back. Leave the other lines alone.", "",
      "\(ChecklistLetters.sent) \(ChecklistLetters.mark); please leave it)",
    ]
  }
}

extension ChecklistFile.Entry {
  fileprivate var lines: [String] {
    var lines = ["\(ChecklistFile.Key.item.rawValue): \(id) (evidence \(evidenceVersion))"]
    // The customer's question comes first, then the checklist's own sentence.
    for fact in facts where fact.key == .asks { lines += Self.block(fact.key, fact.text) }
    lines += Self.block(.title, question)
    for fact in facts where fact.key != .asks { lines += Self.block(fact.key, fact.text) }
    if let typed {
      lines += Self.block(.answer, typed)
    } else if isAsked {
      lines.append(ChecklistFile.line(.answer, answer?.rawValue ?? ""))
    }
    lines += Self.block(.comment, comment)
    if let evidence { lines += Self.block(.evidence, evidence) }
    return lines
  }

  /// A text of any length; further lines are indented, so that none can be mistaken for a key.
  private static func block(_ key: ChecklistFile.Key, _ text: String) -> [String] {
    let name = key.rawValue + ": "
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

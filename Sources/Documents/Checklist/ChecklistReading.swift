import Domain

extension ChecklistFile {
  /// Reads a file somebody may have edited with anything: other line ends, a byte order mark, blanks, capitals and
  /// lines broken elsewhere do no harm.
  ///
  /// - Throws: for the first line that cannot be understood, naming line and field.
  package init(reading bytes: [UInt8]) throws(ChecklistFileProblem) {
    var reader = Reader()
    let lines = try MailedText(bytes).lines
    reader.hasEnd = lines.contains { $0.text.words.lowercased() == Self.end }
    for line in lines { try reader.take(line) }
    self = try reader.finished()
  }

  /// What is read so far.
  private struct Reader {
    private var head: [Key: (line: Int, text: String)] = [:]
    private var notes: [String] = []
    private var items: [FieldsOfItem] = []
    /// The field that further lines belong to.
    private var open: Key?
    private var isAfterNote = false
    private var isAfterRule = false
    /// Whether the file says where it ends; those of older versions do not.
    var hasEnd = false
    private var isOver = false
    private var leftOut: [LeftOut] = []

    mutating func take(_ line: MailedText.Line) throws(ChecklistFileProblem) {
      if isOver || isGreeting(line) { return leaveOut(line) }
      if line.text.words.lowercased() == ChecklistFile.end {
        isOver = true
        return
      }
      if line.isRule || isAfterRule && line.isRuleRest {
        open = nil
        (isAfterNote, isAfterRule) = (false, true)
        return
      }
      if !hasEnd, !items.isEmpty, line.isSignature {
        isOver = true
        return leaveOut(line)
      }
      isAfterRule = isAfterRule && line.isBlank
      if open == nil, !items.isEmpty, line.isNote { return }
      if items.isEmpty, head.isEmpty, line.isNote {
        notes.append(String(line.text.dropFirst(line.text.hasPrefix("# ") ? 2 : 1)))
        isAfterNote = true
        return
      }
      if let (word, rest) = line.keyed, let key = try key(word, on: line) {
        return try begin(key, rest, on: line)
      }
      try goOn(line)
    }

    /// Whether it stands above the file: a greeting, or what a mail program puts there.
    private func isGreeting(_ line: MailedText.Line) -> Bool {
      guard head.isEmpty, items.isEmpty, !line.isNote, !isAfterNote || line.isBlank else { return false }
      return line.keyed.flatMap { Key(rawValue: $0.word) } == nil
    }

    private mutating func leaveOut(_ line: MailedText.Line) {
      if !line.isBlank { leftOut.append(LeftOut(line: line.number, text: line.text)) }
    }

    /// The key a line begins with; `nil` where the line is the text of the field above.
    private func key(_ word: String, on line: MailedText.Line) throws(ChecklistFileProblem) -> Key? {
      if let key = Key(rawValue: word) { return key }
      if isAfterNote { return nil }
      let near = Fuzzy.nearest(to: word, among: Key.allCases.map(\.rawValue))
      if let near {
        throw ChecklistFileProblem(
          line: line.number,
          "there is no field \"\(word)\"; did you mean \"\(near)\"? "
            + "If it belongs to the text above, begin the line with two blanks")
      }
      if open?.isProse == true { return nil }
      throw ChecklistFileProblem(
        line: line.number, "there is no field \"\(word)\"; to fill in are answer, comment and evidence")
    }

    private mutating func begin(_ key: Key, _ rest: String, on line: MailedText.Line)
      throws(ChecklistFileProblem)
    {
      isAfterNote = false
      open = key
      if Key.head.contains(key) {
        guard items.isEmpty else {
          throw ChecklistFileProblem(line: line.number, "\"\(key.rawValue)\" belongs to the top of the file")
        }
        guard head[key] == nil else { throw .double(key, line.number) }
        head[key] = (line.number, rest)
        return
      }
      if key == .item {
        items.append(try FieldsOfItem(rest, line: line.number))
        guard items.count <= Limit.items else {
          throw ChecklistFileProblem(line: line.number, "there are more than \(Limit.items) items")
        }
        return
      }
      guard !items.isEmpty else {
        throw ChecklistFileProblem(line: line.number, "\"\(key.rawValue)\" stands before the first item")
      }
      try items[items.count - 1].begin(key, rest, line: line.number)
    }

    private mutating func goOn(_ line: MailedText.Line) throws(ChecklistFileProblem) {
      if line.isBlank {
        if let open, open.isText, !items.isEmpty { items[items.count - 1].goOn(open, "") }
        return
      }
      if isAfterNote { return }
      guard let open, open != .item, !items.isEmpty || Key.head.contains(open) else {
        throw ChecklistFileProblem(line: line.number, "the line belongs to no field: \(line.start)")
      }
      if let known = head[open], items.isEmpty {
        head[open] = (known.line, known.text + " " + line.text)
      } else {
        items[items.count - 1].goOn(open, line.text)
      }
    }

    func finished() throws(ChecklistFileProblem) -> ChecklistFile {
      let format = try number(.format)
      guard format == ChecklistFile.format else {
        throw ChecklistFileProblem(
          line: head[.format]?.line ?? 0,
          "format \(format) is not known here, only \(ChecklistFile.format); use a newer golive")
      }
      let project = try text(.project)
      guard ItemID(project).hasShape else {
        throw ChecklistFileProblem(line: head[.project]?.line ?? 0, "project: that is no id of a project")
      }
      var entries: [Entry] = []
      var seen: [String: Int] = [:]
      for item in items {
        let entry = try item.entry()
        if let first = seen.updateValue(item.line, forKey: entry.id.rawValue.lowercased()) {
          throw ChecklistFileProblem(line: item.line, "item: \(entry.id) is on line \(first) already")
        }
        entries.append(entry)
      }
      return ChecklistFile(
        project: ProjectID(project), sequence: try number(.sequence), person: try text(.person).words,
        notes: notes, entries: entries, leftOut: leftOut)
    }

    private func text(_ key: Key) throws(ChecklistFileProblem) -> String {
      guard let found = head[key] else {
        throw ChecklistFileProblem(line: 0, "the line \"\(key.rawValue): ...\" is missing at its top")
      }
      guard !found.text.isEmpty, found.text.utf8.count <= TextRule.title.bytes else {
        throw ChecklistFileProblem(
          line: found.line, "\(key.rawValue): a text of 1 to \(TextRule.title.bytes) bytes is needed")
      }
      return found.text
    }

    private func number(_ key: Key) throws(ChecklistFileProblem) -> Int {
      let text = try text(key)
      guard text.utf8.count <= 9, let number = Int(text), number >= 0 else {
        throw ChecklistFileProblem(line: head[key]?.line ?? 0, "\(key.rawValue): \"\(text)\" is no number")
      }
      return number
    }
  }
}

extension ChecklistFileProblem {
  static func double(_ key: ChecklistFile.Key, _ line: Int) -> Self {
    Self(line: line, "\(key.rawValue): it is there twice; keep one")
  }
}

extension ItemID {
  /// Letters, digits, and a few signs between them; nothing a name could hide in.
  var hasShape: Bool {
    (1...60).contains(rawValue.utf8.count)
      && rawValue.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}

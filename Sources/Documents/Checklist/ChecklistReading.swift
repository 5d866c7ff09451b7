import Domain

extension ChecklistFile {
  /// Reads a file that any editor may have changed and any mail program transported: other encodings, line
  /// ends, blanks, capitals, wrapped lines, quoted lines, a greeting above and a signature below are
  /// accepted.
  ///
  /// - Parameter languages: those a file may be in; answers may be in any of them.
  /// - Throws: for the first line that cannot be understood, naming line and field.
  package init(reading bytes: [UInt8], in languages: [Texts] = []) throws(ChecklistFileProblem) {
    let file = try ChecklistLines(bytes)
    let words = try Self.words(of: file.lines, languages)
    var reader = Reader(above: file.above, words)
    let lines = file.lines[...].beforeSignature(words)
    for line in lines where !reader.isAtEnd { try reader.take(line) }
    for line in file.lines where !line.isBlank && line.number > reader.last {
      guard !line.isFirst else {
        throw ChecklistFileProblem(line: line.number, "another checklist begins here; keep one of them")
      }
      reader.leftOut.append(LeftOut(place: .below, line: line.number, text: line.text.trimmed))
    }
    self = try reader.finished()
  }

  /// Of the language that a line above the first item names.
  private static func words(
    of lines: [ChecklistLines.Line], _ languages: [Texts]
  ) throws(ChecklistFileProblem) -> ChecklistWords {
    let english = ChecklistWords(.english, all: languages)
    let named = lines.prefix { !$0.isRule }.lazy.compactMap { line in
      line.keyed(english).flatMap { english.key($0.word) == .language ? (line.number, $0.rest) : nil }
    }.first
    guard let (number, code) = named else { return english }
    if code.lowercased() == Texts.english.language { return english }
    guard let own = languages.first(where: { $0.language == code.lowercased() }) else {
      let known = ([Texts.english.language] + languages.map(\.language)).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      throw ChecklistFileProblem(
        line: number,
        "the file is in \"\(code.prefix(12))\", a language that is not here; there are \(known.joined(separator: ", "))"
      )
    }
    return ChecklistWords(own, all: languages)
  }

  /// What is read so far.
  private struct Reader {
    private let words: ChecklistWords
    private var head: [Key: (line: Int, text: String)] = [:]
    private var notes: [String] = []
    private var items: [FieldsOfItem] = []
    /// The field that continuation lines belong to.
    private var open: Key?
    private(set) var isAtEnd = false
    /// The number of the last line that was read.
    private(set) var last = 0
    var leftOut: [LeftOut] = []

    /// - Parameter lines: notes, possibly wrapped, and text that does not belong to the file.
    init(above lines: [ChecklistLines.Line], _ words: ChecklistWords) {
      self.words = words
      var isAfterNote = false
      for line in lines where !line.isBlank {
        if line.isNote {
          notes.append(String(line.text.dropFirst(line.text.hasPrefix("# ") ? 2 : 1)))
          isAfterNote = true
        } else if !isAfterNote {
          leftOut.append(LeftOut(place: .above, line: line.number, text: line.text.trimmed))
        }
      }
    }

    mutating func take(_ line: ChecklistLines.Line) throws(ChecklistFileProblem) {
      last = line.number
      if line.isRule {
        open = nil
        return
      }
      if let (word, rest) = line.keyed(words), let key = try key(word, on: line) {
        return try begin(key, rest, on: line)
      }
      try goOn(line)
    }

    /// The key a line begins with; `nil` if the line continues the field above.
    private func key(_ word: String, on line: ChecklistLines.Line) throws(ChecklistFileProblem) -> Key? {
      if let key = words.key(word) { return key }
      let near = Fuzzy.nearest(to: word, among: words.keyWords)
      if let near {
        throw ChecklistFileProblem(
          line: line.number,
          "there is no field \"\(word)\"; did you mean \"\(near)\"? "
            + "If it belongs to the text above, start the line with two blanks")
      }
      if open?.isProse == true { return nil }
      throw ChecklistFileProblem(
        line: line.number,
        "there is no field \"\(word)\"; to fill in are \(words.name(.answer)), \(words.name(.comment)) and \(words.name(.evidence))"
      )
    }

    private mutating func begin(_ key: Key, _ rest: String, on line: ChecklistLines.Line)
      throws(ChecklistFileProblem)
    {
      open = key
      if key == .end {
        isAtEnd = true
        return
      }
      if Key.head.contains(key) {
        guard items.isEmpty else {
          throw ChecklistFileProblem(
            line: line.number, "\"\(words.name(key))\" belongs to the top of the file")
        }
        guard head[key] == nil else { throw .double(words.name(key), line.number) }
        head[key] = (line.number, rest)
        return
      }
      if key == .item {
        items.append(try FieldsOfItem(rest, line: line.number, words))
        guard items.count <= Limit.items else {
          throw ChecklistFileProblem(line: line.number, "there are more than \(Limit.items) items")
        }
        return
      }
      guard !items.isEmpty else {
        throw ChecklistFileProblem(line: line.number, "\"\(words.name(key))\" stands before the first item")
      }
      try items[items.count - 1].begin(key, rest, line: line.number)
    }

    private mutating func goOn(_ line: ChecklistLines.Line) throws(ChecklistFileProblem) {
      if line.isBlank {
        if let open, open.isText, !items.isEmpty { items[items.count - 1].goOn(open, "") }
        return
      }
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
      guard 1...ChecklistFile.format ~= format else {
        throw ChecklistFileProblem(
          line: head[.format]?.line ?? 0,
          "format \(format) is not known here, only 1 to \(ChecklistFile.format); use a newer golive")
      }
      guard isAtEnd || format == 1 else {
        throw ChecklistFileProblem(
          line: last,
          "the file ends here, without its last line \"\(words.name(.end)):\"; was something cut off? "
            + "Put that line below the last answer if not")
      }
      let project = try text(.project)
      guard ItemID(project).hasShape else {
        throw ChecklistFileProblem(
          line: head[.project]?.line ?? 0, "\(words.name(.project)): that is no id of a project")
      }
      var entries: [Entry] = []
      var seen: [String: Int] = [:]
      for item in items {
        let entry = try item.entry()
        if let first = seen.updateValue(item.line, forKey: entry.id.rawValue.lowercased()) {
          throw ChecklistFileProblem(
            line: item.line, "\(words.name(.item)): \(entry.id) is on line \(first) already")
        }
        entries.append(entry)
      }
      var file = ChecklistFile(
        project: ProjectID(project), sequence: try number(.sequence), person: try text(.person).words,
        notes: notes, entries: entries, words: words)
      file.leftOut = leftOut
      return file
    }

    private func text(_ key: Key) throws(ChecklistFileProblem) -> String {
      guard let found = head[key] else { throw .missing(words.name(key)) }
      guard !found.text.isEmpty, found.text.utf8.count <= TextRule.title.bytes else {
        throw ChecklistFileProblem(
          line: found.line, "\(words.name(key)): a text of 1 to \(TextRule.title.bytes) bytes is needed")
      }
      return found.text
    }

    private func number(_ key: Key) throws(ChecklistFileProblem) -> Int {
      let text = try text(key)
      guard text.utf8.count <= 9, let number = Int(text), number >= 0 else {
        throw ChecklistFileProblem(line: head[key]?.line ?? 0, "\(words.name(key)): \"\(text)\" is no number")
      }
      return number
    }
  }
}

extension ChecklistFileProblem {
  static func missing(_ key: String) -> Self {
    Self(line: 0, "the line \"\(key): ...\" is missing at its top")
  }

  static func double(_ key: String, _ line: Int) -> Self {
    Self(line: line, "\(key): it is there twice; keep one")
  }
}

extension ArraySlice<ChecklistLines.Line> {
  /// The lines up to the signature of a mail, for files that do not mark their end.
  fileprivate func beforeSignature(_ words: ChecklistWords) -> ArraySlice<ChecklistLines.Line> {
    func begins(_ line: ChecklistLines.Line, _ key: ChecklistFile.Key) -> Bool {
      line.keyed(words).flatMap { words.key($0.word) } == key
    }
    guard !contains(where: { begins($0, .end) }), let item = lastIndex(where: { begins($0, .item) }),
      let signature = self[item...].firstIndex(where: \.beginsSignature)
    else { return self }
    return self[..<signature]
  }
}

extension ChecklistLines.Line {
  /// Two dashes alone, or the signature line that phones add.
  fileprivate var beginsSignature: Bool {
    if text == "--" { return true }
    let start = text.lowercased()
    return ["sent from my ", "sent from outlook", "sent from mail for", "get outlook for "].contains {
      start.hasPrefix($0)
    }
  }

  /// Its beginning, for a message.
  var start: String { "\"" + String(text.trimmed.prefix(30)) + "\"" }
}

extension ItemID {
  /// Letters, digits, and a few signs between them, so that no control or look-alike character passes.
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

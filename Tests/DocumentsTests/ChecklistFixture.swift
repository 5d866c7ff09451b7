import Documents
import Domain
import TestSupport

/// Checklist files, and what happens to them in transit.
enum ChecklistFixture {
  /// A project after some commands of both sides; refused ones change nothing.
  static func project(_ random: inout Seeded, commands: Int) throws -> Project {
    var state = try TemplateProject.state()
    for _ in 0..<commands {
      guard let project = Project(state) else { throw Refusal.unknownItem(state.id.rawValue) }
      let actor = random.next() % 3 == 0 ? SmallProject.mpoc : SmallProject.ipm
      let command = random.command(on: project)
      guard let plan = try? plan(command.reading(state), on: state, by: actor, at: SmallProject.moment) else {
        continue
      }
      try state.apply(plan.changes)
      state.sequence += 1
    }
    guard let project = Project(state) else { throw Refusal.unknownItem(state.id.rawValue) }
    return project
  }

  static func file(_ project: Project) -> ChecklistFile {
    ChecklistFile(project, lists: project.checklists, today: SmallProject.moment.today)
  }

  static func read(_ text: String) throws(ChecklistFileProblem) -> ChecklistFile {
    try ChecklistFile(reading: Array(text.utf8))
  }

  static func returned(_ file: ChecklistFile) -> ReturnedAnswers {
    ReturnedAnswers(answers: [], person: file.person, digest: "d1")
  }

  static func review(
    _ file: ChecklistFile, on project: Project, since later: [HistoryEntry] = [],
    by actor: Actor = SmallProject.ipm
  ) throws -> AnswerReview {
    try project.review(
      file.asked(of: project), of: returned(file), since: later, by: actor, at: SmallProject.moment)
  }

  /// Random answers, comments and evidence; texts with several lines, marks and other scripts.
  static func fill(_ file: ChecklistFile, _ random: inout Seeded) -> ChecklistFile {
    let texts = [
      "", "", "yes", "see list", "Berlin: 20 phones\nHamburg: 30 phones", "First.\n\nSecond.", "# not a note",
      "設計 は 完了", "item: PRE-A1 (evidence 9)",
      "a long text that goes on and on " + String(repeating: "word ", count: 40),
      "answer: no", "ends here   ",
    ]
    var filled = file
    for index in filled.entries.indices {
      if filled.entries[index].isAsked {
        filled.entries[index].answer = random.pick(CheckAnswer.allCases + [nil])
      }
      filled.entries[index].comment = random.pick(texts)
      if filled.entries[index].evidence != nil { filled.entries[index].evidence = random.pick(texts) }
    }
    return filled
  }

  /// What mail programs and editors do to a text.
  static let manglings: [(name: String, body: @Sendable (String) -> String)] = [
    ("as it is", { $0 }),
    ("line ends of Windows", { $0.replacing("\n", with: "\r\n") }),
    ("line ends of old Macs", { $0.replacing("\n", with: "\r") }),
    ("byte order mark", { "\u{FEFF}" + $0 }),
    ("trailing blanks", { $0.replacing("\n", with: " \t\u{A0}\n") }),
    ("capitals", { lines($0) { line in capitals(line) } }),
    ("broken lines", { lines($0) { broken($0, at: 50) } }),
    ("without the notes", { lines($0) { $0.hasPrefix("# ") ? nil : $0 } }),
    ("without the last line end", { String($0.dropLast()) }),
  ]

  private static func lines(_ text: String, _ body: (Substring) -> String?) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap(body).joined(separator: "\n")
  }

  private static func lines(_ text: String, _ body: (Substring) -> Substring?) -> String {
    lines(text) { line -> String? in body(line).map(String.init) }
  }

  private static func capitals(_ line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":"), !line.hasPrefix(" "), !line.hasPrefix("#") else {
      return String(line)
    }
    let key = line[..<colon].uppercased() + " " + ":"
    return key
      + (line.hasPrefix("answer")
        ? line[line.index(after: colon)...].uppercased() : String(line[line.index(after: colon)...]))
  }

  /// As mail programs do: at a blank, the rest on a line of its own, without its indent.
  private static func broken(_ line: Substring, at width: Int) -> String? {
    guard line.count > width, let cut = line.prefix(width).lastIndex(of: " "), cut > line.startIndex,
      line[..<cut].contains(where: { $0 != " " })
    else { return String(line) }
    return line[..<cut] + "\n" + (broken(line[line.index(after: cut)...], at: width) ?? "")
  }
}

extension ChecklistFile {
  /// Whether both are equal except for line breaks.
  func isSame(as other: ChecklistFile, notes: Bool = false) -> Bool {
    project == other.project && sequence == other.sequence && person.words == other.person.words
      && entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy { a, b in
        a.id == b.id && a.evidenceVersion == b.evidenceVersion && a.question.words == b.question.words
          && a.facts.map(\.key) == b.facts.map(\.key)
          && a.facts.map(\.text.words) == b.facts.map(\.text.words) && a.isAsked == b.isAsked
          && a.answer == b.answer && a.comment.words == b.comment.words
          && (a.evidence == nil) == (b.evidence == nil)
          && (a.evidence ?? "").words == (b.evidence ?? "").words
      }
  }
}

import Domain

/// The forms of the close in the checklist file: one item for the acceptance, one for each question of the feedback.
enum ChecklistForm: Hashable, Sendable {
  case acceptance
  case feedback(FeedbackEntry)

  private static let acceptanceName = "ACCEPTANCE"
  private static let feedbackName = "FEEDBACK."

  init?(_ id: ItemID) {
    let name = id.rawValue.uppercased()
    if name == Self.acceptanceName {
      self = .acceptance
    } else if name.hasPrefix(Self.feedbackName),
      let entry = FeedbackEntry(rawValue: name.dropFirst(Self.feedbackName.count).lowercased())
    {
      self = .feedback(entry)
    } else {
      return nil
    }
  }

  var id: ItemID {
    switch self {
    case .acceptance: ItemID(Self.acceptanceName)
    case .feedback(let entry): ItemID(Self.feedbackName + entry.rawValue)
    }
  }

  /// What follows `answer:`, in the customer's words; empty while it is not decided.
  ///
  /// - Throws: with a sentence about what is wrong.
  static func decision(
    _ text: String, _ file: ChecklistWords
  ) throws(ChecklistFormProblem) -> AcceptanceDecision? {
    guard !text.words.filter({ $0 != "." && $0 != "\"" }).isEmpty else { return nil }
    guard let decision = file.decision(text) else {
      let words = [ChecklistText.accepted, .withExceptions, .rejected].map(file.own.word)
      throw ChecklistFormProblem(
        "\"\(text.words.prefix(40))\" is not \(words[0]), \(words[1]) or \(words[2])")
    }
    return decision
  }

  /// One exception on each line; a mail program may have wrapped them.
  static func exceptions(
    _ text: String, _ file: ChecklistWords
  ) throws(ChecklistFormProblem) -> [NewException] {
    var found: [NewException] = []
    var rest = ""
    for line in text.split(separator: "\n") {
      rest = [rest, String(line).trimmed].filter { !$0.isEmpty }.joined(separator: " ")
      let parts = rest.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
      if parts.count < 4 || parts[3].isEmpty { continue }
      found.append(try exception(parts, file))
      rest = ""
    }
    guard rest.isEmpty else {
      throw ChecklistFormProblem(
        "\"\(rest.prefix(40))\" is no exception: write what; what it means; \(file.own.word(of: .we)) or \(file.own.word(of: .you)); the day as 2026-12-04"
      )
    }
    return found
  }

  private static func exception(
    _ parts: [String], _ file: ChecklistWords
  ) throws(ChecklistFormProblem) -> NewException {
    guard parts.count == 4, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw ChecklistFormProblem(
        "\"\(parts.joined(separator: "; ").prefix(40))\" needs what; what it means; \(file.own.word(of: .we)) or \(file.own.word(of: .you)); the day"
      )
    }
    guard let owner = file.owner(parts[2]) else {
      let (we, you) = (file.own.word(of: .we), file.own.word(of: .you))
      throw ChecklistFormProblem("\"\(parts[2].prefix(20))\" is not \(we) or \(you): who settles it")
    }
    guard let due = Day(iso: parts[3]) else {
      throw ChecklistFormProblem("\"\(parts[3].prefix(20))\" is no day such as 2026-12-04")
    }
    return NewException(parts[0], impact: parts[1], owner: owner, due: due)
  }
}

/// What is wrong with an answer; its line is added by whoever reads it.
struct ChecklistFormProblem: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

extension ChecklistFile {
  /// The forms that the customer is asked for now.
  static func forms(_ seat: Seat) -> [Entry] {
    let (project, texts) = (seat.project, seat.texts)
    let acceptance = project.approval(of: .acceptance, in: texts).flatMap { approval -> Entry? in
      approval.isDue && approval.isOpen && approval.issue == nil ? Entry(approval, texts) : nil
    }
    let questions =
      project.isFeedbackDue(on: seat.today) ? FeedbackEntry.allCases.map { Entry($0, texts) } : []
    return [acceptance].compactMap { $0 } + questions
  }

  /// The forms that were filled in, each as a whole.
  func filledForms(of project: Project) -> [AskedItem] {
    [acceptance, feedback].compactMap { $0 }.compactMap { form, title, line in
      guard let place = project.place(of: form) else { return nil }
      var given = GivenAnswer(item: place, answer: nil)
      given.form = form
      return AskedItem(given: given, title: title, evidenceVersion: 0, line: line)
    }
  }

  private var acceptance: (GivenForm, String, Int)? {
    guard let entry = entries.first(where: { ChecklistForm($0.id) == .acceptance }),
      let decision = try? ChecklistForm.decision(entry.typed ?? "", words)
    else { return nil }
    let exceptions = (try? ChecklistForm.exceptions(entry.evidence ?? "", words)) ?? []
    return (.acceptance(decision, exceptions: exceptions, reason: entry.comment), entry.question, entry.line)
  }

  /// A form of which only a part is filled in is named by its first gap.
  private var feedback: (GivenForm, String, Int)? {
    var asked: [FeedbackEntry: Entry] = [:]
    for entry in entries {
      if case .feedback(let question) = ChecklistForm(entry.id) { asked[question] = entry }
    }
    let typed = asked.mapValues { $0.typed ?? "" }
    guard let first = FeedbackEntry.allCases.lazy.compactMap({ asked[$0] }).first,
      typed.values.contains(where: { !$0.isEmpty })
    else { return nil }
    do throws(FeedbackProblem) {
      return (.feedback(try FeedbackAnswers(typed)), first.question, first.line)
    } catch {
      return (.incomplete(error.entry), first.question, (asked[error.entry] ?? first).line)
    }
  }
}

extension ChecklistFile.Entry {
  /// A question of the feedback.
  fileprivate init(_ entry: FeedbackEntry, _ texts: Texts) {
    self.init(
      id: ChecklistForm.feedback(entry).id, evidenceVersion: 0, question: texts(entry.asked),
      facts: [ChecklistFile.Fact(.wanted, texts(entry.mayBe))], isAsked: true)
    typed = ""
  }

  /// The acceptance, with the words that are signed.
  fileprivate init(_ approval: Approval, _ texts: Texts) {
    let asks = texts(
      ChecklistText.acceptAsks, (.answer, texts(ChecklistText.answer)), (.first, texts.word(of: .accepted)),
      (.next, texts.word(of: .withExceptions)), (.no, texts.word(of: .rejected)))
    let wanted = texts(
      ChecklistText.acceptWanted, (.first, texts.word(of: .we)), (.next, texts.word(of: .you)))
    self.init(
      id: ChecklistForm.acceptance.id, evidenceVersion: 0, question: DisplayText.line(approval.statement),
      facts: [ChecklistFile.Fact(.asks, asks), ChecklistFile.Fact(.wanted, wanted)], isAsked: true,
      evidence: "")
    typed = ""
  }
}

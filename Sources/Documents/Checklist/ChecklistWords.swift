import Domain

/// The words of a checklist file: those of its own language, and answers in every language there is.
package struct ChecklistWords: Hashable, Sendable {
  /// The language of the file.
  package let own: Texts
  /// All there are, for answers.
  package let all: [Texts]
  /// What lines begin with, in small letters.
  private let keys: [String: ChecklistFile.Key]

  package init(_ own: Texts = .english, all: [Texts] = []) {
    self.own = own
    self.all = all
    let named = ChecklistFile.Key.allCases.map { ($0.word(in: own).lowercased(), $0) }
    keys = Dictionary(named) { first, _ in first }
  }

  /// The word a line begins with.
  func name(_ key: ChecklistFile.Key) -> String { key.word(in: own) }

  /// `yes, no or n/a`
  var answers: String { "\(written(.yes)), \(written(.no)) or \(written(.notApplicable))" }

  var isEnglish: Bool { own.isEnglish }

  /// The field that a line begins with; also spellings of earlier versions.
  func key(_ word: String) -> ChecklistFile.Key? {
    keys[word] ?? (word == "question" && isEnglish ? .title : nil)
  }

  var keyWords: [String] { keys.keys.sorted() }

  /// What is said in the file's language, else in English, else in the one meaning it has in all others.
  private func read<Meaning: Hashable>(_ meaning: (Texts) -> Meaning?) -> Meaning? {
    if let meant = meaning(own) ?? meaning(.english) { return meant }
    let meant = Set(all.compactMap(meaning))
    return meant.count == 1 ? meant.first : nil
  }

  /// `Yes`, `“yes”`, `Ja, erledigt.`, `n/a`, `does not apply`
  package func answer(_ text: String) -> CheckAnswer? { read { CheckAnswer(written: text, in: $0) } }

  /// What follows `answer:` of the acceptance.
  func decision(_ text: String) -> AcceptanceDecision? {
    let plain = text.words.lowercased().filter { $0 != "." && $0 != "\"" }
    let phrases: [(ChecklistText, AcceptanceDecision)] = [
      (.accepted, .accepted), (.withExceptions, .withExceptions), (.rejected, .rejected),
    ]
    return read { texts in phrases.first { texts.words(of: $0.0).contains(plain) }?.1 }
  }

  /// Who settles an exception.
  func owner(_ text: String) -> Role? {
    let plain = text.lowercased()
    return read { texts in
      texts.words(of: .we).contains(plain) ? .mpoc : texts.words(of: .you).contains(plain) ? .ipm : nil
    }
  }

  /// An answer to a question of the feedback, as it is kept.
  func answer(_ text: String, to question: FeedbackEntry) -> String {
    switch (question.shape, answer(text)) {
    case (.yesNo, .yes?): "yes"
    case (.yesNo, .no?): "no"
    case (.rating(mayBeLeftOut: true), .notApplicable?): FeedbackEntry.leftOut
    default: text
    }
  }

  // MARK: Written

  func written(_ answer: CheckAnswer) -> String {
    switch answer {
    case .yes: own.word(of: .yes)
    case .no: own.word(of: .no)
    case .notApplicable: own.word(of: .none)
    }
  }

  /// What a form was answered with; anything else than the words of answers as it was typed.
  func written(_ typed: String, of form: ChecklistForm) -> String {
    switch form {
    case .acceptance:
      switch decision(typed) {
      case .accepted: own.word(of: .accepted)
      case .withExceptions: own.word(of: .withExceptions)
      case .rejected: own.word(of: .rejected)
      case .deemed, nil: typed
      }
    case .feedback(let question):
      switch (question.shape, answer(typed)) {
      case (.yesNo, let given?), (.rating(mayBeLeftOut: true), let given?): written(given)
      default: typed
      }
    }
  }
}

extension ChecklistFile.Key {
  /// The format and the language are what a file is known by, and alike in all.
  func word(in texts: Texts) -> String { name.map { texts($0) } ?? rawValue }

  private var name: ChecklistText? {
    switch self {
    case .format, .language: nil
    case .project: .project
    case .sequence: .sequence
    case .person: .person
    case .item: .item
    case .title: .title
    case .list: .list
    case .section: .section
    case .due: .due
    case .state: .state
    case .asks: .asks
    case .why: .why
    case .wanted: .wanted
    case .expected: .expected
    case .shown: .shown
    case .answer: .answer
    case .comment: .comment
    case .evidence: .evidence
    case .end: .end
    }
  }
}

extension CheckAnswer {
  /// Reads an answer as people write it: `Yes`, `“yes”`, `Yes, done.`, `n/a`, `N.A.`, `does not apply`.
  package init?(written text: String, in texts: Texts = .english) {
    let words = text.lowercased().split { $0.isWhitespace || Self.marks.contains($0) }.map(String.init)
    let plain = words.joined(separator: " ")
    if texts.words(of: .none).contains(plain) {
      self = .notApplicable
      return
    }
    let known: [(CheckAnswer, ChecklistText, ChecklistText)] = [
      (.yes, .yes, .afterYes), (.no, .no, .afterNo),
    ]
    for (answer, word, after) in known {
      guard let said = texts.words(of: word).first(where: { plain == $0 || plain.hasPrefix($0 + " ") }) else {
        continue
      }
      let rest = String(plain.dropFirst(said.count)).trimmed
      guard rest.isEmpty || texts.words(of: after).contains(rest) else { return nil }
      self = answer
      return
    }
    return nil
  }

  private static let marks: Set<Character> = [
    ".", ",", ";", ":", "!", "\"", "'", "`", "*", "(", ")", "[", "]", "“", "”", "„", "‘", "’", "‚", "«", "»",
    "‹",
    "›",
  ]
}

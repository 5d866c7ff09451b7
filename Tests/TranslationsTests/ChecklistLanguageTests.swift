import Domain
import TestSupport
import Testing

@testable import Documents
@testable import Translations

/// The checklist file in the customer's language: written, filled in, and read back without losing an answer.
struct ChecklistLanguageTests {
  private static let languages: [Texts] = TranslationLibrary().languages.compactMap {
    TranslationLibrary.texts(in: $0, [])
  }

  private func texts(_ language: String) throws -> Texts {
    try #require(Self.languages.first { $0.language == language })
  }

  private func read(_ text: String) throws -> ChecklistFile {
    try ChecklistFile(reading: Array(text.utf8), in: Self.languages)
  }

  /// Puts what is typed behind the label of an item's line.
  private func filled(
    _ text: String, _ item: String, _ lines: [(label: String, typed: String)], as word: String
  ) throws -> String {
    var all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(all.firstIndex { $0.hasPrefix("\(word): \(item) ") }, "\(item) in \(text)")
    for (label, typed) in lines {
      let line = try #require(all[start...].firstIndex { $0.hasPrefix("\(label):") })
      all[line] = "\(label): \(typed)"
    }
    return all.joined(separator: "\n")
  }

  private func recorded(_ file: ChecklistFile, on project: Project) throws -> Project {
    var returned = ReturnedAnswers(
      answers: [], person: file.person, digest: "d1", saidIn: file.words.own)
    let review = try project.review(
      file.asked(of: project), of: returned, since: [], by: CloseProject.ipm, at: CloseProject.moment)
    #expect(review.count("refused") == 0, "\(review)")
    returned.answers = review.applicable
    #expect(!returned.answers.isEmpty)
    return try ListsProject.project(
      [(.recordAnswers(returned), CloseProject.ipm, CloseProject.moment)], on: project.state)
  }

  // MARK: Questions of a checklist

  private func project() throws -> Project { try #require(Project(ListsProject.fresh())) }

  private func text(_ project: Project, _ texts: Texts) -> String {
    ChecklistFile(project, lists: project.checklists, today: CloseProject.moment.today, in: texts).text
  }

  @Test func aGermanFileIsFilledInReadBackAndRecorded() throws {
    let project = try project()
    let empty = text(project, try texts("de"))
    let whole = try read(empty)
    let asked = try #require(whole.entries.first { $0.isAsked && $0.answer == nil })
    let text = try filled(
      empty, asked.id.rawValue,
      [("Antwort", "Nein, noch nicht"), ("Kommentar", "erst nächste Woche: Umbau")],
      as: "Punkt")
    let file = try read(text)
    #expect(file.words.own.language == "de" && file.entries.count == whole.entries.count)
    let entry = try #require(file.entries.first { $0.id == asked.id })
    #expect(entry.answer == .no && entry.comment == "erst nächste Woche: Umbau")
    let again = try read(file.text)
    #expect(again.entries == file.entries.map { $0.moved(like: again) })
    let after = try recorded(file, on: project)
    #expect(after.comments[asked.id]?.contains { $0.text.contains("erst nächste Woche") } == true)
  }

  @Test(arguments: ["de", "es"])
  func noTwoLinesBeginAlikeAndNoAnswerMeansTwoThings(language: String) throws {
    let texts = try texts(language)
    let keys = ChecklistFile.Key.allCases.map { $0.word(in: texts).lowercased() }
    #expect(Set(keys).count == keys.count && !keys.contains { $0.contains(":") })
    let answers = [ChecklistText.yes, .no, .none].flatMap(texts.words)
    #expect(Set(answers).count == answers.count)
    let decisions = [ChecklistText.accepted, .withExceptions, .rejected].flatMap(texts.words)
    #expect(Set(decisions).count == decisions.count)
  }

  @Test(arguments: ["de", "es"])
  func anUntouchedFileSaysNothingAndIsWrittenAgainAsItWas(language: String) throws {
    let project = try project()
    let text = text(project, try texts(language))
    #expect(text.contains("\nlanguage: \(language)\n") && !text.contains("\nanswer:"))
    let file = try read(text)
    #expect(file.text == text)
    let returned = ReturnedAnswers(answers: [], person: file.person, digest: "d", saidIn: file.words.own)
    let review = try project.review(
      file.asked(of: project), of: returned, since: [], by: CloseProject.ipm, at: CloseProject.moment)
    #expect(review.applicable.isEmpty && review.count("refused") == 0)
  }

  @Test func anEnglishFileIsAsItWasAndTakesAnswersInAnyLanguage() throws {
    let project = try project()
    let empty = text(project, .english)
    #expect(!empty.contains("language:"))
    let asked = try #require(try read(empty).entries.first { $0.isAsked && $0.answer == nil }).id
    for (typed, answer) in [
      ("Ja, erledigt.", CheckAnswer.yes), ("sí", .yes), ("nein", .no), ("entfällt", .notApplicable),
      ("no", .no),
    ] {
      let text = try filled(
        empty, asked.rawValue, [("answer", typed), ("comment", "because")], as: "item")
      #expect(try read(text).entries.first { $0.id == asked }?.answer == answer, "\(typed)")
    }
    let strange = try filled(empty, asked.rawValue, [("answer", "ken")], as: "item")
    #expect(throws: ChecklistFileProblem.self) { try read(strange) }
  }

  @Test func noLatinWordIsInAFileInAnotherScript() throws {
    let state = PseudoLanguage.state(try ListsProject.fresh())
    let project = try #require(Project(state))
    let file = ChecklistFile(
      project, lists: project.checklists, today: CloseProject.moment.today, in: PseudoLanguage.texts)
    let lines = file.text.split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("golive checklist file:") && !$0.hasPrefix("language:") }
    let names = Set(
      ([project.head.customer, project.id.rawValue, "Lee Chen", "Dana Ruiz"] + project.checklists.map(\.title)
        + project.checklists.flatMap { $0.checks.flatMap { [$0.section, $0.title, $0.asking.question] } })
        .flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init) })
    #expect(PseudoLanguage.latin(in: lines, besides: names) == [])
    let again = try ChecklistFile(reading: Array(file.text.utf8), in: [PseudoLanguage.texts])
    #expect(again.entries.count == file.entries.count && again.text == file.text)
  }

  @Test func aFileInAnUnknownLanguageOrWithAMistypedWordIsNamedAndNotRead() throws {
    let german = text(try project(), try texts("de"))
    let unknown = #expect(throws: ChecklistFileProblem.self) {
      try ChecklistFile(reading: Array(german.utf8))
    }
    #expect(unknown?.sentence.hasPrefix("the file is in \"de\", a language that is not here") == true)
    let mistyped = german.replacing("\nAntwort:", with: "\nAntwrt:", maxReplacements: 1)
    let problem = #expect(throws: ChecklistFileProblem.self) { try read(mistyped) }
    #expect(problem?.sentence.contains("there is no field \"antwrt\"; did you mean \"antwort\"?") == true)
    let cut = german.replacing("Ende der Datei:", with: "")
    #expect(throws: ChecklistFileProblem.self) { try read(cut) }
  }

  @Test func lettersThatWereDamagedOnTheWayAreNoticedInEveryLanguage() throws {
    let german = text(try project(), try texts("de"))
    let damaged = german.replacing("ä é ñ ø ß", with: "Ã¤ Ã© Ã± Ã¸ ÃŸ")
    let problem = #expect(throws: ChecklistFileProblem.self) { try read(damaged) }
    #expect(problem?.sentence.contains("letters were damaged") == true)
    let western = german.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    if german.unicodeScalars.allSatisfy({ $0.value < 256 }) {
      #expect(try ChecklistFile(reading: western, in: Self.languages).text == german)
    }
  }

  // MARK: The acceptance

  private func closing() throws -> Project {
    try CloseProject.after([.close(.present(how: "mail"))], by: CloseProject.ipm)
  }

  private func acceptance(_ lines: [(label: String, typed: String)]) throws -> Project {
    let project = try closing()
    let file = ChecklistFile(
      project, lists: [], hasForms: true, today: CloseProject.moment.today, in: try texts("de"))
    let text = try filled(file.text, "ACCEPTANCE", lines, as: "Punkt")
    return try recorded(read(text), on: project)
  }

  @Test func aGermanAcceptanceSignsTheGermanWordsAndKeepsTheEnglish() throws {
    let project = try acceptance([("Antwort", "Angenommen")])
    let signOff = try #require(project.approval(of: .acceptance)?.current)
    #expect(project.acceptanceDecision == .accepted)
    #expect(signOff.statement.contains("ohne Vorbehalte"), "\(signOff.statement)")
    #expect(signOff.english?.hasPrefix("I accept the implemented services") == true)
  }

  @Test func anExceptionInGermanIsRaisedAndStandsInTheSignedWords() throws {
    let project = try acceptance([
      ("Antwort", "mit Vorbehalten"), ("Nachweis", "Kein Fax; Faxe werden abgeholt; Sie; 2026-12-04"),
    ])
    #expect(project.acceptanceDecision == .withExceptions)
    let exception = try #require(project.acceptanceExceptions.first)
    #expect(exception.text == "Kein Fax" && exception.due == Day(iso: "2026-12-04"))
    let signOff = try #require(project.approval(of: .acceptance)?.current)
    #expect(signOff.statement.contains("mit diesen Vorbehalten") && signOff.statement.contains("Kein Fax"))
  }
}

extension ChecklistFile.Entry {
  /// With the line of the same item in another reading.
  fileprivate func moved(like file: ChecklistFile) -> Self {
    var entry = self
    entry.line = file.entries.first { $0.id == id }?.line ?? line
    return entry
  }
}

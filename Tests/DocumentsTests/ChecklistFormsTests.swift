import Documents
import Domain
import TestSupport
import Testing

/// Acceptance and feedback in the checklist file.
struct ChecklistFormsTests {
  private let today = CloseProject.moment.today

  private func project(_ commands: Command..., by actor: Actor = CloseProject.ipm) throws -> Project {
    try CloseProject.after(
      commands.isEmpty ? [.close(.askFeedback(how: "mail")), .close(.present(how: "mail"))] : commands,
      by: actor)
  }

  private func file(_ project: Project) -> ChecklistFile {
    ChecklistFile(project, lists: project.checklists, hasForms: true, today: today)
  }

  /// The text with answers put behind `answer:` of items, as a person types them.
  private func filled(_ project: Project, _ answers: [String: String]) throws -> String {
    var lines = file(project).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (item, answer) in answers {
      let start = try #require(lines.firstIndex { $0.hasPrefix("item: \(item) ") }, "\(item)")
      let line = try #require(lines[start...].firstIndex { $0.hasPrefix("answer:") })
      lines[line] = "answer: \(answer)"
    }
    return lines.joined(separator: "\n")
  }

  private func feedback(_ changes: [String: String] = [:]) -> [String: String] {
    let typed = CloseProject.typed.map { ("FEEDBACK.\($0.key.rawValue)", $0.value) }
    return Dictionary(typed) { $1 }.merging(changes) { $1 }
  }

  private func review(
    _ text: String, on project: Project, since later: [HistoryEntry] = []
  ) throws -> AnswerReview {
    try ChecklistFixture.review(try ChecklistFixture.read(text), on: project, since: later)
  }

  private func recorded(_ text: String, on project: Project) throws -> Project {
    let file = try ChecklistFixture.read(text)
    var returned = ChecklistFixture.returned(file)
    returned.answers = try ChecklistFixture.review(file, on: project).applicable
    return try ListsProject.project(
      [(.recordAnswers(returned), CloseProject.ipm, CloseProject.moment)], on: project.state)
  }

  @Test func theFileAsksForAcceptanceAndFeedbackOnceItIsTime() throws {
    let ids = file(try project()).entries.prefix(15).map(\.id)
    #expect(ids.first == "ACCEPTANCE" && ids.last == "FEEDBACK.reference")
    let early = try #require(Project(try ListsProject.fresh()))
    #expect(!file(early).entries.contains { $0.id == "ACCEPTANCE" || $0.id.rawValue.hasPrefix("FEEDBACK") })
    let again = try ChecklistFixture.read(file(try project()).text)
    #expect(again.isSame(as: file(try project())))
  }

  @Test func feedbackComesBackAsAWhole() throws {
    let project = try project()
    let text = try filled(project, feedback())
    #expect(try review(text, on: project).applicable.count == 1)
    let after = try recorded(text, on: project)
    #expect(after.feedback?.given?.answers == CloseProject.answers)
    #expect(after.feedback?.given?.by == "Dana Ruiz (recorded by Lee Chen)")
    #expect(try review(text, on: after).applicable.isEmpty)
    let other = try filled(project, feedback(["FEEDBACK.overall": "1"]))
    #expect(try refusals(review(other, on: after)).first?.contains("is locked") == true)
  }

  private func refusals(_ review: AnswerReview) -> [String] {
    review.lines.compactMap { if case .refused(let reason) = $0.standing { reason } else { nil } }
  }

  @Test func anAnswerThatIsNoneIsNamedWithItsLine() throws {
    let text = try filled(try project(), feedback(["FEEDBACK.overall": "7"]))
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFixture.read(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[problem.line - 1] == "answer: 7")
    #expect(problem.sentence.contains("Overall satisfaction needs: 1 (bad) to 5"), "\(problem.sentence)")
  }

  @Test func feedbackWithAGapIsRefusedWithTheLineOfTheGap() throws {
    let project = try project()
    let text = try filled(project, feedback(["FEEDBACK.training": ""]))
    let reason = try #require(try refusals(review(text, on: project)).first)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("item: FEEDBACK.training") })
    let line = try #require(lines[start...].firstIndex { $0.hasPrefix("answer:") })
    #expect(reason.hasPrefix("Line \(line + 1): ") && reason.contains("Training has no answer"), "\(reason)")
  }

  @Test func theServicesAreAcceptedInTheFile() throws {
    let project = try project()
    let after = try recorded(try filled(project, ["ACCEPTANCE": "Accepted."]), on: project)
    #expect(after.acceptanceDecision == .accepted)
    let signature = try #require(after.signOffs.last?.signature)
    #expect(signature.name == "Dana Ruiz" && signature.method == "checklist file")
  }

  @Test func exceptionsInTheFileAreRaisedAndStandInTheSignedWords() throws {
    let project = try project()
    let text = try filled(
      project, ["ACCEPTANCE": "with exceptions\nevidence: No fax line; faxes are collected; you; 2026-12-04"]
    ).replacing("2026-12-04\nevidence:", with: "2026-12-04")
    let after = try recorded(Self.withoutSecondEvidence(text), on: project)
    let signOff = try #require(after.signOffs.last)
    #expect(signOff.decision == .withExceptions)
    #expect(
      signOff.exceptions.map(\.text) == ["No fax line"] && signOff.exceptions[0].due == Day(iso: "2026-12-04")
    )
    #expect(signOff.statement.contains("No fax line (faxes are collected; Lee Chen, by Fri 04 Dec 2026)"))
  }

  /// The item has an empty line for evidence already.
  private static func withoutSecondEvidence(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.firstIndex(where: { $0.hasPrefix("evidence: No fax") }),
      let second = lines[(first + 1)...].firstIndex(of: "evidence:")
    {
      lines.remove(at: second)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [
    ("maybe", "not accepted, with exceptions or rejected"), ("rejected", "needs a comment"),
  ])
  func aDecisionThatIsNoneIsNamedWithItsLine(answer: String, words: String) throws {
    let text = try filled(try project(), ["ACCEPTANCE": answer])
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFixture.read(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[problem.line - 1] == "answer: \(answer)" && problem.sentence.contains(words))
  }

  @Test func anExceptionWithoutItsPartsIsNamed() throws {
    let text = Self.withoutSecondEvidence(
      try filled(try project(), ["ACCEPTANCE": "with exceptions\nevidence: No fax line; soon"]))
    let problem = try #require(throws: ChecklistFileProblem.self) { try ChecklistFixture.read(text) }
    #expect(problem.sentence.contains("is no exception: write what; what it means; we or you; the day"))
  }

  @Test func aRejectionInTheFileSendsTheProjectBack() throws {
    let project = try project()
    let text = try filled(project, ["ACCEPTANCE": "rejected\ncomment: Denver has no emergency address"])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("comment: Denver") })
    if let second = lines[(first + 1)...].firstIndex(of: "comment:") { lines.remove(at: second) }
    let after = try recorded(lines.joined(separator: "\n"), on: project)
    #expect(after.acceptanceDecision == .rejected && after.head.phase == "OPTIMIZE")
  }

  @Test func whatChangedSinceTheFileWasWrittenIsNotAccepted() throws {
    let project = try project()
    let text = try filled(project, ["ACCEPTANCE": "accepted"])
    let command = Command.raise(NewIssue(title: "Crackle"))
    let plan = try plan(command, on: project.state, by: CloseProject.ipm, at: CloseProject.moment)
    let entry = HistoryEntry(
      project: project.id, sequence: 99, at: CloseProject.moment.timestamp, actor: "Lee Chen", role: "IPM",
      via: "cli", summary: plan.summary, changes: plan.changes, undoes: nil, undoneBy: nil, tick: 99, hash: ""
    )
    let later = try CloseProject.after([command], by: CloseProject.ipm, on: project.state)
    let reason = try #require(try refusals(review(text, on: later, since: [entry])).first)
    #expect(reason.contains("What is accepted has changed since the file was written"), "\(reason)")
  }
}

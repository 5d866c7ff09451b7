import Documents
import Domain
import TestSupport
import Testing

/// What is written can be read back, whatever happens to the file in transit.
struct ChecklistRoundTripTests {
  @Test(arguments: [11, 12])
  func aFileNobodyFilledInProposesNothing(seed: UInt64) throws {
    var random = Seeded(seed)
    let project = try ChecklistFixture.project(&random, commands: 40)
    let text = ChecklistFixture.file(project).text
    for mangling in ChecklistFixture.manglings {
      let file = try ChecklistFixture.read(mangling.body(text))
      let review = try ChecklistFixture.review(file, on: project)
      let other = review.lines.filter { $0.standing != .unchanged }
      #expect(other.isEmpty, "seed \(seed), \(mangling.name): \(other)")
      #expect(review.lines.count == project.checklists.reduce(0) { $0 + $1.checks.count })
    }
  }

  @Test(arguments: [21, 22, 23])
  func randomAnswersSurviveTheWay(seed: UInt64) throws {
    var random = Seeded(seed)
    let project = try ChecklistFixture.project(&random, commands: 10)
    let filled = ChecklistFixture.fill(ChecklistFixture.file(project), &random)
    for mangling in ChecklistFixture.manglings where mangling.name != "broken lines" {
      let file = try ChecklistFixture.read(mangling.body(filled.text))
      #expect(file.isSame(as: filled), "seed \(seed), \(mangling.name)")
    }
    let twice = try ChecklistFixture.read(try ChecklistFixture.read(filled.text).text)
    #expect(twice.text == filled.text, "seed \(seed)")
  }

  @Test(arguments: [31, 32])
  func whatIsRecordedIsThereTheSecondTime(seed: UInt64) throws {
    var random = Seeded(seed)
    let project = try ChecklistFixture.project(&random, commands: 30)
    let some = ChecklistFile(
      project, lists: project.checklists.filter { ["PRE", "TST"].contains($0.code) }, today: .at("2026-11-18")
    )
    let filled = ChecklistFixture.fill(some, &random)
    let review = try ChecklistFixture.review(filled, on: project)
    var returned = ChecklistFixture.returned(filled)
    returned.answers = review.applicable
    #expect(!returned.answers.isEmpty)

    var state = project.state
    let plan = try plan(.recordAnswers(returned), on: state, by: SmallProject.ipm, at: SmallProject.moment)
    try state.apply(plan.changes)
    state.sequence += 1
    let after = try #require(Project(state))
    let entry = HistoryEntry(
      project: state.id, sequence: state.sequence, at: SmallProject.moment.timestamp, actor: "Lee Chen",
      role: "IPM", via: "test", summary: plan.summary, changes: plan.changes, undoes: nil, undoneBy: nil,
      tick: 1, hash: "")
    let again = try ChecklistFixture.review(filled, on: after, since: [entry])

    #expect(again.applicable.isEmpty, "seed \(seed): \(again.applicable)")
    #expect(again.count("refused") == review.count("refused"), "seed \(seed)")
  }

  @Test func theFileIsForReadingFirst() throws {
    let project = SmallProject.project
    var named = project.state
    named.items["acme"]?.values[.mpoc] = "Dana Ruiz"
    named.items["acme"]?.values[.ipm] = "Lee Chen"
    let small = try #require(Project(named))
    let text = ChecklistFile(small, lists: [small.checklists[0]], today: .at("2026-11-18")).text
    #expect(
      text == """
        # Acme Logistics: Pre-go-live
        #
        # How to fill this in, with any editor or with: golive checklist fill FILE
        # 1. After "answer:" write yes, no, or n/a (it does not apply to us).
        #    Leave it empty if you cannot say yet.
        # 2. After "comment:" write what we should know, or your question.
        #    A no and an n/a need a comment that says why.
        # 3. After "evidence:" write what shows it: a count, a date, a name.
        #    Texts may have several lines; start the further ones with two
        #    blanks.
        # 4. Save the file and send it back. Leave the other lines alone.
        #
        # ä é ñ ø ß = (shows how letters were saved; please leave it)
        #
        # Your go-live is not fixed yet: we aim for Friday 11 December.
        # Asked by Lee Chen on Wed 18 Nov 2026.
        # Questions for you: 1, at the top.
        # What is not yours to answer stands below them.

        golive checklist file: 2
        project: acme
        as of change: 1
        filled in by: Dana Ruiz

        ----------------------------------------

        item: PRE-A1 (evidence 0)
        we ask: Is this done: Licences assigned?
        on the checklist: Licences assigned
        section: A Agreement and scope
        state: open
        please show: Count
        answer:
        comment:
        evidence:

        ----------------------------------------

        item: PRE-A2 (evidence 0)
        on the checklist: Users built
        section: A Agreement and scope
        state: open; waits for Lee Chen
        comment:

        ----------------------------------------

        item: PRE-A3 (evidence 0)
        on the checklist: Access has an end
        section: A Agreement and scope
        state: open; waits for Lee Chen
        comment:

        ----------------------------------------

        end of file: nothing below this line is read

        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 74 })
  }
}

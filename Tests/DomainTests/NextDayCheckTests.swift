import Domain
import TestSupport
import Testing

/// The check at the start of the first business day after services were declared live (G+1).
struct NextDayCheckTests {
  private let goLive = SmallProject.moment(day: "2026-11-04", minute: 15 * 60)
  private let morning = SmallProject.moment(day: "2026-11-05", minute: 14 * 60)

  private func after(
    _ act: CutoverAct, on project: Project, by actor: Actor = SmallProject.ipm, at moment: Moment
  ) throws -> Project {
    try SmallProject.after(.cutOver("CUT-1", act), on: project.state, by: actor, at: moment)
  }

  private func planned() throws -> Project {
    let worked = try TemplateProject.changed(
      CutoverTests.tested, from: TemplateProject.worked(through: "EXECUTE").state)
    let start = CutoverStart(LocalTime(day: goLive.today, minute: 480), in: Clocks.newYork)
    let new = NewCutover(start: start, runbook: try TemplateProject.template.get().runbook)
    return try SmallProject.after(.planCutover(new), on: worked.state, at: goLive)
  }

  private func live() throws -> Project {
    try after(.declare(.live, reason: nil, onBehalf: "Dana Ruiz, bridge"), on: planned(), at: goLive)
  }

  private func refused(
    _ act: CutoverAct, on project: Project, by actor: Actor = SmallProject.ipm, at moment: Moment
  ) -> String {
    do {
      _ = try after(act, on: project, by: actor, at: moment)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  private func summary(_ project: Project) throws -> String {
    let cutover = try #require(project.cutover("CUT-1"))
    return CutoverSummary(cutover, of: project, in: Clocks.newYork).lines.joined(separator: "\n")
  }

  @Test func itIsDueOnTheNextBusinessDayOnceServicesAreDeclaredLive() throws {
    let before = try planned()
    #expect(before.nextDayCheckDue(try #require(before.cutover("CUT-1"))) == nil)
    let project = try live()
    #expect(project.nextDayCheckDue(try #require(project.cutover("CUT-1"))) == morning.today)
    #expect(try summary(project).contains("Check at G+1: due Thu 05 Nov 2026."))
  }

  @Test func fromThatMorningItIsInTodayAndTheBallIsWithTheProjectManager() throws {
    let project = try live()
    let item = try #require(project.todayItems(on: morning.today).first { $0.item == "CUT-1" })
    #expect(item.from == morning.today && item.due == morning.today && item.tier == .ours)
    #expect(item.person == "Lee Chen" && item.title == "Check at G+1 after CUT-1")
    #expect(project.held("CUT-1", on: goLive.today) == nil)
    #expect(project.held("CUT-1", on: morning.today)?.holder == .provider)
  }

  @Test func whatItShowedIsRecordedWithNameTimeAndNote() throws {
    let note = "two voicemail boxes set again"
    let project = try after(.checkNextDay(.fine, note: note), on: live(), at: morning)
    let cutover = try #require(project.cutover("CUT-1"))
    #expect(cutover.nextDayCheck?.outcome == .fine && cutover.nextDayCheck?.by == "Lee Chen")
    #expect(cutover.nextDayCheck?.at == morning.timestamp && cutover.nextDayCheck?.note == note)
    #expect(cutover.step(marked: .nextMorning)?.state == .done)
    #expect(cutover.log.last?.text == "check at G+1: all is well: \(note)")
    #expect(cutover.log.count { $0.at == morning.timestamp } == 1)
    #expect(
      try summary(project).contains("Check at G+1, Thu 05 Nov 09:00: all is well, by Lee Chen: \(note)."))
    #expect(!project.todayItems(on: morning.today).contains { $0.item == "CUT-1" })
    #expect(project.held("CUT-1", on: morning.today) == nil)
  }

  @Test func problemsNeedANoteAndNothingIsRecordedTooEarlyOrTwice() throws {
    let project = try live()
    let fine = CutoverAct.checkNextDay(.fine, note: nil)
    #expect(
      refused(.checkNextDay(.problems, note: " "), on: project, at: morning).contains("what does not work"))
    #expect(refused(fine, on: project, at: goLive).contains("is on Thu 05 Nov 2026"))
    #expect(refused(fine, on: try planned(), at: morning).contains("follows the declaration"))
    let checked = try after(fine, on: project, at: morning)
    #expect(refused(fine, on: checked, at: morning).contains("recorded already: all is well, by Lee Chen"))
    #expect(refused(fine, on: project, by: SmallProject.mpoc, at: morning).contains("may not"))
  }

  @Test func itsStepIsDoneByTheRecordOnlyAndOpenedAgainItIsDueAgain() throws {
    let project = try live()
    let step = try #require(project.cutover("CUT-1")?.step(marked: .nextMorning)?.id)
    #expect(
      refused(.settle([step], .done, note: nil), on: project, at: morning).contains("what the check at G+1"))
    let checked = try after(.checkNextDay(.problems, note: "queue silent"), on: project, at: morning)
    let again = try after(.settle([step], .open, note: nil), on: checked, at: morning)
    let cutover = try #require(again.cutover("CUT-1"))
    #expect(cutover.nextDayCheck == nil && again.nextDayCheckDue(cutover) == morning.today)
  }

  @Test func aStepThatIsSkippedWithAReasonAsksForNoCheck() throws {
    let project = try live()
    let step = try #require(project.cutover("CUT-1")?.step(marked: .nextMorning)?.id)
    let skipped = try after(.settle([step], .skipped, note: "office closed"), on: project, at: morning)
    #expect(skipped.nextDayCheckDue(try #require(skipped.cutover("CUT-1"))) == nil)
    #expect(refused(.checkNextDay(.fine, note: nil), on: skipped, at: morning).contains("was skipped"))
  }

  @Test func theScreenStaysWithTheCutoverThatIsToBeChecked() throws {
    let waved = try SmallProject.after(.addWave(title: "Leeds", goLive: nil), on: live().state, at: goLive)
    let start = CutoverStart(LocalTime(day: morning.today + 14, minute: 480), in: Clocks.newYork)
    let new = NewCutover(wave: "W2", start: start, runbook: try TemplateProject.template.get().runbook)
    let project = try SmallProject.after(.planCutover(new), on: waved.state, at: goLive)
    #expect(project.currentCutover?.id == "CUT-1")
    let checked = try after(.checkNextDay(.fine, note: nil), on: project, at: morning)
    #expect(checked.currentCutover?.id == "CUT-2")
  }
}

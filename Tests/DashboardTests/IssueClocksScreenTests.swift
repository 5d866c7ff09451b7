import Dashboard
import Domain
import TestSupport
import Testing

/// Clocks, escalations and internal comments on the Issues screen.
struct IssueClocksScreenTests {
  private func desk(
    _ id: ItemID = "ND-2", _ actor: Actor = ListsProject.ipm, after steps: [Command] = []
  ) throws -> ListsHarness<IssuesScreen> {
    let project = try ListsProject.project(
      steps.map { ($0, ListsProject.ipm, ListsProject.moment) }, on: try ListsProject.midway().state)
    var desk = ListsHarness(IssuesScreen(), project, actor)
    desk.select(id)
    return desk
  }

  private func detail(_ desk: ListsHarness<IssuesScreen>) -> [String] {
    desk.screen.detailLines(in: desk.context).map { "\($0.label): \($0.text)" }
  }

  @Test func theDetailSaysWhatIsOwedAndWhatIsLate() throws {
    let lines = try detail(desk())
    #expect(lines.contains { $0.hasPrefix("Owed: ") && $0.contains("late since") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Note: ") && $0.contains("U escalates it") })
  }

  @Test func anIssueWithoutAnActionAheadIsFlaggedUntilItHasOne() throws {
    let before = try desk("ND-4")
    let bare = try #require(before.screen.currentIssue(in: before.context))
    #expect(before.context.flags(of: bare, before.context.response(to: bare)).contains(.unplanned))
    let planned = try desk(
      "ND-4",
      after: [.addAction(issue: "ND-4", text: "Trace", owner: .engineer, due: ListsProject.moment.today + 2)])
    let issue = try #require(planned.screen.currentIssue(in: planned.context))
    #expect(!planned.context.flags(of: issue, planned.context.response(to: issue)).contains(.unplanned))
  }

  @Test func theCustomerIsShownNoneOfIt() throws {
    let desk = try desk("ND-2", ListsProject.mpoc)
    let issue = try #require(desk.screen.currentIssue(in: desk.context))
    #expect(desk.context.flags(of: issue, nil).isEmpty && desk.context.response(to: issue) == nil)
    #expect(!detail(desk).contains { $0.hasPrefix("Owed") })
  }

  @Test func aWordInFrontKeepsACommentFromTheCustomer() throws {
    var desk = try desk()
    #expect(
      desk.press(.comment).typed("internal: they never answer").commands == [
        .comment("ND-2", "they never answer", isInternal: true)
      ])
    var theirs = try self.desk("ND-2", ListsProject.mpoc)
    #expect(
      theirs.press(.comment).typed("internal: is it?").commands == [.comment("ND-2", "internal: is it?")])
    let marked = try self.desk(after: [.comment("ND-2", "they never answer", isInternal: true)])
    #expect(detail(marked).contains { $0.hasSuffix("Lee Chen (internal): they never answer") })
  }

  @Test func theFormHasTheWholeTableAndTheIntakeOfAFault() throws {
    var desk = try desk()
    let form = try #require(desk.press(.edit).form)
    let issue = try #require(desk.screen.currentIssue(in: desk.context))
    #expect(form.entries.map(\.id) == IssueFields.entries(of: issue.category).map(\.field.rawValue))
    #expect(
      desk.press(.edit).filled(["severity": "High", "workaround": "Use mobiles"]).commands == [
        .together([.set(["ND-2"], .severity, "High"), .set(["ND-2"], .workaround, "Use mobiles")])
      ])
  }
}

/// Escalating by keys, over the real store.
struct EscalationByKeysTests {
  private func desk(_ keys: String) throws -> DashboardHarness {
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    let project = try ListsProject.project(
      [(.addPerson(NewPerson(name: "Kim Park", role: .pmo)), ListsProject.ipm, ListsProject.moment)],
      on: try ListsProject.midway().state)
    var desk = DashboardHarness(rows: [row], states: [ListsProject.id: project.state])
    desk.press("enter \(keys)")
    return desk
  }

  private func records(_ desk: DashboardHarness) -> [Project.EscalationRecord] {
    desk.stored(ListsProject.id)?.escalations ?? []
  }

  @Test func theIssueUnderTheCursorIsEscalatedAnsweredAndClosed() throws {
    var desk = try desk("4 U")
    desk.type("No answer since Monday")
    desk.press("ctrl-s")
    let record = try #require(records(desk).first)
    #expect(record.about == "ND-2" && record.level == 2 && record.to == "Kim Park" && record.isInternal)
    desk.press("U enter")
    desk.type("An engineer is on it")
    desk.press("enter U j enter")
    #expect(records(desk).first?.answer == "An engineer is on it")
    #expect(records(desk).first?.isOpen == false)
    desk.press("u u u")
    #expect(records(desk).isEmpty)
  }

  @Test func elsewhereTheProjectIsMeantAndOnPortsTheOrder() throws {
    var desk = try desk("2 U")
    desk.type("The date is in danger")
    desk.press("ctrl-s")
    #expect(records(desk).map(\.about.rawValue) == [ListsProject.id.rawValue])
  }
}

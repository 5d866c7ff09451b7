import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

@Suite("The open work of all customers")
struct WorkScreenTests {
  private static let other = ProjectID("harbor-credit")

  /// Two projects of the same template, none of them open.
  private func desk(columns: Int = 160, rows: Int = 48) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    var summaries = [ProjectSummary(project, on: ListsProject.moment.today)]
    var states = [project.id: project.state]
    let other = try ListsProject.fresh(Self.other, of: "Harbor Credit")
    summaries.append(ProjectSummary(try #require(Project(other)), on: ListsProject.moment.today))
    states[Self.other] = other
    return DashboardHarness(rows: summaries, size: Size(columns: columns, rows: rows), states: states)
  }

  /// Puts the cursor on the first row of that kind.
  private func place(_ desk: inout DashboardHarness, where fits: (WorkRow) -> Bool) throws -> WorkRow {
    desk.press("g g")
    for _ in 0..<desk.model.work.count {
      if let row = desk.model.work.current, fits(row) { return row }
      desk.press("j")
    }
    return try #require(nil as WorkRow?)
  }

  @Test(arguments: [("O", WorkQuery.List.waiting), ("I", .mine), ("D", .agenda)])
  func oneKeyFromAnyScreenShowsTheList(key: String, list: WorkQuery.List) throws {
    var desk = try desk()
    for screen in ["0", "1", "2"] {
      desk.press("\(screen) \(key)")
      #expect(desk.model.screen == .work && desk.model.work.list == list)
      #expect(desk.model.work.isLoaded)
    }
    desk.press("-")
    #expect(desk.model.screen == .board)
  }

  @Test func theScreenThatWasLeftIsReadAtTheNextStart() throws {
    for (keys, screen) in [("O", ScreenID.work), ("g u", .load), ("g n", .figures)] {
      var desk = try desk()
      desk.press(keys)
      #expect(desk.model.screen == screen)
      try desk.restart()
      #expect(desk.model.screen == screen && desk.model.isShownLoaded, "\(screen)")
    }
  }

  @Test func tabGoesThroughAllLists() throws {
    var desk = try desk()
    desk.press("O")
    var seen: [WorkQuery.List] = []
    for _ in WorkQuery.List.allCases {
      seen.append(desk.model.work.list)
      desk.press("tab")
    }
    #expect(seen == WorkQuery.List.allCases && desk.model.work.list == .waiting)
    desk.press("shift-tab")
    #expect(desk.model.work.list == .all)
  }

  @Test func whoeverIsWaitedForStandsAboveWhatTheyHoldWithItsNumber() throws {
    var desk = try desk()
    desk.press("O")
    let work = desk.model.work
    let lines = work.lines(height: work.count * 2)
    #expect(work.count > 1 && lines.count > work.count)
    var group: WorkGroup.Key?
    var counted: [WorkGroup.Key: Int] = [:]
    for line in lines {
      switch line {
      case .group(let key): group = key
      case .row(let index):
        let row = try #require(work.row(index))
        #expect(row.group(.person) == group)
        counted[row.group(.person), default: 0] += 1
      }
    }
    #expect(counted == work.page.groups.mapValues(\.count))
  }

  /// Wherever the cursor is, it is drawn, and the first line says whose rows follow.
  @Test(arguments: [1, 2, 5, 12, 30])
  func theCursorIsAmongTheLinesThatFit(height: Int) throws {
    var desk = try desk()
    desk.press("O")
    for index in 0..<desk.model.work.count {
      let lines = desk.model.work.lines(height: height)
      #expect(lines.count <= height && lines.contains(.row(index)))
      desk.press("j")
    }
  }

  @Test func groupingAndProjectsAreChosenAndRemembered() throws {
    var desk = try desk()
    desk.press("O s")
    desk.type("side")
    desk.press("enter f")
    desk.type("ipm")
    desk.press("enter s")
    desk.type("sort by customer")
    desk.press("enter")
    #expect(desk.model.work.grouping == .side && desk.model.work.isOwn && desk.model.work.order == .customer)
    try desk.restart()
    desk.press("O")
    #expect(desk.model.work.grouping == .side && desk.model.work.isOwn && desk.model.work.order == .customer)
    #expect(
      desk.model.work.asView("x").listing
        == .work(.init(part: .waiting, by: .side, sort: .customer, isOwn: true)))
    desk.press("s")
    desk.type("sort as usual")
    desk.press("enter")
    #expect(desk.model.work.order == nil && desk.model.work.grouping == .side)
  }

  @Test func aVerbWorksOnTheRowsOwnItemAndTheListStays() throws {
    var desk = try desk()
    desk.press("O")
    let row = try place(&desk) { [.issue, .task, .check].contains($0.item.kind) }
    desk.press("c")
    desk.type("called twice")
    desk.press("enter")
    #expect(desk.commits == [.comment(row.item.item, "called twice")])
    #expect(desk.model.screen == .work)
  }

  /// Selects an open task that both projects have, in both.
  private func selectInBoth(_ desk: inout DashboardHarness) throws -> ItemID {
    desk.press("O shift-tab /")
    desk.type("kind:task,issue held:any")
    desk.press("enter")
    let tasks = desk.model.work.page.rows.rows.filter { $0.item.kind == .task }
    let shared = try #require(
      tasks.first { one in
        one.project.id == Self.other && one.item.since != nil
          && tasks.contains { $0.item.item == one.item.item && $0.project.id != Self.other }
      }
    ).item.item
    for isOther in [true, false] {
      _ = try place(&desk) { $0.item.item == shared && ($0.project.id == Self.other) == isOther }
      desk.press("v")
    }
    return shared
  }

  /// Asked once, stored in both projects, a step to undo in each.
  @Test func oneChangeIsMadeToAllSelectedRowsOfSeveralCustomers() throws {
    var desk = try desk()
    let task = try selectInBoth(&desk)
    desk.press("c")
    desk.type("on Friday")
    desk.press("enter")
    for id in [ListsProject.id, Self.other] {
      let project = try #require(desk.stored(id))
      #expect(project.comments[task]?.map(\.text).contains("on Friday") ?? false, "\(id)")
    }
    #expect(desk.model.work.selected.isEmpty)
  }

  /// Somebody else cancels one of the projects while the text is typed.
  @Test func aRefusalInOneProjectIsToldAndHoldsUpNoOther() throws {
    var desk = try desk()
    let task = try selectInBoth(&desk)
    desk.press("c")
    try desk.meanwhile(
      .setStatus(.cancelled, reason: "sold"), by: Actor(name: "Ben", role: .ipm), in: ListsProject.id)
    desk.type("on Friday")
    desk.press("enter")
    #expect(desk.stored(Self.other)?.comments[task]?.map(\.text) == ["on Friday"])
    #expect(desk.stored(ListsProject.id)?.comments[task]?.map(\.text).contains("on Friday") != true)
    let told = desk.model.notices.messages.map { "\($0)" }.joined(separator: "\n")
    #expect(told.contains("NOT changed: \(ListsProject.id)"), "\(told)")
  }

  /// What is asked for and not given is made to nobody, and later changes are those of one row.
  @Test func leavingTheQuestionForgetsTheOtherRows() throws {
    var desk = try desk()
    let task = try selectInBoth(&desk)
    desk.press("c esc esc")
    desk.press("esc")
    let row = try place(&desk) { $0.item.item == task && $0.project.id == Self.other }
    desk.press("c")
    desk.type("only here")
    desk.press("enter")
    #expect(desk.stored(row.project.id)?.comments[task]?.map(\.text) == ["only here"])
    #expect(desk.stored(ListsProject.id)?.comments[task]?.map(\.text).contains("only here") ?? false == false)
  }

  /// A drag changes an item without a key in between.
  @Test func aClickForgetsTheOtherRowsToo() throws {
    var desk = try desk()
    _ = try selectInBoth(&desk)
    desk.press("c")
    #expect(desk.model.overlayStack.others.count == 1)
    desk.press("esc")
    _ = desk.model.click(column: 0, row: 0)
    #expect(desk.model.overlayStack.others.isEmpty)
  }

  @Test func aReminderIsToWhoeverHasTheRow() throws {
    var desk = try desk()
    desk.press("O")
    let row = try place(&desk) { $0.item.holder == .customer }
    desk.press("C")
    guard case .confirm(let confirm)? = desk.model.overlays.last else {
      Issue.record("no reminder is shown")
      return
    }
    #expect(confirm.title.contains(row.item.person))
  }

  @Test func plainLinesReadGroupsAndRows() throws {
    var desk = try desk()
    desk.press("O")
    let rows = desk.model.work.spokenRows(in: desk.model.workspaceContext)
    #expect(rows.count == desk.model.work.page.rows.rows.count)
    #expect(rows.first?.heading?.contains("thing") ?? false)
  }

  /// Over a million items the answer takes longer than the next letter.
  @Test func aLetterOfTheFilterIsShownBeforeTheRowsAreSearched() throws {
    var desk = try desk()
    desk.press("O")
    let all = desk.model.work.count
    func typing(_ key: Key) -> [Effect] { desk.model.update(.input(.key(key))) }
    _ = typing(.character("/"))
    #expect(typing(.character("z")).isEmpty && typing(.character("q")).isEmpty)
    guard case .prompt(let prompt)? = desk.model.overlays.last else { preconditionFailure("no prompt") }
    #expect(prompt.line.text == "zq" && desk.model.work.count == all)
    let step = try #require(desk.model.nextStep)
    guard case .loadWork(let query) = step else {
      Issue.record("\(step)")
      return
    }
    #expect(query.filter.text == "zq")
    // The key behind Enter is for the rows that fit, however quickly it comes.
    #expect(typing(.enter) == [step] && desk.model.nextStep == nil)
  }

  @Test func aFilterGivenUpIsNotSearchedFor() throws {
    var desk = try desk()
    desk.press("O")
    let all = desk.model.work.count
    _ = desk.model.update(.input(.key(.character("/"))))
    _ = desk.model.update(.input(.key(.character("z"))))
    let effects = desk.model.update(.input(.key(.escape)))
    #expect(desk.model.nextStep == nil && desk.model.filter.isEmpty)
    #expect(
      !effects.contains { if case .loadWork(let query) = $0 { query.filter.text == "z" } else { false } })
    #expect(desk.model.work.count == all)
  }
}

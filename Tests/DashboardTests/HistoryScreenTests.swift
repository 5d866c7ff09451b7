import Dashboard
import Domain
import TestSupport
import Testing

/// The log: paging, jumping, and what is refused there.
struct HistoryScreenTests {
  private func desk(
    _ log: [HistoryEntry], item: ItemID? = nil, _ actor: Actor = ListsProject.ipm
  ) throws -> ListsHarness<HistoryScreen> {
    var desk = ListsHarness(HistoryScreen(), try ListsProject.midway(), actor)
    if let item { desk.select(item) }
    desk.screen.take(log, item: item, before: nil)
    desk.screen.refresh(desk.context)
    return desk
  }

  @Test func entriesAreNewestFirstUnderDays() throws {
    let desk = try desk(ListsProject.log(20))
    #expect(desk.screen.list.sections.first?.title == "Today, Wed 18 Nov")
    #expect(desk.screen.currentEntry?.sequence == 20)
  }

  @Test func enterJumpsToTheItem() throws {
    var desk = try desk(ListsProject.log(4))
    let place = desk.press(.open).place
    #expect(place?.screen == .checklists)
    #expect(place?.item == "PRE-A1")
  }

  @Test func anEntryAboutTheProjectItselfLeadsNowhere() throws {
    let entry = ListsProject.log(1)[0]
    let about = HistoryEntry(
      project: entry.project, sequence: 1, at: entry.at, actor: "x", role: "IPM", via: "tui", summary: "held",
      changes: [FieldChange(ItemID(ListsProject.id.rawValue), .state, from: "active", to: "on-hold")],
      undoes: nil, undoneBy: nil, tick: 1, hash: "0")
    #expect(try desk([about]).off(.open)?.contains("project itself") == true)
  }

  @Test func theEndOfTheListAsksForOlderEntriesOnce() throws {
    var desk = try desk(ListsProject.log(20, from: 60))
    #expect(
      desk.press(.bottom).effects == [.loadHistory(ListsProject.id, item: nil, before: 41)])
    #expect(desk.press(.up).effects.isEmpty)
    desk.screen.take(ListsProject.log(20, from: 40), item: nil, before: 41)
    desk.screen.refresh(desk.context)
    #expect(desk.screen.entries.count == 40)
    #expect(desk.screen.currentEntry?.sequence == 42)
    desk.screen.take(ListsProject.log(20, from: 20), item: nil, before: 21)
    #expect(desk.press(.bottom).effects.isEmpty)
  }

  @Test func newerEntriesJoinWithoutMovingTheCursor() throws {
    var desk = try desk(ListsProject.log(10))
    desk.press(.down, .down)
    let here = desk.screen.currentEntry?.sequence
    desk.screen.take(ListsProject.log(5, from: 12), item: nil, before: nil)
    desk.screen.refresh(desk.context)
    #expect(desk.screen.entries.map(\.sequence) == (1...12).reversed())
    #expect(desk.screen.currentEntry?.sequence == here)
  }

  @Test func aGapStartsTheLogAgain() throws {
    var desk = try desk(ListsProject.log(5))
    desk.screen.take(ListsProject.log(5, from: 20), item: nil, before: nil)
    #expect(desk.screen.entries.map(\.sequence) == (16...20).reversed())
  }

  @Test func itemHistoryIsNarrowedAndLeftWithEscape() throws {
    var desk = try desk([], item: "PRE-A1")
    desk.screen.take(ListsProject.log(3), item: nil, before: nil)
    #expect(desk.screen.entries.isEmpty)
    desk.screen.take(ListsProject.log(3), item: "PRE-A1", before: nil)
    #expect(desk.screen.entries.count == 3)
    #expect(desk.press(.back).effects == [.loadHistory(ListsProject.id, item: nil, before: nil)])
    #expect(desk.screen.item == nil)
    #expect(desk.off(.back) != nil)
  }

  @Test func theLogIsNeverChanged() throws {
    let desk = try desk(ListsProject.log(3))
    #expect(desk.off(.reopen)?.contains("undo is for your own changes".sentenceStart) == true)
    for action in [Verb.add, .edit, .done, .state, .comment, .waive, .ball, .assign, .date] {
      #expect(desk.off(action) == "The log is never changed.  Enter opens the item to change it there")
    }
    #expect(desk.screen.targets(in: desk.context).isEmpty)
  }

  @Test func entriesOfOthersAfterTheLastLookAreNew() throws {
    var desk = try desk(ListsProject.log(6))
    let entries = desk.screen.entries
    desk.screen.newSince = entries[3].at
    let marked = entries.filter { desk.screen.isNew($0, in: desk.context) }.map(\.sequence)
    #expect(marked == [5, 4])
  }

  @Test func detailShowsEveryChangeAndWhatBecameOfIt() throws {
    var desk = try desk(ListsProject.log(6))
    let lines = HistoryDetail.lines(of: desk.screen, in: desk.context)
    #expect(lines.contains { $0.label == "state" && $0.text == "claimed -> agreed" })
    #expect(lines.contains { $0.label == "agreed-by" && $0.text == "(none) -> Dana Ruiz" })
    #expect(lines.contains { $0.label == "Hash" && $0.text == "8c1e77aa90bb" })
    desk.press(.down, .down)
    #expect(
      HistoryDetail.lines(of: desk.screen, in: desk.context).contains {
        $0.label == "Undoes" && $0.text == "#2"
      })
    desk.press(.down, .down)
    #expect(HistoryDetail.lines(of: desk.screen, in: desk.context).contains { $0.label == "Undone" })
  }

  @Test func theCustomerSeesNothingOfInternalItems() throws {
    var state = try ListsProject.fresh()
    state.items["PRE-A1"]?.values[.visibility] = "internal"
    let project = try ListsProject.project([], on: state)
    var desk = ListsHarness(HistoryScreen(), project, ListsProject.mpoc)
    desk.screen.take(ListsProject.log(8), item: nil, before: nil)
    desk.screen.refresh(desk.context)
    #expect(desk.screen.entries.count == 8)
    #expect(!desk.screen.list.contains(4))
    #expect(desk.screen.list.contains(5))
  }

  @Test func aCommentIsShownWithItsTimeAndWithoutItsPlaceInTheOrder() throws {
    let entry = ListsProject.log(1)[0]
    let at = ListsProject.moment.timestamp.milliseconds
    let comment = HistoryEntry(
      project: entry.project, sequence: 1, at: entry.at, actor: "x", role: "IPM", via: "tui",
      summary: "commented",
      changes: [
        FieldChange("C1", .at, from: nil, to: String(at)), FieldChange("C1", .sort, from: nil, to: "000100"),
        FieldChange("C1", .text, from: nil, to: "Called"),
      ], undoes: nil, undoneBy: nil, tick: 1, hash: "0")
    let desk = try desk([comment])
    let said = HistoryDetail.lines(of: desk.screen, in: desk.context).map { "\($0.label) \($0.text)" }
    #expect(said.contains("at (none) -> \(Words.when(Timestamp(milliseconds: at), desk.context.moment))"))
    #expect(said.contains("text (none) -> Called"))
    #expect(!said.contains { $0.contains(String(at)) || $0.contains("000100") })
  }

  @Test func theChosenEntrySurvivesARestart() throws {
    var desk = try desk(ListsProject.log(9))
    desk.press(.down, .down)
    var again = HistoryScreen()
    again.memory = desk.screen.memory
    again.take(ListsProject.log(9), item: nil, before: nil)
    again.refresh(desk.context)
    #expect(again.currentEntry?.sequence == 7)
  }

  @Test func copyTakesTheEntryAsText() throws {
    var desk = try desk(ListsProject.log(1))
    guard case .copy(let text)? = desk.press(.copy).effects.first else {
      throw Refusal.rule("nothing was copied")
    }
    #expect(text.contains("#1"))
  }

  @Test func whatABackUpTookBackIsNotShownAboveWhatFollowedIt() {
    func entry(_ sequence: Int, _ hash: String) -> HistoryEntry {
      HistoryEntry(
        project: "acme", sequence: sequence, at: SmallProject.moment.timestamp, actor: "Lee Chen",
        role: "IPM",
        via: "tui", summary: "s", changes: [], undoes: nil, undoneBy: nil, tick: sequence, hash: hash)
    }
    var screen = HistoryScreen()
    screen.take([entry(3, "c"), entry(2, "b"), entry(1, "a")], item: nil, before: nil)
    screen.take([entry(4, "d"), entry(3, "c")], item: nil, before: nil)
    #expect(screen.entries.map(\.hash) == ["d", "c", "b", "a"])

    screen.take([entry(2, "x"), entry(1, "a")], item: nil, before: nil)
    #expect(screen.entries.map(\.hash) == ["x", "a"])
  }
}

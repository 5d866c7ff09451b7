import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Board: cursor, selection and memory")
struct BoardCursorTests {
  @Test func theCursorStartsInTheProjectsPhase() throws {
    let bench = BoardFixture(try BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE"))
    let focus = bench.screen.focus(in: bench.context)
    #expect(focus?.phase == "EXECUTE")
    #expect(focus?.row == 0)
  }

  @Test func withWavesItStartsWhereTheLeastAdvancedOneIs() throws {
    var bench = BoardFixture(
      try BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE"), moment: BoardProjects.buildDay)
    try bench.carryOut([.commit(.addWave(title: "Leeds", goLive: .at("2027-02-09")))])
    for task in bench.context.project.tasks where task.isPerWave && task.wave == nil {
      bench.state.items[task.id]?.values[.state] = TaskState.done.rawValue
    }
    bench.state.items["northwind"]?.values[.phase] = "OPERATE"
    bench.state.sequence += 1
    let fresh = BoardFixture(bench.state, moment: BoardProjects.buildDay)
    #expect(fresh.screen.focus(in: fresh.context)?.phase == "EXECUTE")
  }

  @Test func arrowsPagesAndEndsMove() {
    var bench = BoardFixture(BoardProjects.sized(100))
    bench.press(.down)
    #expect(bench.current == "T-2")
    bench.press(.bottom)
    #expect(bench.current == "T-100")
    bench.press(.top)
    #expect(bench.current == "T-1")
    bench.press(.pageDown)
    bench.press(.pageUp)
    #expect(bench.current == "T-1")
    bench.press(.right)
    #expect(bench.current == nil)
    bench.press(.left)
    #expect(bench.current == "T-1")
  }

  @Test func theCursorStaysOnItsCardWhenOthersChangeTheOrder() throws {
    var bench = BoardFixture()
    bench.select("BLD-2")
    try bench.carryOut([.commit(.reorder("BLD-2", behind: nil))])
    #expect(bench.current == "BLD-2")
    try bench.carryOut([.commit(.moveTask(["BLD-2"], phase: "PLAN"))])
    #expect(bench.current == "BLD-2")
    #expect(bench.screen.phase == "PLAN")
  }

  @Test func aCardThatFoldsAwayLeavesTheCursorOnItsRow() throws {
    var bench = BoardFixture(BoardProjects.sized(10))
    bench.press(.down)
    try bench.carryOut([.commit(.setTask(["T-2"], .done, reason: nil, nextCheck: nil))])
    #expect(bench.current == "T-4")
  }

  @Test func foldingShowsAndHidesWhatIsDone() {
    var bench = BoardFixture(BoardProjects.sized(4))
    let hidden = bench.screen.focus(in: bench.context)?.cards.count
    bench.press(.fold)
    let shown = bench.screen.focus(in: bench.context)?.cards.count
    #expect(hidden == 3)
    #expect(shown == 4)
  }

  @Test func selectingACardThatIsDoneUnfoldsItsColumn() {
    var bench = BoardFixture(BoardProjects.sized(4))
    bench.select("T-3")
    #expect(bench.current == "T-3")
  }

  @Test func chosenCardsAreTheTargetsOfAVerb() {
    var bench = BoardFixture(BoardProjects.sized(10))
    bench.press(.select)
    bench.press(.down)
    bench.press(.select)
    #expect(bench.screen.targets(in: bench.context) == ["T-1", "T-2"])
    #expect(
      commands(bench.press(.done)) == [.setTask(["T-1", "T-2"], .done, reason: nil, nextCheck: nil)])
    #expect(commands(bench.press(.moveRight)) == [.moveTask(["T-1", "T-2"], phase: "TWO")])
    bench.press(.back)
    #expect(bench.screen.targets(in: bench.context) == ["T-2"])
    #expect(bench.off(.back) == "Nothing to put back or to clear.")
  }

  @Test func chosenCardsThatFoldAwayAreNotChosenAnyMore() throws {
    var bench = BoardFixture(BoardProjects.sized(10))
    bench.press(.select)
    bench.press(.down)
    bench.press(.select)
    try bench.carryOut(bench.press(.done))
    #expect(bench.screen.chosen.isEmpty)
  }

  @Test func theFilterHidesOtherCardsAndNStepsThroughTheRest() {
    var bench = BoardFixture(BoardProjects.sized(100))
    bench.filter = Filter(text: "7", terms: [.contains("card 7")])
    bench.screen.refresh(bench.context)
    #expect(bench.current == "T-7")
    bench.press(.nextMatch)
    #expect(bench.current == "T-70")
    bench.press(.previousMatch)
    bench.press(.previousMatch)
    #expect(bench.current == "T-79")
    bench.press(.nextMatch)
    #expect(bench.current == "T-7")
  }

  @Test func theCustomerSeesNoInternalCards() throws {
    let state = try BoardProjects.started()
    var bench = BoardFixture(state, moment: BoardProjects.firstDay)
    bench.actor = SmallProject.mpoc
    bench.screen.refresh(bench.context)
    let tasks = bench.screen.columns(in: bench.context).flatMap { $0.open + $0.settled }
    #expect(tasks.allSatisfy { bench.context.project.tasks[$0].visibility == .customer })
    #expect(!tasks.isEmpty)
    let hidden = reader(bench.press(.why))?.lines.contains { $0.text.contains("INI-01") }
    #expect(hidden == false)
  }

  @Test func memoryBringsCursorAndFoldsBack() {
    var bench = BoardFixture(BoardProjects.sized(10))
    bench.press(.fold)
    bench.select("T-5")
    var later = BoardFixture(BoardProjects.sized(10))
    later.screen = BoardScreen()
    later.screen.memory = bench.screen.memory
    later.screen.refresh(later.context)
    #expect(later.current == "T-5")
    #expect(later.screen.unfolded == ["ONE"])
  }

  @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: 3, rows: 2), Size(columns: 40, rows: 10)])
  func anyKeyAtAnySizeIsSafe(size: Size) {
    var seeded = Seeded(7)
    var bench = BoardFixture(BoardProjects.sized(20))
    bench.size = size
    for _ in 0..<300 {
      let action = seeded.pick(Verb.allCases)
      bench.press(action)
      _ = bench.screen.hints(in: bench.context)
    }
    #expect(bench.screen.focus(in: bench.context) != nil, "seed \(seeded.seed)")
  }
}

import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Board: carrying and moving cards")
struct BoardCarryTests {
  private func titles(_ bench: BoardFixture, in phase: Int) -> [ItemID] {
    let context = bench.context
    let column = bench.screen.columns(in: context)[phase]
    return bench.screen.cards(of: column, in: context.project).map { context.project.tasks[$0].id }
  }

  @Test func aCarriedCardIsDrawnWhereItWouldLandAndNothingIsStored() {
    var bench = BoardFixture()
    bench.select("BLD-2")
    #expect(commands(bench.press(.primary)).isEmpty)
    #expect(commands(bench.press(.left)).isEmpty)
    #expect(titles(bench, in: 0) == ["PLN-1", "BLD-2"])
    #expect(titles(bench, in: 1) == ["BLD-1"])
    #expect(bench.current == "BLD-2")
    #expect(bench.context.project.task("BLD-2")?.phase == "BUILD")
  }

  @Test(arguments: [Verb.primary, .open])
  func droppingInAnotherPhaseIsOneCommandForPhaseAndPlace(key: Verb) throws {
    var bench = BoardFixture()
    bench.select("BLD-2")
    for action in [Verb.primary, .moveLeft, .up] { bench.press(action) }
    let reactions = bench.press(key)
    #expect(commands(reactions) == [.placeTask("BLD-2", phase: "PLAN", behind: nil)])
    try bench.carryOut(reactions)
    #expect(titles(bench, in: 0) == ["BLD-2", "PLN-1"])
    #expect(bench.current == "BLD-2")
  }

  @Test func droppingInItsOwnPhaseReorders() throws {
    var bench = BoardFixture()
    bench.select("BLD-1")
    bench.press(.primary)
    bench.press(.down)
    let reactions = bench.press(.primary)
    #expect(commands(reactions) == [.reorder("BLD-1", behind: "BLD-2")])
    try bench.carryOut(reactions)
    #expect(titles(bench, in: 1) == ["BLD-2", "BLD-1"])
    #expect(bench.current == "BLD-1")
  }

  @Test func escapePutsItBackAndAHomeDropStoresNothing() {
    var bench = BoardFixture()
    bench.select("BLD-2")
    bench.press(.primary)
    bench.press(.left)
    #expect(commands(bench.press(.back)).isEmpty)
    #expect(titles(bench, in: 1) == ["BLD-1", "BLD-2"])
    #expect(bench.current == "BLD-2")
    bench.press(.primary)
    bench.press(.left)
    bench.press(.right)
    #expect(commands(bench.press(.primary)).isEmpty)
    #expect(bench.screen.carry == nil)
  }

  @Test func otherVerbsAreOffWhileACardIsInTheHand() {
    var bench = BoardFixture()
    bench.press(.primary)
    for action in [Verb.done, .add, .select, .fold, .why, .moveTo, .phase] {
      #expect(bench.off(action) == "Put the card down first.  Space drops it, Esc puts it back")
    }
  }

  @Test func aCarriedCardThatSomebodyElseSettledIsLetGo() throws {
    var bench = BoardFixture()
    bench.select("BLD-2")
    bench.press(.primary)
    try bench.carryOut([.commit(.setTask(["BLD-2"], .done, reason: nil, nextCheck: nil))])
    #expect(bench.screen.carry == nil)
  }

  @Test func capitalLettersMoveAndReorderDirectly() {
    var bench = BoardFixture()
    bench.select("BLD-2")
    #expect(commands(bench.press(.moveLeft)) == [.moveTask(["BLD-2"], phase: "PLAN")])
    #expect(commands(bench.press(.moveUp)) == [.reorder("BLD-2", behind: nil)])
    #expect(said(bench.press(.moveDown)) == ["BLD-2 is the last open card."])
    bench.select("BLD-1")
    #expect(commands(bench.press(.moveDown)) == [.reorder("BLD-1", behind: "BLD-2")])
  }

  @Test func carryingNeverLeavesTheBoard() {
    var seeded = Seeded(41)
    var bench = BoardFixture(BoardProjects.sized(10))
    bench.press(.primary)
    let keys: [Verb] = [.up, .down, .left, .right, .top, .bottom, .pageUp, .pageDown]
    for _ in 0..<500 { bench.press(seeded.pick(keys)) }
    let shown = titles(bench, in: 0) + titles(bench, in: 1)
    #expect(shown.count == 7, "seed \(seeded.seed)")
    #expect(Set(shown).count == 7)
    #expect(bench.current == bench.screen.carry?.id)
  }
}

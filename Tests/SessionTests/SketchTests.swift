import Canvas
import Dashboard
import Domain
import Layout
import StateStore
import TestSupport
import Testing
import Theming
import Views

@testable import Session

/// Frames that take parts of the frame before are the frames that would have been drawn whole.
@Suite struct SketchTests {
  /// What was compared.
  private final class Record {
    var frames = 0
    var taken = 0
    var different: [String] = []
  }

  /// Draws every frame both ways.
  private struct BothWays: Program {
    var dashboard: DashboardProgram
    let record: Record

    mutating func start(memory: [String: String]) -> [Effect] { dashboard.start(memory: memory) }
    mutating func update(_ message: Message) -> [Effect] { dashboard.update(message) }
    mutating func frame(in scene: Scene) -> Grid {
      let grid = dashboard.frame(theme: scene.theme, size: scene.size, isUnicode: scene.isUnicode)
      let whole = render(
        dashboard.model, theme: scene.theme, size: scene.size, ascii: !scene.isUnicode
      ).grid
      record.frames += 1
      record.taken += dashboard.sketch?.taken ?? 0
      if grid != whole {
        let rows = (0..<grid.size.rows).filter { row in
          (0..<grid.size.columns).contains { grid[$0, row] != whole[$0, row] }
        }
        record.different.append(
          "frame \(record.frames) of \(dashboard.model.screen), "
            + rows.map { "row \($0):\n\(grid.text(row: $0))\n\(whole.text(row: $0))" }.joined(separator: "\n")
        )
      }
      return grid
    }
    var refresh: [Effect] { dashboard.refresh }
    var place: String { dashboard.place }
    var memory: [String: String] { dashboard.memory }
  }

  private func run(_ steps: [MemoryDisplay.Step], _ store: any ProjectStore, size: Size) -> Record {
    let record = Record()
    let display = MemoryDisplay(steps, size: size)
    let model = Model(
      actor: store.actor, moment: SmallProject.moment, size: size, theme: "terminal", reach: .dashboard)
    let runtime = Runtime(
      BothWays(dashboard: DashboardProgram(model), record: record), display: display, store: store,
      services: .still("sketch"), seat: Forgetful(), theme: Theme(plain: "plain"))
    while case .left(status: 0) = runtime.run() { runtime.ending = nil }
    return record
  }

  @Test(arguments: 1...(TestLength.isLong ? 40 : 6) as ClosedRange<UInt64>)
  func anyKeysGiveTheSameFrames(seed: UInt64) throws {
    let workspace = try CanaryWorkspace()
    var keys = RandomKeys(seed)
    var random = Seeded(seed)
    let steps = (0..<(TestLength.isLong ? 2000 : 600)).map { number -> MemoryDisplay.Step in
      if number % 50 == 49 { return .meanwhile { workspace.work(number) } }
      return random.next() % 2 == 0
        ? .input(.key(.character(random.pick(["j", "j", "k", "G"])))) : .input(keys.next())
    }
    let record = run(steps, workspace.provider, size: Size(columns: 80, rows: 24))
    #expect(record.different.isEmpty, "seed \(seed): \(record.different.first ?? "")")
    #expect(record.taken > record.frames / 8)
  }

  /// Nothing of a list is drawn again but what follows the cursor.
  @Test(arguments: [("1", 7), ("2", 4), ("3", 4), ("5", 5)])
  func aStepTakesWhatItDoesNotChange(screen: String, least: Int) throws {
    let workspace = try CanaryWorkspace()
    let taken = ["j", "j j"].map { steps in
      let keys = "enter \(screen) \(steps)".split(separator: " ").compactMap { Key(text: String($0)) }
      let record = run(
        keys.map { .input(.key($0)) }, workspace.provider, size: Size(columns: 80, rows: 24))
      #expect(record.different.isEmpty)
      return record.taken
    }
    #expect(taken[1] - taken[0] >= least)
  }
}

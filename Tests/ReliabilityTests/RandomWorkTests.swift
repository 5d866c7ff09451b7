import Canvas
import Dashboard
import Domain
import Layout
import SQLiteEngine
import Session
import StateStore
import TestSupport
import Testing
import Theming
import Views

/// Somebody at work with random keys on every screen and at every size, over the real store: no trap, every cursor in
/// its list, the store whole at the end, and whatever the screen took for stored is there.
@Suite("Random work on every screen", .serialized)
struct RandomWorkTests {
  private static let seeds: ClosedRange<UInt64> = 1...(TestLength.isLong ? 16 : 2)
  private static let keys = TestLength.isLong ? 1500 : 400

  /// What was seen while it ran.
  private final class Log {
    var acknowledged: [HistoryEntry] = []
    var screens: Set<ScreenID> = []
    var faults: [String] = []
    var asked: Overlay?
    var isInProject = false
  }

  /// A terminal whose next input depends on what is shown.
  private final class LiveDisplay: Display {
    private(set) var size = Size(columns: 80, rows: 24)
    let depth = ColourDepth.palette
    let isUnicode = true
    private var left: Int
    private let input: () -> Input

    init(_ count: Int, _ input: @escaping () -> Input) {
      left = count
      self.input = input
    }

    func show(_ grid: Grid) {}
    func invalidate() {}
    func next(timeout milliseconds: Int?) -> Input {
      left -= 1
      guard left >= 0 else { return .terminate(15) }
      let input = input()
      if case .resize(let new) = input { size = new }
      return input
    }
    var hasInput: Bool { false }
    func isGivenUp(within milliseconds: Int) -> Bool { true }
    func watch(descriptor: Int32, drain: @escaping () -> Void) {}
    func suspend() {}
    func lend<Result>(_ body: () -> Result) -> Result { body() }
    func notify(_ text: String, by notifying: Notifying) {}
    func edit(_ text: String, suffix: String, at path: String?) -> Edited { .text(text + " edited") }
    func mouse(_ on: Bool) {}
    func copy(_ text: String) -> String? { nil }
    func close() {}
  }

  /// The dashboard, looked at after every message.
  private struct Watched: Program {
    var dashboard: DashboardProgram
    let log: Log

    mutating func start(memory: [String: String]) -> [Effect] { dashboard.start(memory: memory) }
    mutating func update(_ message: Message) -> [Effect] {
      if case .committed(_, let entry) = message { log.acknowledged.append(entry) }
      let effects = dashboard.update(message)
      log.screens.insert(dashboard.model.screen)
      log.asked = dashboard.model.overlays.last
      log.isInProject = dashboard.model.screen.needsProject
      for id in ScreenID.allCases {
        guard let screen = dashboard.model.screens.project(id) as? any ListScreen, !screen.isInRange else {
          continue
        }
        log.faults.append("the cursor of \(id) is outside its list")
      }
      return effects
    }
    mutating func frame(in scene: Scene) -> Grid {
      let grid = dashboard.frame(theme: scene.theme, size: scene.size, isUnicode: scene.isUnicode)
      if grid.size != scene.size { log.faults.append("a frame of \(grid.size) for \(scene.size)") }
      return grid
    }
    var refresh: [Effect] { dashboard.refresh }
    var drafts: [Draft] { dashboard.drafts }
    var atRest: [Effect] { dashboard.atRest }
    var nextStep: Effect? { dashboard.nextStep }
    var ticks: Bool { dashboard.ticks }
    var isTyping: Bool { dashboard.isTyping }
    var place: String { dashboard.place }
    var memory: [String: String] { dashboard.memory }
  }

  private final class NoSeat: UIStateStore {
    func load() -> [String: String] { [:] }
    func save(_ values: [String: String]) {}
  }

  /// Projects at different points of their life; the seed says which is open.
  private static func state(_ seed: UInt64) throws -> ProjectState {
    switch seed % 8 {
    case 0: try ListsProject.fresh()
    case 1: try ListsProject.midway().state
    case 2: try PortsProject.midway().state
    case 3: try CutoverDay.underWay().state
    case 4: try RegisterProject.filled().state
    case 5: try CallProject.held().state
    case 6: try CloseProject.state()
    default: try SeatProject.state()
    }
  }

  /// A workspace with that project and one nobody touches.
  private func workspace(_ state: ProjectState, at path: String) throws -> SQLiteEngine {
    let engine = try SQLiteEngine.create(at: path, name: "test")
    let rules = Rules(
      plan: { _, _, _, _, _ in
        let changes = state.items.values.sorted { $0.id < $1.id }.flatMap { item in
          item.values.sorted { $0.key < $1.key }.map { FieldChange(item.id, $0.key, from: nil, to: $0.value) }
        }
        return Plan(changes: changes, summary: "created")
      }, summarise: Rules.domain.summarise)
    let planter = try Workspace(engine, actor: Actor(name: "Ann Moss", role: .ipm), via: "test", rules: rules)
    _ = try planter.commit(
      .createProject(.test(state.id.rawValue)), id: "planted", on: ProjectState(id: state.id),
      at: SmallProject.moment)
    return engine
  }

  private func work(_ seed: UInt64, by actor: Actor) throws {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    let state = try Self.state(seed)
    let engine = try workspace(state, at: directory.path + "/workspace")
    let store = try Workspace(engine, actor: actor, via: "tui", rules: .domain)
    let isCustomer = actor.side == .customer
    let log = Log()
    var driver = WorkingKeys(seed, customer: isCustomer)
    let display = LiveDisplay(isCustomer ? Self.keys / 2 : Self.keys) {
      driver.next(log.asked, isInProject: log.isInProject)
    }
    let model = Model(
      actor: actor, moment: SmallProject.moment, size: display.size, theme: "terminal",
      capabilities: .dashboard,
      seats: isCustomer ? [SeatChoice(id: state.id, customer: "Northwind Dental")] : nil)
    let runtime = Runtime(
      Watched(dashboard: DashboardProgram(model), log: log), display: display,
      store: isCustomer ? OwnProjects(store) : store,
      services: .harness(actor, CutoverDay.zones, HarnessFiles(), .dashboard), seat: NoSeat(),
      theme: Theme(plain: "plain"))
    // One of the keys leaves: the session is then started again until the keys are used up.
    while case .left(status: 0) = runtime.run() { runtime.ending = nil }

    try judge(log, engine, seed, actor)
  }

  private func judge(_ log: Log, _ engine: SQLiteEngine, _ seed: UInt64, _ actor: Actor) throws {
    let doctor = try Workspace(engine, actor: SmallProject.ipm, via: "test", rules: .domain)
    let findings = try doctor.examine() + engine.examine()
    let stored = Set(try engine.rows("SELECT hash FROM change").map { $0.text(0) })
    let lost = log.acknowledged.filter { !stored.contains($0.hash) }
    #expect(log.faults.isEmpty, "seed \(seed), \(actor.role): \(log.faults.prefix(3))")
    #expect(findings.filter { $0.standing == .bad } == [], "seed \(seed), \(actor.role)")
    #expect(lost.isEmpty, "seed \(seed), \(actor.role): \(lost.map(\.summary))")
    #expect(log.acknowledged.count > Self.keys / 100, "seed \(seed), \(actor.role)")
    ProofFigures.add(
      "random work: \(actor.side)", tried: actor.side == .customer ? Self.keys / 2 : Self.keys,
      acknowledged: log.acknowledged.count, lost: lost.count)
    ProofFigures.add("random work: screens seen", tried: log.screens.count)
  }

  @Test(arguments: seeds) func ofTheProjectManagerIsStoredAsShown(seed: UInt64) throws {
    try work(seed, by: SmallProject.ipm)
  }

  @Test(arguments: seeds.dropLast()) func ofTheCustomerIsStoredAsShown(seed: UInt64) throws {
    try work(seed &* 8 &+ 7, by: SmallProject.mpoc)
  }
}

extension ListScreen {
  fileprivate var isInRange: Bool { list.isEmpty || list.currentLine != nil }
}

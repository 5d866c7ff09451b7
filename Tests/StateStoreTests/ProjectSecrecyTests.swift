import Domain
import StateStore
import TestSupport
import Testing

/// The rest of the workspace may hold anything and do anything: a session's answers are the same.
@Suite("What one project's session can find out", .onEveryEngine)
struct ProjectSecrecyTests {
  private static let seeds: ClosedRange<UInt64> = 1...(TestLength.isLong ? 60 : 6)

  /// Two workspaces with the same project in them. In one, other projects full of tokens are changed at the
  /// same time.
  @Test(arguments: seeds) func answersDoNotDependOnOtherProjects(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let calls = (0..<60).map { _ in Call(&random) }
    let alone = try Stage(crowd: nil)
    let crowded = try Stage(crowd: Seeded(seed &+ 1000))

    for (index, call) in calls.enumerated() {
      let expected = alone.answer(to: call, index)
      let found = crowded.answer(to: call, index)
      #expect(found == expected, "seed \(seed), call \(index): \(call)")
      #expect(!found.lowercased().contains(Stage.token), "seed \(seed), call \(index): \(call)")
    }
    #expect(crowded.foreignChanges > 20)
  }
}

/// A call a session can make.
private enum Call {
  case portfolio(PortfolioQuery)
  case due(Int), passages(Int), news(Int), tick
  case find(String)
  case load(ProjectID), summary(ProjectID), undo(ProjectID), redo(ProjectID)
  case history(ProjectID, ItemID?, Int?)
  case commit(Command, ProjectID)
  case seen(Int)
  /// A change by the provider in the session's own project.
  case meanwhile(String)

  private static let ids: [ProjectID] = ["acme", "acme", "acme", "globex-1", "globex-2", "nowhere"]
  private static let words = ["", "a", "acme", "globex", "canary", "%", "ipm", "next", "task"]

  init(_ random: inout Seeded) {
    let id = random.pick(Self.ids)
    let number = Int.random(in: -1...40, using: &random)
    let word = random.pick(Self.words)
    switch random.next() % 14 {
    case 0:
      self = .portfolio(
        PortfolioQuery(
          filter: Filter(reading: word, today: Day(number: 20_780)),
          order: random.pick(PortfolioQuery.Order.allCases),
          descending: random.pick([true, false]), scope: random.pick(PortfolioQuery.Scope.allCases),
          offset: random.pick([0, 0, 1, 5]), limit: number))
    case 1: self = .due(number)
    case 2: self = .passages(number)
    case 3: self = .news(number)
    case 4: self = .tick
    case 5: self = .find(word)
    case 6: self = .load(id)
    case 7: self = .summary(id)
    case 8: self = random.pick([.undo(id), .redo(id)])
    case 9: self = .history(id, random.pick([nil, "T-1", "globex-1"]), random.pick([nil, 2, 99]))
    case 10: self = .seen(number)
    case 11: self = .meanwhile(word)
    default: self = .commit(.set([random.pick(["T-1", "T-2", "T-77"])], .evidence, word), id)
    }
  }
}

/// A workspace with the project `acme`, a session confined to it, and many other projects.
private final class Stage {
  static let token = "canary7f3a"
  private let fixture: any EngineFixture
  private let provider: Workspace
  private let session: ProjectSession
  private var crowd: Seeded?
  private(set) var foreignChanges = 0

  init(crowd: Seeded?) throws {
    fixture = try Store.fixture()
    provider = try fixture.session("Ira")
    self.crowd = crowd
    if crowd != nil { try provider.createTestProject("globex-1", customer: "Globex \(Self.token)") }
    try provider.createTestProject("acme", customer: "Acme")
    if crowd != nil { try provider.createTestProject("globex-2", customer: "Initech \(Self.token)") }
    session = try fixture.confined("Dana", to: "acme")
  }

  /// The whole answer as text, or the sentence and the value of the error.
  func answer(to call: Call, _ index: Int) -> String {
    disturb(index)
    do throws(StoreError) { return try text(of: call, "c\(index)") } catch {
      return "\(error) \(error.sentence)"
    }
  }

  private func text(of call: Call, _ id: String) throws(StoreError) -> String {
    switch call {
    case .portfolio(let query): return Self.dumped(try session.portfolio(query))
    case .due(let limit):
      let query = TodayQuery(today: Day(number: 20_780), limit: limit)
      return Self.dumped(try session.today(query))
    case .passages(let count): return Self.dumped(try session.passages(projects: count))
    case .news(let limit): return Self.dumped(try session.news(limit: limit))
    case .tick: return String(try session.tick())
    case .find(let text): return Self.dumped(try session.find(text, limit: 9))
    case .load(let project): return Self.dumped(try session.load(project))
    case .summary(let project): return Self.dumped(try session.summary(project))
    case .undo(let project): return Self.dumped(try session.undo(project, id: id, at: .test()))
    case .redo(let project): return Self.dumped(try session.redo(project, id: id, at: .test()))
    case .history(let project, let item, let before):
      return Self.dumped(try session.history(project, item: item, before: before, limit: 50))
    case .seen(let tick):
      try session.markSeen(upTo: tick, at: .test())
      return "seen"
    case .commit(let command, let project):
      let state =
        project == "acme" ? try session.load(project) : ProjectState(id: project, sequence: 1)
      return Self.dumped(try session.commit(command, id: id, on: state, at: .test()))
    case .meanwhile(let text):
      _ = try provider.commit(
        .set(["T-3"], .evidence, text + id), id: "ira-" + id, on: provider.load("acme"), at: .test())
      return "meanwhile"
    }
  }

  /// Others work between two calls, some with the names of people of `acme`.
  private func disturb(_ index: Int) {
    guard var random = crowd else { return }
    defer { crowd = random }
    let id = random.pick([ProjectID("globex-1"), "globex-2"])
    let who = try? fixture.session(random.pick(["Ira", "Dana", "Ben \(Self.token)"]), role: .ipm)
    guard let who, let state = try? who.load(id) else { return }
    let text = "\(Self.token) \(random.next() % 1000)"
    let command = Command.set([random.pick(["T-1", "T-2"])], random.pick([.evidence, .title, .owner]), text)
    if (try? who.commit(command, id: "crowd-\(index)", on: state, at: .test())) != nil { foreignChanges += 1 }
    if random.next() % 3 == 0 { try? who.markSeen(upTo: 1000 + index, at: .test(minute: index)) }
  }

  private static func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    // Sets and dictionaries are unordered.
    return text.split(separator: "\n").sorted().joined(separator: "\n")
  }
}

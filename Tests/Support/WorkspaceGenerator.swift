import Domain
import StateStore

/// Fills a workspace with customer projects by the ordinary write path, many per transaction.
///
/// The same seed gives the same workspace: projects in all phases and states, with dates around 23 November
/// 2026.
package struct WorkspaceGenerator {
  private let seed: UInt64
  private let items: Int

  /// - Parameter items: the number of tasks and issues of each project, besides itself and its seven
  ///   phases; with fewer than seven there are no phases, for tests that only use summaries.
  package init(seed: UInt64 = 1, items: Int) {
    self.seed = seed
    self.items = items
  }

  /// Adds projects `p-00001` and so on.
  package func fill(
    _ engine: any Engine, projects: Int, batch: Int = 500, actor: Actor = Actor(name: "Generator", role: .ipm)
  ) throws(StoreError) {
    let workspace = try Workspace(engine, actor: actor, via: "generator", rules: rules)
    for first in stride(from: 1, through: projects, by: max(1, batch)) {
      try engine.write { () throws(StoreError) in
        for number in first...min(first + max(1, batch) - 1, projects) {
          let id = Self.id(number)
          _ = try workspace.commit(
            .createProject(.test(id.rawValue)), id: "generate-\(number)", on: ProjectState(id: id),
            at: .test())
        }
      }
    }
  }

  package static func id(_ number: Int) -> ProjectID {
    ProjectID("p-" + String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number))
  }

  private var rules: Rules {
    let (seed, items) = (seed, items)
    return Rules(
      plan: { _, state, _, _, _ in
        let number = Int(state.id.rawValue.dropFirst(2)) ?? 0
        var project = GeneratedProject(
          number: number, items: items, random: Seeded(seed &* 1_000_003 &+ UInt64(number)))
        return project.plan()
      },
      summarise: Rules.domain.summarise)
  }
}

/// One project's items, chosen at random.
private struct GeneratedProject {
  let number: Int
  let items: Int
  var random: Seeded
  private var changes: [FieldChange] = []

  private static let phases = ["INITIATE", "PLAN", "EXECUTE", "GO LIVE", "OPERATE", "OPTIMIZE", "CLOSE"]
  private static let trades = [
    "Logistics", "Clinic", "Foods", "Legal", "Energy", "Schools", "Hotels", "Motors",
  ]
  private static let places = [
    "Northwind", "Contoso", "Fabrikam", "Alpine", "Harbour", "Zürich", "Delta", "Orchard",
  ]
  private static let verbs = [
    "Confirm", "Review", "Order", "Test", "Document", "Schedule", "Configure", "Train",
  ]
  private static let things = [
    "porting dates", "call queues", "emergency sites", "user list", "dial plan", "devices",
  ]
  private static let today = Day(number: 20_780)

  let customer: String

  init(number: Int, items: Int, random: Seeded) {
    self.number = number
    self.items = items
    self.random = random
    self.customer =
      "\(Self.pick(Self.places, &self.random)) \(Self.pick(Self.trades, &self.random)) \(number)"
  }

  mutating func plan() -> Plan {
    let phase = Int.random(in: 0..<Self.phases.count, using: &random)
    let status = ["active", "active", "active", "active", "active", "on-hold", "dormant", "closed"]
    add(
      WorkspaceGenerator.id(number).rawValue,
      [
        (.kind, "project"), (.customer, customer), (.product, "Operator Connect"),
        (.state, Self.pick(status, &random)), (.phase, Self.phases[phase]), (.start, (Self.today + -60).iso),
        (.goLive, day(-30...120)), (.goLiveGrade, Self.pick(["target", "requested", "confirmed"], &random)),
        (.calendar, "weekdays"), (.ipm, Self.pick(["Ira", "Jo", "Kim"], &random)),
        (.mpoc, "Sam \(number % 97)"),
        (.prefix, "P\(number)"),
      ])
    // The last task of the fourth phase, so that there is something to forecast.
    if items >= Self.phases.count, let last = (0..<items).last(where: { isGoLive($0) }) {
      add(WorkspaceGenerator.id(number).rawValue, [(.goLiveTask, "T-\(last + 1)")])
    }
    for (index, code) in Self.phases.enumerated() where items >= Self.phases.count {
      add(code, [(.kind, "phase"), (.title, code), ("gate", "G\(index + 1)"), (.sort, "\(index + 1)")])
    }
    for index in 0..<items { index % 10 == 9 ? addIssue(index) : addTask(index, current: phase) }
    return Plan(changes: changes, summary: "created \(customer)")
  }

  private func isGoLive(_ index: Int) -> Bool {
    index % 10 != 9 && index * Self.phases.count / items == 3
  }

  private mutating func addTask(_ index: Int, current: Int) {
    let phase = items < Self.phases.count ? current : index * Self.phases.count / items
    let state =
      phase < current ? "done" : Self.pick(["not-started", "not-started", "in-progress", "done"], &random)
    add(
      "T-\(index + 1)",
      [
        (.kind, "task"), (.parent, Self.phases[phase]), (.title, title()), (.state, state),
        (.owner, Self.pick(["IPM", "ENG", "PORT", "MPOC", "CIT", "CARR"], &random)), (.due, day(-20...90)),
        (.sort, String(10_000 + index)), (.duration, "\(Int.random(in: 1...10, using: &random))"),
        (.weight, "required"), (.visibility, "customer"), (.heldSince, day(-40...0)),
      ])
  }

  private mutating func addIssue(_ index: Int) {
    add(
      "P\(number)-\(index / 10 + 1)",
      [
        (.kind, "issue"), (.title, title()), (.state, Self.pick(["new", "in-progress", "closed"], &random)),
        (.category, Self.pick(["DEF", "PORT", "TRAIN"], &random)),
        (.priority, Self.pick(["P1", "P2", "P3", "P4"], &random)), (.owner, "ENG"), (.due, day(-5...30)),
        (.reportedBy, "Sam"), (.reportedOn, day(-30...0)), (.sort, String(10_000 + index)),
      ])
  }

  private mutating func add(_ item: String, _ values: [(Field, String)]) {
    changes += values.map { FieldChange(ItemID(item), $0.0, from: nil, to: $0.1) }
  }

  private mutating func title() -> String {
    Self.pick(Self.verbs, &random) + " " + Self.pick(Self.things, &random)
  }

  private mutating func day(_ range: ClosedRange<Int>) -> String {
    (Self.today + Int.random(in: range, using: &random)).iso
  }

  private static func pick(_ choices: [String], _ random: inout Seeded) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}

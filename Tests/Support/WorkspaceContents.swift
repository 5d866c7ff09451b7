import Domain
import SQLiteEngine
import StateStore

/// What a test wants to find in a workspace.
package struct WorkspaceContents: Hashable, Sendable {
  /// What the portfolio shows, whatever the projects hold, until the first change to them.
  package var rows: [ProjectSummary]
  /// What the projects hold; one that is not named here is a `SmallProject` with the name and go-live of its row.
  package var states: [ProjectID: ProjectState] = [:]
  /// `ClosedProjects` are there too.
  package var hasClosedProjects = false
  /// What was done since `reader` last looked; without it nobody has looked yet.
  package var lately: [Deed] = []
  package var reader = SmallProject.ipm

  package init(rows: [ProjectSummary]) { self.rows = rows }

  /// Of long lists only the first projects hold anything.
  private static let whole = 50

  private func items(_ index: Int) -> [Item] {
    let row = rows[index]
    if let state = states[row.id] { return state.items.values.sorted { $0.id < $1.id } }
    let own = ItemID(row.id.rawValue)
    return SmallProject.state.items.values.sorted { $0.id < $1.id }.compactMap { item in
      guard item.id.rawValue == SmallProject.id.rawValue else { return index < Self.whole ? item : nil }
      let shown: [Field: String] = [.customer: row.customer, .goLive: row.goLive?.iso ?? ""].filter {
        !$0.value.isEmpty
      }
      return Item(id: own, values: item.values.merging(shown) { $1 })
    }
  }

  /// Stores it all through the write path of the store.
  func plant(in engine: SQLiteEngine) throws {
    try createProjects(in: engine)
    if hasClosedProjects { try ClosedProjects.fill(engine) }
    guard !lately.isEmpty else { return }
    let store = try PlantedWorkspace.session(of: reader, in: engine)
    try store.markSeen(upTo: store.tick(), at: PlantedWorkspace.before)
    for (number, deed) in lately.enumerated() { try deed.happen(in: engine, id: "lately \(number)") }
  }

  /// By rules that want exactly these rows and items.
  private func createProjects(in engine: SQLiteEngine) throws(StoreError) {
    let numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    let rules = Rules(
      plan: { _, state, _, _, _ in
        let items = numbers[state.id].map(items) ?? []
        return Plan(changes: items.flatMap(\.creation), summary: "created \(state.id)")
      },
      summarise: { state, _, _, _ in numbers[state.id].map { rows[$0] } })
    let workspace = try Workspace(engine, actor: PlantedWorkspace.planter, via: "test", rules: rules)
    try engine.write { () throws(StoreError) in
      for row in rows {
        _ = try workspace.commit(
          .createProject(.test(row.id.rawValue)), id: "plant \(row.id)", on: ProjectState(id: row.id),
          at: PlantedWorkspace.before)
      }
    }
  }
}

extension Item {
  /// A text with NUL cannot be stored by anybody.
  fileprivate var creation: [FieldChange] {
    values.sorted { $0.key < $1.key }.map { field, value in
      FieldChange(id, field, from: nil, to: value.filter { $0 != "\0" })
    }
  }
}

import Domain
import Foundation
import StateStore
import TestSupport
import Testing

/// The database decides by itself what is internal, with the rule that golive has in Swift.
@Suite("The database and golive agree on what is visible", .needsServer)
struct VisibleRowsPropertyTests {
  private let store: PostgresFixture
  private let dana: String

  init() throws {
    store = try PostgresFixture()
    try store.engine.grantAccess()
    dana = try store.enrollReader()
  }

  @Test(arguments: UInt64(1)...(TestLength.isLong ? 200 : 25)) func onRandomProjects(seed: UInt64) throws {
    var random = Seeded(seed)
    let id = ProjectID("p-\(seed)")
    let state = try filled(id, &random)
    try store.enrollReader(of: id)
    let redaction = Redaction(state)

    let shown = redaction.shown.items.filter { !isUncertain($0.key, in: state) }
    let found = try rows("SELECT id, fields::TEXT FROM visible.item WHERE id !~ '[^ -~]'")
    #expect(Set(found.map { $0[0] }) == Set(shown.keys.map(\.rawValue)), "seed \(seed)")
    #expect(!redaction.hidden.isEmpty && !shown.isEmpty, "seed \(seed) tests nothing")
    for row in found {
      let fields = try JSONDecoder().decode([String: String].self, from: Data(row[1].utf8))
      let values = shown[ItemID(row[0])]?.values.filter {
        !Field.columns.contains($0.key) && !Redaction.withheld.contains($0.key)
      }
      #expect(
        fields == values.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.rawValue, $1) }) },
        "seed \(seed)")
    }
    try compareEntries(state, seed)
  }

  /// Nothing that golive would not show as it is.
  private func compareEntries(_ state: ProjectState, _ seed: UInt64) throws {
    let redaction = Redaction(state)
    let stranger = Actor(name: "Somebody", role: .mpoc)
    let found = Set(try rows("SELECT seq FROM visible.change").compactMap { Int($0[0]) })
    let log = try store.session().history(state.id, item: nil, before: nil, limit: .max)
    var expected: Set<Int> = []
    for entry in log {
      let isSeen = { (id: ItemID) in
        state[id] != nil && !redaction.hidden.contains(id) && !isUncertain(id, in: state)
      }
      let isWhole = entry.changes.allSatisfy { change in
        (isSeen(change.item) || Redaction.worked.contains(change.field))
          && !Redaction.ours.contains(change.field)
      }
      if isWhole, entry.changes.contains(where: { isSeen($0.item) && !Redaction.withheld.contains($0.field) })
      {
        expected.insert(entry.sequence)
      }
      if found.contains(entry.sequence) {
        #expect(redaction.shown(entry, to: stranger) != nil, "seed \(seed), entry \(entry.sequence)")
      }
    }
    #expect(found == expected, "seed \(seed)")
    let touched = try rows("SELECT DISTINCT seq FROM visible.touched").compactMap { Int($0[0]) }
    #expect(Set(touched) == found, "seed \(seed)")
  }

  /// A name beyond ASCII that is not there counts as internal in the database alone.
  private func isUncertain(_ id: ItemID, in state: ProjectState, depth: Int = 0) -> Bool {
    guard let item = state[id] else { return !id.rawValue.utf8.allSatisfy { $0 < 128 } }
    let link = item.kind == .issue ? item[.link].map { ItemID($0) } : nil
    return depth < 9
      && [item.parent, link].compactMap { $0 }.contains {
        $0 != id && isUncertain($0, in: state, depth: depth + 1)
      }
  }

  private func rows(_ sql: String) throws -> [[String]] {
    try store.sql(sql, as: dana).split(separator: "\n").map { line in
      line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: Random projects

  private static let kinds = Kind.allCases.filter { $0 != .project }
  private static let marks = [
    nil, nil, nil, nil, nil, "customer", "customer", "internal", "secret", "Customer", "",
  ]

  /// Chains, cycles, links, marks that nobody knows, and parents that are not there; then some changes of it.
  private func filled(_ id: ProjectID, _ random: inout Seeded) throws -> ProjectState {
    let names = (1...40).map { ItemID("I-\($0)") }
    var changes = [(Field.kind, "project"), (.customer, "Acme"), (.state, "active")].map {
      FieldChange(ItemID(id.rawValue), $0.0, from: nil, to: $0.1)
    }
    for (place, name) in names.enumerated() {
      let kind = random.next() % 3 == 0 ? Kind.issue : random.pick(Self.kinds)
      let values: [(Field, String?)] = [
        (.kind, kind.rawValue), (.parent, parent(of: place, names, &random)),
        (.visibility, random.pick(Self.marks)),
        (.link, random.next() % 3 == 0 ? random.pick(names).rawValue : nil),
        (.title, "a \"quote\", \\ and 設計"),
        (random.pick(Array(Redaction.withheld.subtracting([.link])).sorted()), "ours"), (.impact, "high"),
      ]
      changes += values.compactMap { field, value in
        value.map { FieldChange(name, field, from: nil, to: $0) }
      }
    }
    var state = try commit(changes, .createProject(.test(id.rawValue)), on: ProjectState(id: id))
    for _ in 1...12 {
      let field = random.pick([
        Field.title, .start, .finish, .impact, .note, .reason, .dates, .rootCause, .visibility,
      ])
      let items = Set((0...random.next() % 3).map { _ in random.pick(names) }).sorted()
      let value = field == .visibility ? random.pick(Self.marks) : "word \(random.next())"
      let edits = items.map { FieldChange($0, field, from: state.value($0, field), to: value) }
      state = try commit(edits.filter { $0.old != $0.new }, .set(items, field, value), on: state)
    }
    let gone = random.pick(names)
    let ends = state[gone]?.values.map { FieldChange(gone, $0.key, from: $0.value, to: nil) } ?? []
    return try commit(ends, .set([gone], .kind, nil), on: state)
  }

  private func parent(of place: Int, _ names: [ItemID], _ random: inout Seeded) -> String? {
    switch random.next() % 12 {
    case 0...5 where place > 0: names[place - 1].rawValue
    case 6: random.pick(names).rawValue
    case 7: names[place].rawValue
    case 8: random.pick(["nobody", "Réné", ""])
    default: nil
    }
  }

  /// Stores these changes, whatever is asked for.
  private func commit(_ changes: [FieldChange], _ command: Command, on state: ProjectState) throws
    -> ProjectState
  {
    guard !changes.isEmpty else { return state }
    let rules = Rules(
      plan: { _, _, _, _, _ in Plan(changes: changes, summary: "changed") }, summarise: FakeRules.summary)
    return try store.session(rules: rules).commit(
      command, id: "\(state.id)-\(state.sequence)", on: state, at: .test()
    ).state
  }
}

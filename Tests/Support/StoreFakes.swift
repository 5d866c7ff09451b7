import Domain
import StateStore

/// Predictable rules: a project item and tasks whose fields anyone may set.
package enum FakeRules {
  package static let rules = Rules(plan: plan, summarise: summary)

  package static let plan: Rules.Planner = { (command, state, _, actor, moment) throws(Refusal) in
    switch command {
    case .createProject(let new): Plan(changes: creation(of: new), summary: "created \(new.customer)")
    case .set(let items, let field, let value): try set(items, field, value, on: state)
    case .addTask(let new): add(new, to: state)
    case .setStatus(let status, _):
      Plan(
        changes: [change(ItemID(state.id.rawValue), .state, to: status.rawValue, on: state)],
        summary: "set the status to \(status.rawValue)")
    default: throw .rule("the fake rules know only set, addTask, setStatus and createProject")
    }
  }

  private static func creation(of new: NewProject) -> [FieldChange] {
    let project = ItemID(new.id.rawValue)
    let values: [(Field, String)] = [
      (.kind, "project"), (.customer, new.customer), (.state, "active"), (.goLive, new.start.iso),
      (.mpoc, new.mpoc ?? ""), (.ipm, new.ipm ?? ""),
    ]
    return values.map { FieldChange(project, $0.0, from: nil, to: $0.1) }
      + (1...5).flatMap { number in
        task(number, title: "Task \(number)")
      }
  }

  private static func set(_ items: [ItemID], _ field: Field, _ value: String?, on state: ProjectState)
    throws(Refusal) -> Plan
  {
    for item in items where state[item] == nil { throw .unknownItem(item.rawValue) }
    let changes = items.map { change($0, field, to: value, on: state) }.filter { $0.old != $0.new }
    return Plan(changes: changes, summary: "set \(field) of \(items.map(\.rawValue).joined(separator: ", "))")
  }

  private static func add(_ new: NewTask, to state: ProjectState) -> Plan {
    var number = 1
    while state[ItemID("T-\(number)")] != nil { number += 1 }
    return Plan(changes: task(number, title: new.title), summary: "added T-\(number)")
  }

  private static func task(_ number: Int, title: String) -> [FieldChange] {
    let values: [(Field, String)] = [(.kind, "task"), (.title, title), (.state, "not-started")]
    return values.map { FieldChange(ItemID("T-\(number)"), $0.0, from: nil, to: $0.1) }
  }

  private static func change(_ item: ItemID, _ field: Field, to value: String?, on state: ProjectState)
    -> FieldChange
  {
    FieldChange(item, field, from: state.value(item, field), to: value)
  }

  package static let summary: Rules.Summariser = { state, _, _, _ in
    guard let project = state[ItemID(state.id.rawValue)], let customer = project[.customer] else {
      return nil
    }
    let tasks = state.items.values.filter { $0.kind == .task }
    let open = tasks.filter { $0[.state] != "done" }
    let next = open.min { ($0[.due] ?? "9999", $0.id) < ($1[.due] ?? "9999", $1.id) }
    return ProjectSummary(
      id: state.id, customer: customer, product: project[.product] ?? "",
      status: project[.state].flatMap(ProjectStatus.init) ?? .active, phase: project[.phase] ?? "INITIATE",
      phaseIndex: project.number("phase-index") ?? 0, phaseTitle: project[.phase] ?? "Initiate", gateOpen: 0,
      gateTotal: 0, done: tasks.count - open.count, total: tasks.count, goLive: project.day(.goLive),
      goLiveGrade: .target, holder: project[.holder].flatMap(Side.init) ?? .provider,
      heldSince: project.day(.heldSince), nextTitle: next?[.title] ?? "", nextDue: next?.day(.due),
      nextItem: next?.id, openIssues: 0, urgentIssues: 0, disputed: 0, ipm: project[.ipm] ?? "",
      mpoc: project[.mpoc] ?? "")
  }
}

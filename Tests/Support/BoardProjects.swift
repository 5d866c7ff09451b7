import Domain

/// Projects for the board: the built-in template at several stages, and boards of any size.
package enum BoardProjects {
  package static let id = ProjectID("northwind")

  /// The day after the order came in: Tuesday 3 November 2026.
  package static let firstDay = SmallProject.moment(day: "2026-11-03", minute: 540)
  /// In the middle of EXECUTE.
  package static let buildDay = SmallProject.moment(day: "2026-12-02", minute: 540)
  /// Two business days before go-live.
  package static let lastDay = SmallProject.moment(day: "2026-12-18", minute: 540)

  package static func started() throws -> ProjectState { try created.get() }

  private static let created = Result {
    let new = NewProject(
      id: id, customer: "Northwind Dental", start: Day(iso: "2026-11-02") ?? firstDay.today,
      mpoc: "Dana Ruiz", ipm: "Lee Chen", options: [.devices, .porting],
      template: try TemplateProject.template.get())
    var state = ProjectState(id: id)
    try state.apply(plan(.createProject(new), on: state, by: SmallProject.ipm, at: firstDay).changes)
    state.sequence = 1
    return state
  }

  /// The template as planned up to `moment`, except for a few cards.
  package static func underWay(_ moment: Moment, phase: ItemID) throws -> ProjectState {
    var state = try started()
    guard let project = Project(state) else { return state }
    var changes = [
      FieldChange(ItemID(id.rawValue), .phase, from: project.head.phase.rawValue, to: phase.rawValue)
    ]
    for (index, task) in project.tasks.enumerated() where !task.state.isSettled {
      guard let start = task.start, let finish = task.finish, start <= moment.today else { continue }
      func set(_ field: Field, _ value: String?) {
        changes.append(FieldChange(task.id, field, from: state.value(task.id, field), to: value))
      }
      set(.started, start.iso)
      let isStuck = task.phase == phase && index % 9 == 4
      if finish < moment.today, !isStuck {
        set(.state, TaskState.done.rawValue)
        set(.finished, finish.iso)
        set(.evidence, "reference \(100 + index)")
      } else if isStuck {
        set(.state, TaskState.waiting.rawValue)
        set(.reason, "no answer to two reminders")
        set(.nextCheck, (moment.today + 2).iso)
        set(.heldSince, start.iso)
      } else {
        set(.state, TaskState.inProgress.rawValue)
        set(.heldSince, start.iso)
      }
    }
    try state.apply(changes)
    state.sequence += 1
    return state
  }

  /// Two phases; `count` cards in the first, every third of them done, using the given titles in turn.
  package static func sized(_ count: Int, titles: [String] = ["Card"]) -> ProjectState {
    var items: [ItemID: Item] = [:]
    func add(_ id: String, _ values: [Field: String]) {
      items[ItemID(id)] = Item(id: ItemID(id), values: values)
    }
    add("northwind", [.kind: "project", .customer: "Northwind", .state: "active", .phase: "ONE"])
    add("ONE", [.kind: "phase", .title: "ONE", "gate": "ONE to TWO", .sort: "000100"])
    add("TWO", [.kind: "phase", .title: "TWO", "gate": "TWO to end", .sort: "000200"])
    for index in 0..<count {
      let title = titles[index % titles.count]
      add(
        "T-\(index + 1)",
        [
          .kind: "task", .parent: "ONE", .title: titles.count == 1 ? "\(title) \(index + 1)" : title,
          .owner: "IPM", .duration: "1", .state: index % 3 == 2 ? "done" : "not-started",
          .visibility: "customer", .weight: "required", .sort: SortKey.padded(index + 1),
        ])
    }
    return ProjectState(id: id, sequence: 1, items: items)
  }
}

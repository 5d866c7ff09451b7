import Domain
import StateStore

/// A project loaded for one command line.
struct OpenProject {
  /// What this person may see of it; texts are clean.
  let project: Project
  let summary: ProjectSummary
  /// All of it, as the store gave it.
  private let state: ProjectState
  private let store: any ProjectStore
  private let invocation: Invocation

  init(
    state: ProjectState, summary: ProjectSummary, store: any ProjectStore, invocation: Invocation
  ) throws(CommandFailure) {
    guard let project = Project(state.visible(to: invocation.actor)) else {
      throw CommandFailure(.workspace, "Project \(summary.id) has no record of its own. Restore a backup.")
    }
    self.project = project
    self.summary = summary
    self.state = state
    self.store = store
    self.invocation = invocation
  }

  var id: ProjectID { state.id }

  /// Gates look at all tasks, also at those this person does not see.
  func gate(of phase: ItemID) -> GateReport? { Project(state)?.gate(of: phase, on: invocation.today) }

  /// Also what this person does not see: dates and gates follow from all of it.
  var whole: Project { Project(state) ?? project }

  /// Stores a command and says what it did.
  func commit(_ command: Command) throws(CommandFailure) {
    try invocation.output.show(.change(try stored(command)))
  }

  func stored(_ command: Command) throws(CommandFailure) -> HistoryEntry {
    try storing { () throws(StoreError) in
      try store.commit(command, id: Identifiers.random(), on: state, at: invocation.clock.now).entry
    }
  }

  /// What somebody else, who may see less, is shown of it.
  func shown(to reader: Actor) throws(CommandFailure) -> Project {
    var shown = state.visible(to: invocation.actor)
    if reader.side != invocation.actor.side { shown = shown.visible(to: reader) }
    guard let project = Project(shown) else { throw CommandFailure(.noSuchProject(id.rawValue)) }
    return project
  }

  /// Everything stored after a change of that number, newest first.
  func changes(after sequence: Int) throws(CommandFailure) -> [HistoryEntry] {
    var result: [HistoryEntry] = []
    var before: Int?
    while true {
      let page = try storing { () throws(StoreError) in
        try store.history(id, item: nil, before: before, limit: 200)
      }
      result += page.prefix { $0.sequence > sequence }
      guard let last = page.last, last.sequence > sequence + 1 else { return result }
      before = last.sequence
    }
  }

  /// Where else the people are needed whom the project needs at its go-lives.
  func otherBookings(of look: WhatIf, from today: Day) throws(CommandFailure) -> [OtherBooking] {
    let people = Set((look.bookings.before + look.bookings.after).map(\.person)).sorted()
    return try storing { () throws(StoreError) in
      try store.bookings(of: people, days: today...max(today, Day.planned.upperBound), besides: id)
    }
  }

  /// How the projects closed last went through their phases.
  func passages() throws(CommandFailure) -> [PhasePassage] {
    try storing { () throws(StoreError) in try store.passages(projects: LifeFigures.latest) }
  }

  func undo() throws(CommandFailure) {
    let committed = try storing { () throws(StoreError) in
      try store.undo(id, id: Identifiers.random(), at: invocation.clock.now)
    }
    try invocation.output.show(.change(committed.entry))
  }

  func redo() throws(CommandFailure) {
    let committed = try storing { () throws(StoreError) in
      try store.redo(id, id: Identifiers.random(), at: invocation.clock.now)
    }
    try invocation.output.show(.change(committed.entry))
  }

  /// Newest first, without entries that touch only what this person may not see.
  func history(item: ItemID?, limit: Int) throws(CommandFailure) -> [HistoryEntry] {
    let entries = try storing { () throws(StoreError) in
      try store.history(id, item: item, before: nil, limit: limit)
    }
    let hidden = state.hidden(from: invocation.actor)
    return entries.filter { entry in
      entry.changes.isEmpty || !entry.changes.allSatisfy { hidden.contains($0.item) }
    }
  }
}

extension ProjectState {
  /// Items a person's role may not see: internal tasks and what hangs on them.
  func hidden(from actor: Actor) -> Set<ItemID> {
    let roots = items.values.filter { item in
      item.kind == .task && !Policy.maySee(item.taskVisibility, actor)
    }.map(\.id)
    let hidden = Set(roots)
    return hidden.union(items.values.filter { $0.parent.map(hidden.contains) ?? false }.map(\.id))
  }

  func visible(to actor: Actor) -> ProjectState {
    let hidden = hidden(from: actor)
    var result = self
    guard !hidden.isEmpty else { return result }
    for id in hidden { result.items[id] = nil }
    for id in result.items.keys { result.items[id]?.forget(hidden) }
    return result
  }
}

extension Item {
  /// Predecessors one may not see are not named either.
  fileprivate mutating func forget(_ hidden: Set<ItemID>) {
    guard let after = values[.after] else { return }
    let left = after.split(separator: ";").filter { text in
      Dependency(text).map { !hidden.contains(ItemID($0.task)) } ?? true
    }
    values[.after] = left.joined(separator: ";")
  }

  fileprivate var taskVisibility: Visibility {
    self[.visibility].flatMap { Visibility(rawValue: $0) } ?? .customer
  }
}

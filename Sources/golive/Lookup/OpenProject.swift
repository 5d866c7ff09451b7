import Domain
import StateStore

/// A project loaded for one command line.
struct OpenProject {
  /// What this person may see of it; texts are clean.
  let project: Project
  let summary: ProjectSummary
  private let state: ProjectState
  let store: any ProjectStore
  let invocation: Invocation

  init(
    state: ProjectState, summary: ProjectSummary, store: any ProjectStore,
    invocation: Invocation
  ) throws(CommandFailure) {
    guard let project = Project(state) else {
      throw CommandFailure(.workspace, "Project \(summary.id) has no record of its own. Restore a backup.")
    }
    self.project = project
    self.summary = summary
    self.state = state
    self.store = store
    self.invocation = invocation
  }

  var id: ProjectID { state.id }

  func gate(of phase: ItemID) -> GateReport? { project.gate(of: phase, on: invocation.today) }

  /// Stores a command and reports what it did.
  func commit(_ command: Command) throws(CommandFailure) {
    try invocation.output.show(.change(try stored(command)))
  }

  func stored(_ command: Command) throws(CommandFailure) -> HistoryEntry { try committed(command).entry }

  func committed(_ command: Command) throws(CommandFailure) -> Committed {
    for zone in command.zones { _ = try Clocks.checked(zone) }
    return try noted { () throws(StoreError) in
      try store.commit(command, id: Identifiers.random(), on: state, at: invocation.clock.now)
    }
  }

  private func noted(_ body: () throws(StoreError) -> Committed) throws(CommandFailure) -> Committed {
    let committed = try storing(body)
    invocation.output.stored.note(in: id)
    return committed
  }

  /// The project as another person, who may see less, would be shown it.
  func shown(to reader: Actor) throws(CommandFailure) -> Project {
    guard let project = Project(state.shown(to: reader)) else {
      throw CommandFailure(.noSuchProject(id.rawValue))
    }
    return project
  }

  /// Everything stored after the change with that number, newest first.
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

  /// The newest changes, newest first: as many as a reader may have missed.
  func latestChanges() throws(CommandFailure) -> [HistoryEntry] { try history(item: nil, limit: 200) }

  /// Bookings of the project's go-live people in other projects.
  func otherBookings(of look: WhatIf, from today: Day) throws(CommandFailure) -> [OtherBooking] {
    let people = Set((look.bookings.before + look.bookings.after).map(\.person)).sorted()
    return try storing { () throws(StoreError) in
      try store.bookings(of: people, days: today...max(today, Day.planned.upperBound), besides: id)
    }
  }

  /// How recently closed projects went through their phases.
  func passages() throws(CommandFailure) -> [PhasePassage] {
    try storing { () throws(StoreError) in try store.passages(projects: ProjectStatistics.latest) }
  }

  /// The permanent, globally unique name of the workspace.
  func workspaceName() throws(CommandFailure) -> String {
    try storing { () throws(StoreError) in try store.name() }
  }

  func undo() throws(CommandFailure) {
    let committed = try noted { () throws(StoreError) in
      try store.undo(id, id: Identifiers.random(), at: invocation.clock.now)
    }
    try invocation.output.show(.change(committed.entry))
  }

  func redo() throws(CommandFailure) {
    let committed = try noted { () throws(StoreError) in
      try store.redo(id, id: Identifiers.random(), at: invocation.clock.now)
    }
    try invocation.output.show(.change(committed.entry))
  }

  /// Newest first.
  func history(item: ItemID?, limit: Int) throws(CommandFailure) -> [HistoryEntry] {
    try storing { () throws(StoreError) in
      try store.history(id, item: item, before: nil, limit: limit)
    }
  }
}

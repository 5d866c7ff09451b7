import Domain

/// The cards of a project sorted into phases: which are open, and which are settled and fold into one line.
///
/// Cards are places in `Project.tasks`, so that 10,000 of them are cheap to keep and only those on screen are read.
package struct BoardColumns: Sendable {
  package struct Column: Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    /// Open cards that match the filter, in their order.
    package fileprivate(set) var open: [Int] = []
    /// Done, n/a and cancelled cards that match the filter.
    package fileprivate(set) var settled: [Int] = []
    /// How many of `settled` are done.
    package fileprivate(set) var settledDone = 0
    /// Done and total of the cards that are part of the project, whatever the filter.
    package fileprivate(set) var done = 0
    package fileprivate(set) var total = 0
    /// Cards that the filter leaves out.
    package fileprivate(set) var hidden = 0
    /// Criteria of the phase's gate that hold it, and how many it has.
    package fileprivate(set) var gateOpen = 0
    package fileprivate(set) var gateTotal = 0
    package fileprivate(set) var gateTitle = ""
    /// Of the open work that holds the gate, what to look at first.
    package fileprivate(set) var gateHolder: ItemID?
    /// It is behind the day it was promised for.
    package fileprivate(set) var isHolderBehind = false
    /// The project is in this phase: its gate is the next one.
    package fileprivate(set) var isCurrent = false
    /// The project has left this phase behind, gate and all.
    package fileprivate(set) var isPassed = false

    package var left: Int { total - done }
    /// There was work here and none is left.
    package var isFinished: Bool { left == 0 && total > 0 }
  }

  package private(set) var columns: [Column]
  /// The forecast of every card that is part of the project.
  package let schedule: ProjectSchedule
  private let stamp: Stamp

  package init(_ context: ScreenContext) {
    let project = context.project
    stamp = Stamp(context)
    schedule = context.schedule
    columns = project.phases.map { Column(id: $0.id, title: $0.title) }
    let places = Dictionary(columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, task) in project.tasks.enumerated() {
      guard let column = places[task.phase], Policy.maySee(task.visibility, context.actor) else { continue }
      columns[column].add(task, at: place, matches: context.filter.accepts(task, in: project))
    }
    for (column, phase) in project.phases.enumerated() {
      columns[column].isCurrent = column == project.currentPhaseIndex
      columns[column].isPassed = column < project.currentPhaseIndex
      guard let gate = project.gate(of: phase.id, on: context.today) else { continue }
      columns[column].gateOpen = gate.openCount
      columns[column].gateTotal = gate.lines.count
      columns[column].gateTitle = gate.title
      let holder = project.gateHolder(of: phase.id)
      columns[column].isHolderBehind = holder.flatMap { project.slip(of: $0) } != nil
      columns[column].gateHolder = holder.flatMap {
        Policy.maySee($0.visibility, context.actor) ? $0.id : nil
      }
    }
  }

  /// Whether these are still the columns of what the context shows.
  func isCurrent(_ context: ScreenContext) -> Bool { stamp == Stamp(context) }
}

extension BoardColumns.Column {
  fileprivate mutating func add(_ task: Project.Task, at place: Int, matches: Bool) {
    switch task.state {
    case .done:
      done += 1
      total += 1
    case .notStarted, .inProgress, .waiting: total += 1
    case .notApplicable, .cancelled: break
    }
    guard matches else {
      hidden += 1
      return
    }
    if task.state.isSettled { settled.append(place) } else { open.append(place) }
    if task.state == .done { settledDone += 1 }
  }
}

private struct Stamp: Hashable {
  let project: ProjectID
  let sequence: Int
  let filter: Filter
  let side: Side
  let today: Day

  init(_ context: ScreenContext) {
    project = context.project.id
    sequence = context.project.state.sequence
    filter = context.filter
    side = context.actor.side
    today = context.today
  }
}

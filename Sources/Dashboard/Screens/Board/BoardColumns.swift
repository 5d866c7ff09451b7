import Domain

/// The cards of a project by phase, divided into open cards and settled ones, which fold into one line.
///
/// Cards are indices into `Project.tasks`: 10,000 of them are cheap to keep, and only the visible ones are read.
package struct BoardColumns: Sendable {
  package struct Column: Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    /// Open cards that match the filter, in order.
    package fileprivate(set) var open: [Int] = []
    /// Done, not applicable and cancelled cards that match the filter.
    package fileprivate(set) var settled: [Int] = []
    /// The number of done cards in `settled`.
    package fileprivate(set) var settledDone = 0
    /// Done and all cards that count for the project, independently of the filter.
    package fileprivate(set) var done = 0
    package fileprivate(set) var total = 0
    /// The number of cards hidden by the filter.
    package fileprivate(set) var hidden = 0
    /// The number of open criteria of the phase's gate, and of all of them.
    package fileprivate(set) var gateOpen = 0
    package fileprivate(set) var gateTotal = 0
    package fileprivate(set) var gateTitle = ""
    /// The most important open task that holds the gate.
    package fileprivate(set) var gateHolder: ItemID?
    /// The task in `gateHolder` is late.
    package fileprivate(set) var isHolderBehind = false
    /// The project is in this phase.
    package fileprivate(set) var isCurrent = false
    /// The project has left this phase and passed its gate.
    package fileprivate(set) var isPassed = false

    package var left: Int { total - done }
    /// There were cards, and all of them are settled.
    package var isFinished: Bool { left == 0 && total > 0 }
  }

  package private(set) var columns: [Column]
  /// The forecasts of all cards that count for the project.
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
      columns[column].add(task, at: place, matches: context.filter.accepts(task, in: context.planned))
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

  /// Whether the columns match the context.
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

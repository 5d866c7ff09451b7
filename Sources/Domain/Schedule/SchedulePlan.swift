/// The input of a schedule: tasks with pending changes applied, calendars, and the day.
package struct SchedulePlan: Hashable, Sendable {
  /// The part of a task that dates depend on.
  package struct Task: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let phase: ItemID
    package let wave: ItemID?
    package let after: [Dependency]
    package let anchors: [Anchor]
    package var duration: Int
    package let state: TaskState
    package let parties: Parties
    package let started: Day?
    package let finished: Day?
    package var fixed: Day?
    package var fixedGrade: DateGrade
    package let baselineFinish: Day?

    init(_ task: Project.Task) {
      (id, phase, wave) = (task.id, task.phase, task.wave)
      (after, anchors) = (task.after, task.anchors)
      duration = task.duration
      state = task.state
      parties = task.parties
      (started, finished) = (task.started, task.finished)
      (fixed, fixedGrade) = (task.fixed, task.fixedGrade)
      baselineFinish = task.baselineFinish
    }

    /// Whether it takes no time and its successors wait for its predecessors instead.
    package var isDropped: Bool { state == .notApplicable || state == .cancelled }
    /// Whether it has a day that the program does not move.
    var isConfirmed: Bool { fixed != nil && fixedGrade == .confirmed }
    /// Whether it is started and not finished.
    var isUnderWay: Bool { started != nil && (state == .inProgress || state == .waiting) }
  }

  package private(set) var tasks: [Task]
  package var start: Day
  package var calendars: ProjectCalendars
  /// The task of each wave whose finish is its go-live day; the key of the first wave is `nil`.
  package var goLiveTasks: [ItemID?: ItemID]
  /// The committed go-live, and the close in the newest baseline.
  package var goLive: Day?
  package var goLiveGrade: DateGrade
  package var baselineClose: Day?
  /// Open work is not planned before this day; `nil` ignores today.
  package var today: Day?
  private var places: [ItemID: Int]
  /// Whether the project has no start day and so starts today.
  private let startsToday: Bool

  package init(_ project: Project, on today: Day?) {
    tasks = project.dated
    places = project.taskPlaces
    for (index, task) in project.unseen.enumerated() { places[task.id] = project.tasks.count + index }
    calendars = project.calendars
    let start = project.head.start ?? project.tasks.compactMap(\.started).min()
    startsToday = start == nil && today != nil
    self.start = start ?? today ?? Day(number: 20_000)
    goLiveTasks = [:]
    for wave in project.waves { goLiveTasks[wave.id] = wave.goLiveTask }
    goLiveTasks[nil] = project.head.goLiveTask
    goLive = project.head.goLive
    goLiveGrade = project.head.goLiveGrade
    baselineClose = project.head.baselineClose
    self.today = today
    holdGoLive()
  }

  /// Index of a task in `tasks`.
  package func place(of task: ItemID) -> Int? { places[task] }

  /// The same plan as of another day.
  func moved(to day: Day) -> SchedulePlan {
    var plan = self
    plan.today = day
    if startsToday { plan.start = day }
    return plan
  }

  /// Replaces the task with the same id, or appends it.
  mutating func put(_ task: Task) {
    if let place = places[task.id] {
      tasks[place] = task
    } else {
      places[task.id] = tasks.count
      tasks.append(task)
    }
  }

  /// A confirmed go-live fixes its task, whichever command stored it.
  mutating func holdGoLive() {
    guard goLiveGrade == .confirmed, let goLive, let place = goLiveTasks[nil].flatMap({ places[$0] }) else {
      return
    }
    guard !tasks[place].isConfirmed || tasks[place].fixed != goLive else { return }
    tasks[place].fixed = goLive
    tasks[place].fixedGrade = .confirmed
  }
}

extension Project {
  /// The forecast: finished work keeps its actual days, the rest follows from `today` on.
  ///
  /// With `nil` for `today` open work keeps its earliest days, past or not.
  package func schedule(on today: Day?) -> ProjectSchedule { ProjectSchedule(SchedulePlan(self, on: today)) }
}

extension Project.Task {
  /// Whether it takes no time and its successors wait for its predecessors instead.
  package var isDropped: Bool { state == .notApplicable || state == .cancelled }
}

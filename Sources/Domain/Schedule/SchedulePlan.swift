/// What a schedule is worked out from: tasks with pending changes applied, calendars, and the day.
package struct SchedulePlan: Hashable, Sendable {
  /// What dates need of a task.
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

    /// Takes no time and hands its links on.
    package var isDropped: Bool { state == .notApplicable || state == .cancelled }
    /// Held on a day that the program does not move.
    var isConfirmed: Bool { fixed != nil && fixedGrade == .confirmed }
    /// Begun and not finished.
    var isUnderWay: Bool { started != nil && (state == .inProgress || state == .waiting) }
  }

  package private(set) var tasks: [Task]
  package var start: Day
  package var calendars: ProjectCalendars
  /// The task of each wave whose finish is its go-live day; the first wave has no item.
  package var goLiveTasks: [ItemID?: ItemID]
  /// Go-live as committed; the close a baseline had.
  package var goLive: Day?
  package var goLiveGrade: DateGrade
  package var baselineClose: Day?
  /// Open work does not happen before this day; `nil` gives the plan without regard to today.
  package var today: Day?
  private var places: [ItemID: Int]
  /// Nothing says when the project starts: it starts today.
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

  /// Where the task is in `tasks`.
  package func place(of task: ItemID) -> Int? { places[task] }

  /// The same work seen on another day.
  func moved(to day: Day) -> SchedulePlan {
    var plan = self
    plan.today = day
    if startsToday { plan.start = day }
    return plan
  }

  /// Puts a task in the place of the one with its id, or behind all others.
  mutating func put(_ task: Task) {
    if let place = places[task.id] {
      tasks[place] = task
    } else {
      places[task.id] = tasks.count
      tasks.append(task)
    }
  }

  /// A confirmed go-live holds its task, whoever stored it.
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
  /// The forecast: what is done counts as it happened, the rest follows from `today` on.
  ///
  /// With `nil` for `today` open work keeps its earliest days, past or not.
  package func schedule(on today: Day?) -> ProjectSchedule { ProjectSchedule(SchedulePlan(self, on: today)) }
}

extension Project.Task {
  /// Takes no time and hands its links on.
  package var isDropped: Bool { state == .notApplicable || state == .cancelled }
}

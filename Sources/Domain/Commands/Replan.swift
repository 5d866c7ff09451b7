/// The effect of a command on dates, planned with it so that one undo reverts both.
extension Planner {
  /// Re-plans after changes that move dates; returns early if no change affects dates.
  mutating func followUp() throws(Refusal) {
    try moveDates()
    reopenDependents()
  }

  private mutating func moveDates() throws(Refusal) {
    guard changes.contains(where: movesDates), isRunning else { return }
    write(try replanned())
    if let task = project.head.baselineTask, value(task, .state) == TaskState.done.rawValue,
      state.value(task, .state) != TaskState.done.rawValue
    {
      _ = try storeBaseline(because: "\(task) done")
    }
  }

  mutating func replan(because reason: String?) throws(Refusal) -> String {
    guard isRunning else {
      throw .rule(
        "the project is \(project.head.status.title); its dates are not recalculated until it is active.")
    }
    let why = try optional(reason, .reason)
    write(try replanned())
    return "re-planned from \(today.long)" + (why.map { ": \($0)" } ?? "")
  }

  /// Dates are recalculated only while the project is active.
  var isRunning: Bool {
    let status = value(projectItem, .state).flatMap(ProjectStatus.init(rawValue:)) ?? .active
    switch status {
    case .active, .dormant: return true
    case .onHold, .cancelled, .closed: return false
    }
  }

  private static let taskFields: Set<Field> = [
    .duration, .after, .state, .owner, .started, .finished, .fixed, .fixedGrade, .parties,
  ]
  private static let projectFields: Set<Field> = [
    .state, .start, .calendar, .goLive, .goLiveGrade, .calendar(of: .provider), .calendar(of: .carrier),
    .daysOff, .daysOff(of: .provider), .daysOff(of: .customer), .daysOff(of: .carrier), .workedHolidays,
    .workedHolidays(of: .provider), .workedHolidays(of: .customer), .workedHolidays(of: .carrier),
  ]

  private func movesDates(_ change: FieldChange) -> Bool {
    if change.item == projectItem { return Self.projectFields.contains(change.field) }
    return Self.taskFields.contains(change.field) && value(change.item, .kind) == Kind.task.rawValue
  }

  /// The schedule with everything planned so far.
  ///
  /// - Throws: if links form a cycle, naming it, or refer to an unknown task.
  func replanned() throws(Refusal) -> ProjectSchedule {
    let schedule = ProjectSchedule(pendingPlan)
    if schedule.lines.isEmpty, let conflict = schedule.conflicts.first(where: { $0.kind == .link }) {
      throw .rule("\(conflict.text).")
    }
    return schedule
  }

  private var pendingPlan: SchedulePlan {
    var plan = SchedulePlan(project, on: planDay ?? today)
    var touched: Set<ItemID> = []
    for change in changes where touched.insert(change.item).inserted {
      guard value(change.item, .kind) == Kind.task.rawValue else { continue }
      plan.put(SchedulePlan.Task(Project.Task(pending(change.item))))
    }
    if touched.contains(projectItem) {
      let head = Project.Header(pending(projectItem))
      plan.start = head.start ?? plan.start
      plan.calendars = ProjectCalendars { value(projectItem, $0) }
      plan.goLive = head.goLive
      plan.goLiveGrade = head.goLiveGrade
    }
    plan.goLiveTasks.merge(pendingWaves) { $1 }
    plan.holdGoLive()
    return plan
  }

  private var pendingWaves: [(ItemID?, ItemID)] {
    changes.compactMap { change in
      guard change.field == .goLiveTask, change.item != projectItem, let task = change.new else { return nil }
      return (change.item, ItemID(task))
    }
  }

  /// The item with its planned changes.
  func pending(_ id: ItemID) -> Item {
    var item = state[id] ?? Item(id: id, values: [:])
    for change in changes where change.item == id { item.values[change.field] = change.new }
    return item
  }

  /// Stores the days of open tasks, and a first target for a go-live without a day. A stored go-live day is
  /// moved only by people, whatever its grade.
  mutating func write(_ schedule: ProjectSchedule) {
    self.schedule = schedule
    for task in schedule.plan.tasks where !task.state.isSettled {
      guard let line = schedule[task.id] else { continue }
      set(task.id, .start, line.start)
      set(task.id, .finish, line.finish)
      keepFirstDay(of: task.id)
    }
    for wave in schedule.plan.goLiveTasks.keys {
      let holder = wave ?? projectItem
      if value(holder, .goLive) == nil { set(holder, .goLive, schedule.forecastGoLive(of: wave)) }
    }
    guard let old = project.head.goLive, let new = value(projectItem, .goLive).flatMap(Day.init(iso:)),
      old != new
    else { return }
    moveChecks(from: old, to: new, on: schedule.plan.calendars.project)
  }

  /// Stores the first planned finish, which later plans are compared with; also for tasks added later.
  private mutating func keepFirstDay(of task: ItemID) {
    guard value(task, .plannedFinish) == nil, value(task, .baselineFinish) == nil else { return }
    let (old, new) = (state.value(task, .finish), value(task, .finish))
    if old != new { set(task, .plannedFinish, old ?? new) }
  }

  /// The forecast's part of the headline; empty if it does not move.
  func forecastWords() -> String {
    guard let schedule else { return "" }
    var names = project.waveNames
    for wave in schedule.plan.goLiveTasks.keys {
      if let wave { names[wave] = value(wave, .title) }
    }
    var new: ForecastMoves.Days = [:]
    for (wave, task) in schedule.plan.goLiveTasks where value(task, .state) != TaskState.done.rawValue {
      new[wave] = schedule.forecastGoLive(of: wave)
    }
    return ForecastMoves.words(
      from: ForecastMoves.days(of: project, on: today), to: new, names: names, because: doneEarly, near: today
    )
  }

  /// What a go-live that moved no longer leaves as it should be; nothing of it is moved. Preferences are not named.
  func misfitWords() -> String {
    guard let schedule, movesGoLive else { return "" }
    let before = Set(project.schedule(on: today).conflicts.map(\.task))
    let new = schedule.conflicts.filter { $0.kind != .advice && !before.contains($0.task) }
    // Named where the customer reads it too; the rest is counted.
    let seen = new.filter { (project.task($0.task)?.visibility ?? .internal) == .customer }
    if new.count == 1, seen.count == 1 { return "; no longer fits: \(seen[0].text)" }
    let tasks = Set(new.map(\.task)).count
    guard tasks > 0 else { return "" }
    var named: [String] = []
    for conflict in seen where !named.contains(conflict.task.rawValue) {
      named.append(conflict.task.rawValue)
    }
    let shown = named.prefix(3).joined(separator: ", ")
    let rest = tasks - min(3, named.count)
    let more = rest == 0 ? "" : named.isEmpty ? rest.counted("task") : " and \(rest) more"
    return "; no longer fits: \(shown)\(more) (golive plan says why)"
  }

  private var movesGoLive: Bool {
    changes.contains { $0.field == .goLive && $0.old != nil && $0.new != nil }
  }

  /// `3 tasks done early`, the tasks of this plan that ended before the day they were planned for.
  private var doneEarly: String? {
    let early = changes.count { change in
      change.field == .state && change.new == TaskState.done.rawValue
        && (state[change.item]?.day(.finish)).map {
          value(change.item, .finished).flatMap(Day.init(iso:)) ?? $0 < $0
        }
          ?? false
    }
    return early == 0 ? nil : "\(early.counted("task")) done early"
  }

  /// Open checks keep their distance to go-live; a due day that a person chose stays.
  private mutating func moveChecks(from old: Day, to new: Day, on calendar: WorkCalendar) {
    for check in project.checklists.flatMap(\.checks) where !check.state.isComplete {
      guard let offset = state[check.id]?.number(.dueOffset), let due = check.due,
        due == project.calendar.add(old, offset)
      else { continue }
      set(check.id, .due, calendar.add(new, offset))
    }
  }
}

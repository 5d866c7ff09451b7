/// Several go-lives in one project: each wave has its own copies of the tasks that repeat.
extension Planner {
  mutating func addWave(_ title: String, _ goLive: Day?, _ consent: DateConsent) throws(Refusal) -> String {
    let (wave, goLiveCopy, tasks) = try createWave(title)
    var day = ""
    if let goLive {
      try commit(wave, goLiveCopy, to: goLive, consent)
      let reason = try optional(consent.reason, .reason)
      day = ", go-live \(goLive.long) (target)" + warnings(on: goLive) + because(reason)
    }
    return "added wave \(wave) \(value(wave, .title) ?? title) with \(tasks.counted("task"))\(day)"
  }

  /// Adds the wave with its copies of tasks, without a day.
  mutating func createWave(
    _ title: String
  ) throws(Refusal) -> (wave: ItemID, goLiveTask: ItemID, tasks: Int) {
    let title = try TextRule.title.require(title, .title, "a title: the site or port group")
    let tasks = project.tasks.filter { $0.isPerWave && $0.wave == nil }
    guard !tasks.isEmpty, let goLiveTask = project.head.goLiveTask,
      let first = project.task(goLiveTask), first.isPerWave
    else { throw .rule("no wave was added: this project's template has no tasks that repeat per wave.") }
    let wave = nextWave
    let copies = Dictionary(
      uniqueKeysWithValues: tasks.map { ($0.id.rawValue, "\(wave)-\($0.id.rawValue)") })
    let goLiveCopy = ItemID(copies[goLiveTask.rawValue] ?? "")
    create(
      wave, .wave, in: projectItem,
      [
        .title: title, .goLiveGrade: DateGrade.target.rawValue, .goLiveTask: goLiveCopy.rawValue,
        .sort: SortKey.following(wave),
      ])
    for task in tasks { copy(task, into: wave, copies) }
    joinLater(copies)
    return (wave, goLiveCopy, tasks.count)
  }

  /// Sets a wave's go-live day by the rules of any go-live: no blackout day without both sides' consent,
  /// and not before the plan reaches it.
  mutating func commit(
    _ wave: ItemID, _ goLiveTask: ItemID, to goLive: Day, _ consent: DateConsent
  ) throws(Refusal) {
    try checkPlanned(goLive, .goLive)
    let reason = try optional(consent.reason, .reason)
    set(wave, .goLive, goLive)
    if reason != nil { set(wave, .goLiveReason, reason) }
    set(goLiveTask, .fixed, goLive)
    set(goLiveTask, .fixedGrade, DateGrade.target)
    let earliest = try replanned()[goLiveTask]?.finish
    try checkBlackout(goLive, on: wave, reason, consent.onBehalf, earliest: earliest)
    if let earliest, earliest > goLive {
      let offer =
        project.blackout.nextFree(after: earliest + -1).map { " The next free day is \($0.long)." } ?? ""
      throw .rule("the wave was not added: the plan does not reach it before \(earliest.long).\(offer)")
    }
  }

  /// The first wave has no item of its own, so the first one added is `W2`.
  private var nextWave: ItemID {
    let last = project.waves.map { $0.id.rawValue.splitTrailingNumber.number }.max() ?? 1
    return ItemID("W\(max(last, 1) + 1)")
  }

  /// A copy of a task with its requirements, without its progress.
  private mutating func copy(_ task: Project.Task, into wave: ItemID, _ copies: [String: String]) {
    guard let id = copies[task.id.rawValue], let item = state[task.id] else { return }
    let kept: [Field] = [
      .title, .owner, .duration, .visibility, .weight, .condition, .evidenceWanted, .parties, .anchors,
      .event, .needs, .question, .why, .plain, .evidenceAsk,
    ]
    var values: [Field: String?] = [:]
    for field in kept { values[field] = item[field] }
    values[.state] = (task.isLeftOut ? TaskState.notApplicable : .notStarted).rawValue
    values[.reason] = task.isLeftOut ? task.reason : nil
    values[.wave] = wave.rawValue
    values[.perWave] = "yes"
    values[.addedOn] = today.iso
    values[.after] = task.after.map { link in
      Dependency(task: copies[link.task] ?? link.task, link.kind, lag: link.lag).description
    }.joined(separator: ";")
    values[.sort] = task.sort + String(wave.rawValue.splitTrailingNumber.number)
    create(ItemID(id), .task, in: task.phase, values)
  }

  /// Successors of the first wave's tasks also follow the copies in the new wave.
  private mutating func joinLater(_ copies: [String: String]) {
    for task in project.tasks where !task.isPerWave && task.state != .done {
      let more = task.after.compactMap { link in
        copies[link.task].map { Dependency(task: $0, link.kind, lag: link.lag) }
      }
      guard !more.isEmpty else { continue }
      set(task.id, .after, (task.after + more).map(\.description).joined(separator: ";"))
    }
  }
}

/// Several go-lives in one project: each wave has its own copies of the tasks that repeat.
extension Planner {
  mutating func addWave(_ title: String, _ goLive: Day?) throws(Refusal) -> String {
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
        .sort: SortKey.padded(wave.rawValue.splitTrailingNumber.number),
      ])
    for task in tasks { copy(task, into: wave, copies) }
    joinLater(copies)
    if let goLive {
      guard Day.planned.contains(goLive) else {
        throw .invalid(.goLive, expected: "a day between 2020 and 2060, such as 2026-11-24")
      }
      set(wave, .goLive, goLive)
      set(goLiveCopy, .fixed, goLive)
      set(goLiveCopy, .fixedGrade, DateGrade.target)
    }
    let day = goLive.map { ", go-live \($0.long) (target)" } ?? ""
    return "added wave \(wave) \(title) with \(tasks.count) tasks\(day)"
  }

  /// The first wave needs no item, so the first added one is `W2`.
  private var nextWave: ItemID {
    let last = project.waves.map { $0.id.rawValue.splitTrailingNumber.number }.max() ?? 1
    return ItemID("W\(max(last, 1) + 1)")
  }

  /// A fresh copy: what was asked for, nothing of what was done.
  private mutating func copy(_ task: Project.Task, into wave: ItemID, _ copies: [String: String]) {
    guard let id = copies[task.id.rawValue], let item = state[task.id] else { return }
    let kept: [Field] = [
      .title, .owner, .duration, .visibility, .weight, .condition, .evidenceWanted, .parties, .anchors,
      .event, .question, .why, .plain, .evidenceAsk,
    ]
    var values: [Field: String?] = [:]
    for field in kept { values[field] = item[field] }
    values[.state] = (task.isLeftOut ? TaskState.notApplicable : .notStarted).rawValue
    values[.reason] = task.isLeftOut ? task.reason : nil
    values[.wave] = wave.rawValue
    values[.perWave] = "yes"
    values[.after] = task.after.map { link in
      Dependency(task: copies[link.task] ?? link.task, lag: link.lag).description
    }.joined(separator: ";")
    values[.sort] = task.sort + String(wave.rawValue.splitTrailingNumber.number)
    create(ItemID(id), .task, in: task.phase, values)
  }

  /// What comes after the first wave's tasks comes after the new wave's as well.
  private mutating func joinLater(_ copies: [String: String]) {
    for task in project.tasks where !task.isPerWave && task.state != .done {
      let more = task.after.compactMap { link in
        copies[link.task].map { Dependency(task: $0, lag: link.lag) }
      }
      guard !more.isEmpty else { continue }
      set(task.id, .after, (task.after + more).map(\.description).joined(separator: ";"))
    }
  }
}

/// Days of single tasks that people fix or move.
extension Planner {
  mutating func fixDate(
    _ id: ItemID, _ day: Day?, _ grade: DateGrade, _ consent: DateConsent
  ) throws(Refusal) -> String {
    let task = try datable(id)
    let goLive = project.goLive(on: id)
    if let goLive, let day { return try moveGoLive(goLive, to: day, grade, consent) }
    let why = try optional(consent.reason, .reason)
    if day != task.fixed || grade != task.fixedGrade {
      try countMove(of: id.rawValue, goLive?.grade ?? task.gradeOfDay, why)
      if let goLive { try checkNotice(goLive, why, consent.onBehalf) }
    }
    let off = day.flatMap { dayOff($0, of: task) }
    if let off, why == nil {
      throw .rule("\(id) was not moved: \(off). To use it anyway, give a reason.")
    }
    try fix(id, day, grade)
    if let goLive { set(goLive.holder, .goLiveGrade, DateGrade.target) }
    return (day.map { "fixed \(id) on \($0.long), \(grade.rawValue)" } ?? "let \(id) follow the plan")
      + (off == nil ? "" : ", not a working day") + because(why)
  }

  mutating func reschedule(
    _ id: ItemID, _ move: WhatIf.Move, _ consent: DateConsent
  ) throws(Refusal) -> String {
    let task = try datable(id)
    let reason = try TextRule.title.require(consent.reason, .reason, "a reason")
    switch try WhatIf.target(of: move, SchedulePlan.Task(task), project.schedule(on: today)) {
    case .duration(let days):
      set(id, .duration, String(days))
      return "set \(id) to \(days) bd" + because(reason)
    case .follow:
      try fix(id, nil, .target)
      return "let \(id) follow the plan" + because(reason)
    case .day(let day):
      if let goLive = project.goLive(on: id) { return try moveGoLive(goLive, to: day, goLive.grade, consent) }
      if day != task.fixed { try countMove(of: id.rawValue, task.gradeOfDay, reason) }
      try fix(id, day, task.gradeOfDay)
      let off = dayOff(day, of: task) == nil ? "" : ", not a working day"
      return "moved \(id) to \(day.long)" + off + because(reason)
    }
  }

  private func dayOff(_ day: Day, of task: Project.Task) -> String? {
    project.calendars.calendar(for: task.parties).offWords(day)
  }

  private mutating func fix(_ id: ItemID, _ day: Day?, _ grade: DateGrade) throws(Refusal) {
    if let day { try checkPlanned(day, .fixed) }
    set(id, .fixed, day)
    set(id, .fixedGrade, day == nil ? nil : grade.rawValue)
  }

  private func datable(_ id: ItemID) throws(Refusal) -> Project.Task {
    guard let task = project.task(id), Policy.maySee(task.visibility, actor) else {
      throw .unknownItem("task \(id)")
    }
    guard !task.state.isSettled else { throw .rule("\(id) was not moved: it is \(task.state.title).") }
    return task
  }
}

extension Project.Task {
  /// How firm its own day is; a day nobody fixed is a target.
  fileprivate var gradeOfDay: DateGrade { dates.fixed == nil ? .target : dates.fixedGrade }
}

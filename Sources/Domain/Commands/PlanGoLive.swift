/// The reason for a date that a rule forbids, and who agreed to it for the customer.
struct DateConsent: Hashable, Sendable {
  var reason: String?
  /// The customer's person and channel.
  var onBehalf: String?
}

/// Go-live of a project or of one of its waves.
package struct GoLive: Hashable, Sendable {
  /// The item that stores day and grade.
  let holder: ItemID
  package let task: ItemID?
  package let day: Day?
  package let grade: DateGrade
  /// The wave's title; `nil` for the project's own go-live.
  package let title: String?

  /// `nil` for the first wave.
  var wave: ItemID? { title == nil ? nil : holder }

  /// The command that moves it.
  package func command(_ day: Day, _ grade: DateGrade, reason: String?, onBehalf: String?) -> Command {
    guard title != nil, let task else { return .setGoLive(day, grade, reason: reason, onBehalf: onBehalf) }
    return .fixDate(task, day, grade, reason: reason, onBehalf: onBehalf)
  }
}

extension Project {
  package var ownGoLive: GoLive {
    GoLive(
      holder: ItemID(id.rawValue), task: head.goLiveTask, day: head.goLive, grade: head.goLiveGrade,
      title: nil)
  }

  /// The go-live that falls on the finish of `task`; `nil` for other tasks.
  package func goLive(on task: ItemID) -> GoLive? {
    if task == head.goLiveTask { return ownGoLive }
    return waves.first { $0.goLiveTask == task }.flatMap { goLive(of: $0.id) }
  }

  package func goLive(of wave: ItemID) -> GoLive? {
    waves.first { $0.id == wave }
      .map {
        GoLive(holder: $0.id, task: $0.goLiveTask, day: $0.goLive, grade: $0.goLiveGrade, title: $0.title)
      }
  }
}

/// Moving go-live (domain document 5.3 and 6.6), which only people do.
extension Planner {
  mutating func setGoLive(
    _ day: Day, _ grade: DateGrade, _ consent: DateConsent
  ) throws(Refusal) -> String {
    try moveGoLive(project.ownGoLive, to: day, grade, consent)
  }

  mutating func moveGoLive(
    _ old: GoLive, to day: Day, _ grade: DateGrade, _ consent: DateConsent
  ) throws(Refusal) -> String {
    try checkPlanned(day, .goLive)
    if let task = old.task, state.value(task, .state) == TaskState.done.rawValue {
      throw .rule("go-live was not moved: \(task) is done.")
    }
    let reason = try optional(consent.reason, .reason)
    let isNew = old.day != day || old.grade != grade
    if isNew {
      try countMove(of: "go-live", old.grade, reason)
      try checkNotice(old, reason, consent.onBehalf)
      let earliest = old.task.flatMap { project.schedule(on: today)[$0]?.earliestFinish }
      try checkBlackout(day, on: old.holder, reason, consent.onBehalf, earliest: earliest)
    }
    set(old.holder, .goLive, day)
    set(old.holder, .goLiveGrade, grade)
    if isNew, reason != nil { set(old.holder, .goLiveReason, reason) }
    if let task = old.task, state[task] != nil {
      set(task, .fixed, day)
      set(task, .fixedGrade, grade)
      // The grade may change on an unchanged day even if the plan does not reach that day.
      if grade != .confirmed, day != old.day, let earliest = try replanned()[task]?.finish, earliest > day {
        throw .rule("go-live was not moved: the plan does not reach it before \(earliest.long).")
      }
    }
    return headline(old, day, grade) + notice(old, consent.onBehalf) + warnings(on: day) + because(reason)
  }

  /// `moved go-live from Wed 04 Nov 2026 (target) to Tue 17 Nov 2026 (requested)`
  private func headline(_ old: GoLive, _ day: Day, _ grade: DateGrade) -> String {
    let name = "go-live" + (old.title.map { " of \(DisplayText.line($0))" } ?? "")
    guard let before = old.day else { return "set \(name) to \(day.long) (\(grade.rawValue))" }
    if before == day {
      return old.grade == grade
        ? "kept \(name) on \(day.long) (\(grade.rawValue))"
        : "made \(name) on \(day.long) \(grade.rawValue), it was \(old.grade.rawValue)"
    }
    return "moved \(name) from \(before.long) (\(old.grade.rawValue)) to \(day.long) (\(grade.rawValue))"
  }

  func warnings(on day: Day) -> String {
    let soft = project.blackout.findings(on: day).filter { $0.level == .soft }
    return soft.isEmpty ? "" : " (\(soft.map(\.text).joined(separator: "; ")))"
  }

  /// A blackout day needs a reason and the customer's consent; both are stored with the date.
  ///
  /// - Parameter earliest: the first day the plan reaches; no earlier day is suggested.
  mutating func checkBlackout(
    _ day: Day, on holder: ItemID, _ reason: String?, _ onBehalf: String?, earliest: Day?
  ) throws(Refusal) {
    let hard = project.blackout.findings(on: day).filter { $0.level == .hard }
    guard !hard.isEmpty else {
      set(holder, .blackoutReason, nil as String?)
      set(holder, .blackoutAgreedBy, nil as String?)
      return
    }
    let agreed = try optional(onBehalf, .blackoutAgreedBy)
    guard let reason, let agreed else {
      let next = project.blackout.nextFree(after: day, from: earliest)
      let offer = next.map { "The next free day is \($0.long). " } ?? ""
      throw .rule(
        "\(Blackout.sentence(hard, on: day)). \(offer)To use it anyway, give a reason and say who "
          + "agreed for the customer.")
    }
    set(holder, .blackoutReason, reason)
    set(holder, .blackoutAgreedBy, RecordedWord(of: agreed, by: actor.name).text)
  }

  /// Moving a confirmed date needs a reason; the number of moves is stored.
  mutating func countMove(of what: String, _ grade: DateGrade, _ reason: String?) throws(Refusal) {
    guard grade == .confirmed else { return }
    guard reason != nil else { throw .invalid(.reason, expected: "a reason: \(what) is confirmed") }
    countDateMove()
  }

  /// One more confirmed date moved by a person.
  mutating func countDateMove() {
    let before = value(projectItem, .dateMoves).flatMap { Int($0) } ?? 0
    set(projectItem, .dateMoves, String(before + 1))
  }

  func checkPlanned(_ day: Day, _ field: Field) throws(Refusal) {
    guard Day.planned.contains(day) else {
      throw .invalid(field, expected: "a day between 2020 and 2060, such as 2026-11-24")
    }
  }

  func because(_ reason: String?) -> String { reason.map { ": \($0)" } ?? "" }
}

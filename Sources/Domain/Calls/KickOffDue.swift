extension Project {
  /// The days on which the kick-off call is due: two to three business days after the phase before its own, or after the
  /// start. `nil` where there is none, or it was held.
  package func kickOffDue(on today: Day) -> ClosedRange<Day>? {
    guard let task = task(completedBy: .kickOff) else { return nil }
    let before = phase(before: task)
    guard let end = before.map({ $0.passedOn ?? lastDay(of: $0) }) ?? head.start else { return nil }
    return calendar.add(end, 2)...calendar.add(end, 3)
  }

  /// `nil` for a task of the first phase.
  private func phase(before task: Task) -> Phase? {
    phases.firstIndex { $0.id == task.phase }.flatMap { $0 > 0 ? phases[$0 - 1] : nil }
  }

  /// The day from which the kick-off call can be planned: its phase has come; `nil` until then.
  var kickOffFrom: Day? {
    guard let task = task(completedBy: .kickOff) else { return nil }
    return phase(before: task).map(\.passedOn) ?? head.start
  }

  /// The day its last open work is due; the last day something was done in it if nothing is open.
  private func lastDay(of phase: Phase) -> Day? {
    let own = tasks(in: phase.id) + unseen.filter { $0.phase == phase.id }
    return own.filter { !$0.isDropped }.compactMap { $0.finished ?? $0.dueDay }.max()
  }

  /// What to say while no kick-off call is planned; `nil` if one is, or none is due.
  package func kickOffMissing(on today: Day) -> String? {
    guard !calls.contains(where: { $0.kind == .kickOff && $0.state != .cancelled }),
      let due = kickOffDue(on: today), let task = task(completedBy: .kickOff)
    else { return nil }
    let days = "\(due.lowerBound.short(near: today)) or \(due.upperBound.short(near: today))"
    let verb = due.upperBound < today ? "was" : "is"
    let end = phase(before: task)?.title ?? "the start"
    return "The kick-off call is not planned: it \(verb) due \(days), 2-3 business days after \(end)"
  }
}

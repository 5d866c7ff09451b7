extension Project {
  /// The days on which the kick-off call is due: two to three business days after the first phase. `nil` where there is
  /// none, or it was held.
  package func kickOffDue(on today: Day) -> ClosedRange<Day>? {
    guard task(completedBy: .kickOff) != nil, let first = phases.first else { return nil }
    guard let end = first.passedOn ?? lastDay(of: first) else { return nil }
    return calendar.add(end, 2)...calendar.add(end, 3)
  }

  /// The day its last open work is due; the last day something was done in it if nothing is open.
  private func lastDay(of phase: Phase) -> Day? {
    let own = tasks(in: phase.id) + unseen.filter { $0.phase == phase.id }
    return own.filter { !$0.isDropped }.compactMap { $0.finished ?? $0.dueDay }.max()
  }

  /// What to say while no kick-off call is planned; `nil` if one is, or none is due.
  package func kickOffMissing(on today: Day) -> String? {
    guard !calls.contains(where: { $0.kind == .kickOff && $0.state != .cancelled }),
      let due = kickOffDue(on: today), let phase = phases.first
    else { return nil }
    let days = "\(due.lowerBound.short(near: today)) or \(due.upperBound.short(near: today))"
    let verb = due.upperBound < today ? "was" : "is"
    return "The kick-off call is not planned: it \(verb) due \(days), 2-3 business days after \(phase.title)"
  }
}

/// The what-if as plain lines, to read and to copy for the customer.
extension WhatIf {
  package var lines: [String] { lines(beside: nil) }

  /// - Parameters:
  ///   - others: bookings of other projects; `nil` if they were not read.
  ///   - limit: the number of lines needed; the rest is not built.
  package func lines(beside others: [OtherBooking]?, first limit: Int = .max) -> [String] {
    var lines = facts(beside: others) + [moving.count > 0 ? "\(moving.words):" : "\(moving.words)."]
    if lines.count < limit { lines += moved(first: limit - lines.count) }
    return lines.count < limit ? lines + affected : lines
  }

  /// What moves, from when to when, the effect on go-live, objections, and how many tasks follow.
  package func summary(beside others: [OtherBooking]?) -> [String] {
    facts(beside: others) + ["\(moving.words)."]
  }

  private func facts(beside others: [OtherBooking]?) -> [String] {
    [headline] + committedLines
      + [Self.line("Forecast of go-live", before.forecastGoLive, after.forecastGoLive, goLiveDays)]
      + [Self.line("Close", before.close, after.close, closeDays)]
      + (dayOff.map { ["Warning: \($0)."] } ?? [])
      + blackoutLines(blackout, after.forecastGoLive, nextFree)
      + waves.flatMap(waveLines)
      + broken.map { "Breaks: \($0.text)." }
      + mended.map { "Clears: \($0.text)." }
      + (others.map(clashLines) ?? [])
  }

  /// Each task that follows, and who does it.
  package var consequences: [String] { moved(first: .max) + affected }

  private var headline: String {
    let what =
      switch move {
      case .shift(let days): "\(days < 0 ? "" : "+")\(days) bd"
      case .duration(let days): "takes \(days) bd"
      case .to(let day):
        "ends \(day.short(near: before.plan.today))\(grade.map { " (\($0.rawValue))" } ?? "")"
      }
    guard let old = before[task], let new = after[task] else { return "\(task) \(title): \(what)" }
    return
      "\(task) \(title): \(what), \(old.finish.short(near: before.plan.today)) -> \(new.finish.short(near: before.plan.today))"
  }

  /// The committed day, which moves only if the task is the go-live itself.
  private var committedLines: [String] {
    guard let old = before.committedGoLive, let new = after.committedGoLive else { return [] }
    let name = "Go-live (\(before.plan.goLiveGrade.rawValue))"
    return [Self.line(name, old, new, days(old, new))]
  }

  private static func line(_ name: String, _ old: Day?, _ new: Day?, _ days: Int) -> String {
    guard let old, let new else { return "\(name): no date" }
    if old == new { return "\(name) stays \(old.long)" }
    return "\(name): \(old.long) -> \(new.long) (\(days < 0 ? "" : "+")\(days) bd)"
  }

  private func waveLines(_ move: WaveMove) -> [String] {
    let days = after.plan.calendars.project.distance(from: move.before, to: move.after)
    // Go-live itself is moved, not only its forecast.
    let name = before.plan.goLiveTasks[move.wave] == task ? "Go-live" : "Forecast of go-live"
    return [Self.line("\(name) of \(move.title)", move.before, move.after, days)]
      + blackoutLines(move.blackout, move.after, move.nextFree)
  }

  private func blackoutLines(_ blackout: [Blackout.Finding], _ day: Day?, _ nextFree: Day?) -> [String] {
    guard let day, !blackout.isEmpty else { return [] }
    let isRuledOut = blackout.contains { $0.level == .hard }
    let offer = nextFree.map { ". Next free: \($0.long)" } ?? ""
    return ["\(isRuledOut ? "Ruled out" : "Warning"): \(Blackout.sentence(blackout, on: day))\(offer)."]
  }

  private func clashLines(_ others: [OtherBooking]) -> [String] {
    let found = clashes(with: others)
    if found.new.isEmpty, found.gone.isEmpty {
      guard bookings.before != bookings.after else { return [] }
      return ["Others: nobody is needed by another project on the new days."]
    }
    return found.new.map { "Clash: \($0.text)." } + found.gone.map { "Resolved clash: \($0.text)." }
  }

  private func moved(first limit: Int) -> [String] {
    let (own, today) = (task, before.plan.today)
    return changes.lazy.filter { $0.task != own }.prefix(limit).map { change in
      "  \(change.task) \(change.title)  \(change.before.finish.short(near: today)) -> \(change.after.finish.short(near: today)) "
        + "(\(change.days < 0 ? "" : "+")\(change.days) bd)"
    }
  }

  private var moving: (count: Int, words: String) {
    let own = task
    let count = changes.count { $0.task != own }
    guard count > 0 else { return (0, "No other task moves") }
    return (count, count.counted("other task moves", "other tasks move"))
  }

  private var affected: [String] {
    let people = people
    guard !people.isEmpty else { return [] }
    let names = people.map { person in
      let role = person.name == person.role.rawValue ? "" : " (\(person.role.rawValue))"
      return "\(person.name)\(role) \(person.tasks.count)"
    }
    return ["People, tasks that move: \(names.joined(separator: ", "))"]
  }
}

/// The effect of one change to one task on the whole plan. Pure; nothing is stored.
///
/// A class, because it is large and a frame reads it for every row.
package final class WhatIf: Sendable {
  /// The change to the one task.
  package enum Move: Hashable, Sendable {
    /// Business days later; negative for earlier.
    case shift(Int)
    /// A new length in business days.
    case duration(Int)
    /// Finishing on that day.
    case to(Day)
  }

  /// A task whose days change.
  package struct Change: Hashable, Sendable {
    package let task: ItemID
    package let title: String
    package let before: Dates
    package let after: Dates
    /// Business days by which its finish moves.
    package let days: Int
  }

  /// The dates of a task; the rest of its line is in `before` and `after` of the whole.
  package struct Dates: Hashable, Sendable {
    package let start: Day
    package let finish: Day
    package let float: Int?
  }

  /// A person whose work moves.
  package struct Person: Hashable, Sendable {
    /// The name, else the role.
    package let name: String
    package let role: Role
    package let tasks: [ItemID]
  }

  package let task: ItemID
  package let title: String
  package let move: Move
  /// The grade the day gets; `nil` keeps it.
  package let grade: DateGrade?
  package let before: ProjectSchedule
  package let after: ProjectSchedule
  package let changes: [Change]
  /// Conflicts the change causes, and those it resolves.
  package let broken: [ScheduleConflict]
  package let mended: [ScheduleConflict]
  /// Rules the new go-live day breaks; empty if it does not move.
  package let blackout: [Blackout.Finding]
  /// The next day without findings, if the new go-live day has some.
  package let nextFree: Day?
  /// Go-lives of further waves that move.
  package let waves: [WaveMove]
  private let project: Project
  private let booked: Booked?

  /// A wave whose go-live moves.
  package struct WaveMove: Hashable, Sendable {
    package let wave: ItemID
    package let title: String
    package let before: Day
    package let after: Day
    package let blackout: [Blackout.Finding]
    package let nextFree: Day?
  }

  /// Business days by which the forecast go-live, and the close, move.
  package var goLiveDays: Int { days(before.forecastGoLive, after.forecastGoLive) }
  package var closeDays: Int { days(before.close, after.close) }

  /// - Parameter booked: the project's, if the caller has it.
  /// - Throws: `Refusal` if the change is impossible: a settled task, an earlier day than its links allow.
  package init(
    _ project: Project, _ task: ItemID, _ move: Move, grade: DateGrade? = nil, before: ProjectSchedule,
    booked: Booked? = nil
  ) throws(Refusal) {
    let (held, place, target) = try Self.check(project, task, move, grade, before)
    var (plan, moved) = (before.plan, before.plan.tasks[place])
    switch target {
    case .duration(let days): moved.duration = days
    case .follow: moved.fixed = nil
    case .day(let day):
      moved.fixed = day
      if let grade { moved.fixedGrade = grade }
      if task == plan.goLiveTasks[nil] { plan.goLive = day }
    }
    plan.put(moved)
    plan.holdGoLive()
    self.task = task
    title = held.title
    self.move = move
    self.grade = grade
    self.before = before
    self.project = project
    self.booked = booked
    // A move changes days only, so the order of links stays valid.
    let after = ProjectSchedule(plan, links: before.links)
    self.after = after
    changes = Self.changes(project, before, after)
    broken = after.conflicts.filter { !before.conflicts.contains($0) }
    mended = before.conflicts.filter { !after.conflicts.contains($0) }
    (blackout, nextFree) = Self.objections(
      project, before.forecastGoLive, after.forecastGoLive, earliest: after.earliestGoLive(of: nil))
    waves = project.waves.compactMap { wave in
      guard let old = before.forecastGoLive(of: wave.id), let new = after.forecastGoLive(of: wave.id),
        old != new
      else {
        return nil
      }
      let (findings, free) = Self.objections(project, old, new, earliest: after.earliestGoLive(of: wave.id))
      return WaveMove(
        wave: wave.id, title: wave.title, before: old, after: new, blackout: findings, nextFree: free)
    }
  }

  /// Why the change cannot be made, without calculating its effect; `nil` if it can.
  package static func refusal(
    _ project: Project, _ task: ItemID, _ move: Move, before: ProjectSchedule
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try check(project, task, move, nil, before)
      return nil
    } catch {
      return error
    }
  }

  private static func check(
    _ project: Project, _ task: ItemID, _ move: Move, _ grade: DateGrade?, _ before: ProjectSchedule
  ) throws(Refusal) -> (task: Project.Task, place: Int, target: Target) {
    guard let held = project.task(task), let place = before.plan.place(of: task) else {
      throw .unknownItem("task \(task)")
    }
    guard !held.state.isSettled else { throw .rule("\(task) was not moved: it is \(held.state.title).") }
    return (held, place, try target(of: move, before.plan.tasks[place], before, grade: grade))
  }

  /// Who is needed on which morning, before and after.
  package var bookings: (before: [Booking], after: [Booking]) {
    let booked = booked ?? project.booked
    return (project.bookings(of: booked, in: before), project.bookings(of: booked, in: after))
  }

  /// Mornings on which the change needs a person booked by another project, and those it frees.
  package func clashes(with others: [OtherBooking]) -> (new: [BookingClash], gone: [BookingClash]) {
    let bookings = bookings
    let (old, new) = (BookingClash.all(bookings.before, others), BookingClash.all(bookings.after, others))
    return (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
  }

  /// Rules broken by the new day of the go-live that `task` belongs to; empty for other tasks.
  package var ownBlackout: (findings: [Blackout.Finding], day: Day?, nextFree: Day?) {
    if task == before.plan.goLiveTasks[nil] { return (blackout, after.forecastGoLive, nextFree) }
    let own = waves.first { before.plan.goLiveTasks[$0.wave] == task }
    return (own?.blackout ?? [], own?.after, own?.nextFree)
  }

  /// The command that stores the change, as one undo step.
  package func command(reason: String, onBehalf: String? = nil) -> Command {
    if let grade, let day = after[task]?.finish {
      return .fixDate(task, day, grade, reason: reason, onBehalf: onBehalf)
    }
    return .reschedule(task, move, reason: reason, onBehalf: onBehalf)
  }

  /// A warning about a new day on which the people of the task are off.
  package var dayOff: String? {
    guard let day = after[task]?.finish, day != before[task]?.finish,
      let place = after.plan.place(of: task)
    else { return nil }
    return after.plan.calendars.calendar(for: after.plan.tasks[place].parties).offWords(day)
  }

  func days(_ old: Day?, _ new: Day?) -> Int {
    guard let old, let new else { return 0 }
    return after.plan.calendars.project.distance(from: old, to: new)
  }
}

extension WhatIf {
  /// The effect of a move on the task itself.
  enum Target: Hashable, Sendable {
    case duration(Int)
    case day(Day)
    /// No fixed day: it follows its links.
    case follow
  }

  static func target(
    of move: Move, _ task: SchedulePlan.Task, _ schedule: ProjectSchedule, grade: DateGrade? = nil
  ) throws(Refusal) -> Target {
    guard let line = schedule[task.id] else { throw .rule("\(task.id) was not moved: it has no dates.") }
    let day: Day
    switch move {
    case .duration(let days):
      guard (0...999).contains(days) else { throw .invalid(.duration, expected: "a number from 0 to 999") }
      return .duration(days)
    case .shift(let count):
      guard abs(count) <= 2000 else { throw .invalid(.fixed, expected: "at most 2000 business days") }
      day = schedule.plan.calendars.calendar(for: task.parties).add(line.finish, count)
    case .to(let wanted): day = wanted
    }
    guard Day.planned.contains(day) else { throw .invalid(.fixed, expected: "a day between 2020 and 2060") }
    let firm = grade ?? (task.fixed == nil ? .target : task.fixedGrade)
    let isPromise = firm != .target
    if day < line.earliestFinish, firm != .confirmed {
      let why = line.driver.map { "after \($0) " } ?? ""
      throw .rule("\(task.id) was not moved: \(why)it cannot end before \(line.earliestFinish.long).")
    }
    let isGoLive = schedule.plan.goLiveTasks.values.contains(task.id)
    return day == line.earliestFinish && !isPromise && !isGoLive ? .follow : .day(day)
  }

  private static func changes(
    _ project: Project, _ before: ProjectSchedule, _ after: ProjectSchedule
  ) -> [Change] {
    // Both have the same tasks in the same order.
    project.tasks.indices.compactMap { place in
      guard let old = before.dates(at: place), let new = after.dates(at: place),
        (old.start, old.finish) != (new.start, new.finish)
      else { return nil }
      return Change(
        task: project.tasks[place].id, title: project.tasks[place].title, before: old, after: new,
        days: after.plan.calendars.calendar(for: project.tasks[place].parties)
          .distance(from: old.finish, to: new.finish))
    }
  }

  private static func objections(
    _ project: Project, _ old: Day?, _ new: Day?, earliest: Day?
  ) -> ([Blackout.Finding], Day?) {
    guard let new, new != old else { return ([], nil) }
    let rules = project.blackout
    let findings = rules.findings(on: new)
    return (findings, findings.isEmpty ? nil : rules.nextFree(after: new, from: earliest))
  }

  package var people: [Person] {
    var people: [Person] = []
    for change in changes {
      guard let task = project.task(change.task), !task.state.isSettled else { continue }
      let name = project.ownerName(task.owner, assignee: task.assignee)
      if let place = people.firstIndex(where: { $0.name == name && $0.role == task.owner }) {
        people[place] = Person(name: name, role: task.owner, tasks: people[place].tasks + [change.task])
      } else {
        people.append(Person(name: name, role: task.owner, tasks: [change.task]))
      }
    }
    return people
  }
}

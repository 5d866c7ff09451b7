import Domain

/// The regular work of a project, day by day: its plan, carried out a number of days late.
struct DemoTimeline {
  let scenario: Scenario
  let project: Project
  let today: Day

  /// One action recorded by the IPM for the team.
  struct Entry {
    let day: Day
    /// Minute of the day.
    let minute: Int
    let command: (Project) -> Command?
  }

  var calendar: WorkCalendar { WorkCalendar.named(scenario.calendar) ?? .weekdays }

  func entries() -> [Entry] {
    if scenario.isPast { return pastEntries() }
    var entries: [Entry] = []
    for (index, phase) in project.phases.enumerated() {
      let days = project.tasks(in: phase.id).compactMap { $0.finish }
      guard let last = days.max(), let first = days.min() else { continue }
      let end = calendar.add(last, scenario.behind)
      let middle = calendar.add(first, calendar.distance(from: first, to: last) / 2 + scenario.behind)
      let isLong = project.tasks(in: phase.id).count > 20 || end >= today
      if middle < today, isLong { entries.append(finishing(phase.id, on: middle)) }
      guard end < today else {
        entries += started(phase.id)
        break
      }
      entries += leaving(phase, after: end, to: index + 1)
    }
    return entries
  }

  /// The task in the project's first plan, which does not move while work is late.
  private func firstPlan(_ task: ItemID) -> Project.Task? { project.task(task) }

  /// Completes the tasks whose planned finish has come by `day`.
  private func finishing(_ phase: ItemID, on day: Day, minute: Int = 16 * 60) -> Entry {
    let planned = calendar.add(day, -scenario.behind)
    return Entry(day: day, minute: minute) { project in
      let heldBack = ChecklistTasks.heldBack(in: project)
      let due = project.tasks(in: phase).filter {
        !$0.state.isSettled && !heldBack.contains($0.id) && $0.state != .waiting && $0.approves == nil
          && (firstPlan($0.id)?.finish.map { $0 <= planned } ?? false)
      }
      return due.isEmpty
        ? nil : .setTask(due.map(\.id), .done, reason: "Filed in the project folder", nextCheck: nil)
    }
  }

  /// Gives the customer's approvals whose planned finish has come by `day`.
  private func approving(_ phase: ItemID, on day: Day) -> [Entry] {
    let planned = calendar.add(day, -scenario.behind)
    return project.approvals.filter { approval in
      project.task(approval.task).map { $0.phase == phase && $0.finish.map { $0 <= planned } ?? false }
        ?? false
    }.map { approval in
      Entry(day: day, minute: 16 * 60 + 5) { _ in
        .sign(approval.subject, approval.shown, onBehalf: "\(scenario.mpoc), e-mail")
      }
    }
  }

  /// The current phase: what is finished by now, and what is in progress.
  private func started(_ phase: ItemID) -> [Entry] {
    let yesterday = calendar.add(today, -1)
    let reached = calendar.add(today, -scenario.behind)
    let begun = Entry(day: yesterday, minute: 16 * 60 + 20) { project in
      let running = project.tasks(in: phase).filter {
        project.isReady($0) && (firstPlan($0.id)?.start.map { $0 <= reached } ?? false)
      }
      return running.isEmpty ? nil : .setTask(running.map(\.id), .inProgress, reason: nil, nextCheck: nil)
    }
    return [finishing(phase, on: yesterday)] + approving(phase, on: yesterday) + [begun]
  }

  /// The day before the delayed go-live: the lists are agreed and both sides decide GO.
  private func deciding(_ phase: Project.Phase) -> [Entry] {
    guard let goLive = project.head.goLive else { return [] }
    let actual = calendar.add(goLive, scenario.behind)
    let eve = calendar.add(actual, -1)
    let lists = project.checklists.filter { $0.phase == phase.code && $0.mode == .agreement }
    let names = [scenario.ipm.name, scenario.mpoc]
    let date = Command.setGoLive(
      actual, .confirmed, reason: "The carrier moved the slot", onBehalf: "\(scenario.mpoc), e-mail")
    return lists.flatMap { agreeing($0.id, on: eve) } + [
      // While the carrier still accepts changes.
      Entry(day: calendar.add(actual, -8), minute: 9 * 60) { $0.head.goLive == actual ? nil : date },
      finishing(phase.id, on: eve, minute: 14 * 60),
      Entry(day: eve, minute: 15 * 60) { _ in .decideGo(true, names: names, conditions: nil) },
    ]
  }

  /// Everything that takes the project through the gate out of a phase.
  private func leaving(_ phase: Project.Phase, after end: Day, to next: Int) -> [Entry] {
    var entries = project.goLiveTask?.phase == phase.id ? deciding(phase) : []
    entries += project.checklists.filter { $0.phase == phase.code }.flatMap { agreeing($0.id, on: end) }
    entries.append(finishing(phase.id, on: end))
    entries += approving(phase.id, on: end)
    if phase.code == "EXECUTE" {
      entries.append(
        Entry(day: end, minute: 16 * 60 + 10) { project in
          guard project.head.goLiveGrade != .confirmed else { return nil }
          let forecast = project.schedule(on: end).forecastGoLive
          return (forecast ?? project.head.goLive).map {
            .setGoLive(
              $0, .confirmed, reason: "FOC from the carrier", onBehalf: "\(scenario.mpoc), e-mail")
          }
        })
    }
    if phase.code == "PLAN" {
      entries.append(
        Entry(day: end, minute: 16 * 60 + 10) { project in
          guard let day = project.head.goLive, project.blackout.level(on: day) == .hard else { return nil }
          return .setGoLive(
            day, .requested, reason: "Their only quiet week", onBehalf: "\(scenario.mpoc), e-mail")
        })
    }
    if next < project.phases.count {
      let target = project.phases[next].id
      entries.append(Entry(day: end, minute: 16 * 60 + 30) { _ in .setPhase(target) })
    }
    return entries
  }

  /// A checklist completed in one meeting.
  private func agreeing(_ list: ItemID, on day: Day) -> [Entry] {
    let isTest = project.checklist(list)?.mode == .test
    let claim = Entry(day: day, minute: 11 * 60) { project in
      let open = project.checklist(list)?.checks.filter { $0.state == .open || $0.state == .reopened } ?? []
      let ids = open.map(\.id)
      if ids.isEmpty { return nil }
      return isTest
        ? .recordResult(ids, .pass, note: "Passed at every site")
        : .claim(
          ids, evidence: "Shown in the review call", onBehalf: "\(scenario.mpoc), review call")
    }
    let agree = Entry(day: day, minute: 11 * 60 + 25) { project in
      let claimed = project.checklist(list)?.checks.filter { $0.state == .claimed } ?? []
      return claimed.isEmpty
        ? nil : .agree(project.shown(claimed.map(\.id)), onBehalf: "\(scenario.mpoc), review call")
    }
    return [claim, agree]
  }
}

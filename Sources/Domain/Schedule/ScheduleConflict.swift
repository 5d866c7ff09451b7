/// A commitment the plan does not keep. It is reported; nothing is moved because of it.
package struct ScheduleConflict: Hashable, Sendable {
  /// What kind of commitment is not kept.
  package enum Kind: String, CaseIterable, Sendable {
    /// A confirmed date that the work before it does not allow.
    case confirmed
    /// A target or requested date that the forecast already exceeds.
    case missed
    case anchor
    /// An anchor that is only a preference.
    case advice
    /// Links that form a cycle or name a task that does not exist.
    case link
  }

  package let kind: Kind
  /// The task a person would open to resolve it.
  package let task: ItemID
  /// One sentence without its full stop.
  package let text: String

  package init(kind: Kind, task: ItemID, text: String) {
    self.kind = kind
    self.task = task
    self.text = text
  }
}

extension ScheduleConflict {
  static func all(
    _ plan: SchedulePlan, _ links: ScheduleLinks, _ line: (Int) -> ScheduleLine?
  ) -> [ScheduleConflict] {
    var conflicts = broken(links)
    // Most tasks have neither a fixed day nor an anchor.
    for place in plan.tasks.indices where plan.tasks[place].fixed != nil || !plan.tasks[place].anchors.isEmpty
    {
      let task = plan.tasks[place]
      guard !task.isDropped, let own = line(place) else { continue }
      if let conflict = date(task, own) { conflicts.append(conflict) }
      guard !task.anchors.isEmpty,
        let goLive = plan.goLiveTasks[task.wave].flatMap(plan.place).flatMap(line)?.finish
      else { continue }
      conflicts += task.anchors.compactMap { broken($0, task, own, goLive: goLive, plan) }
    }
    return conflicts
  }

  private static func broken(_ links: ScheduleLinks) -> [ScheduleConflict] {
    var conflicts = links.missing.map { task, predecessor in
      ScheduleConflict(
        kind: .link, task: task,
        text: "\(task) comes after \(DisplayText.line(predecessor)), which does not exist")
    }
    if let failure = links.failure {
      conflicts.append(
        ScheduleConflict(
          kind: .link, task: ItemID(failure.task), text: "no dates can be calculated: \(failure.reason)"))
    }
    return conflicts
  }

  private static func date(_ task: SchedulePlan.Task, _ line: ScheduleLine) -> ScheduleConflict? {
    guard let fixed = task.fixed, task.state != .done, line.earliestFinish > fixed else { return nil }
    let day = fixed.long
    switch task.fixedGrade {
    case .confirmed:
      return ScheduleConflict(
        kind: .confirmed, task: task.id,
        text: "\(task.id) is confirmed for \(day), but cannot be before \(line.earliestFinish.long)"
          + reason(line))
    case .target, .requested:
      return ScheduleConflict(
        kind: .missed, task: task.id,
        text: "\(task.id) was \(task.fixedGrade == .target ? "meant" : "requested") for \(day); "
          + "it is now \(line.finish.long)\(reason(line))")
    }
  }

  private static func reason(_ line: ScheduleLine) -> String {
    line.driver.map { ", after \($0)" } ?? ""
  }

  private static func broken(
    _ anchor: Anchor, _ task: SchedulePlan.Task, _ line: ScheduleLine, goLive: Day, _ plan: SchedulePlan
  ) -> ScheduleConflict? {
    let day = plan.calendars.project.add(goLive, anchor.offset)
    let name = "\(Anchor.name(anchor.offset)), \(day.short(near: plan.today))"
    let isDone = task.state == .done
    switch anchor {
    case .notBefore:
      guard line.start < day else { return nil }
      return ScheduleConflict(
        kind: .anchor, task: task.id,
        text: "\(task.id) starts \(line.start.short(near: plan.today)), not before \(name)")
    case .prefer:
      guard line.finish < day else { return nil }
      return ScheduleConflict(
        kind: .advice, task: task.id,
        text: "\(task.id) ends \(line.finish.short(near: plan.today)), better not before \(name)")
    case .by:
      guard !isDone, line.finish > day else { return nil }
      return ScheduleConflict(
        kind: .anchor, task: task.id,
        text: "\(task.id) ends \(line.finish.short(near: plan.today)), later than \(name)")
    case .on:
      guard !isDone, line.finish > day else { return nil }
      return ScheduleConflict(
        kind: .anchor, task: task.id,
        text: "\(task.id) belongs on \(name), but ends \(line.finish.short(near: plan.today))")
    }
  }
}

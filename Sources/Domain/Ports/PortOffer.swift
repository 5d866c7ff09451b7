/// A way on after a rejection, or after a confirmed date that is not the day of go-live (domain document 6.6).
package struct PortOffer: Hashable, Sendable {
  package enum Way: Hashable, Sendable {
    /// The order gets a wave of its own with that go-live; the rest keeps its day.
    case split(Day)
    /// The go-live of the whole wave moves.
    case move(Day)
    /// The carrier is asked for that day.
    case ask(Day)
    case cancel
  }

  package let order: ItemID
  /// From 1, as it is typed.
  package let number: Int
  package let way: Way
  /// `split the wave: PO-2 moves on Tue 17 Nov, the rest stays on Wed 04 Nov`
  package let words: String
  /// What it would change; `nil` if it cannot be taken now.
  package let preview: PortPreview?
  /// Why it cannot be taken now, with the way out.
  package let refusal: Refusal?
  /// Whether somebody of the customer's side must have agreed to a fee or a ruled out day.
  package let needsConsent: Bool

  package func command(reason: String?, onBehalf: String?) -> Command {
    .takePortOffer(order, way, reason: reason, onBehalf: onBehalf)
  }
}

/// The consequences of an offer, shown before anything is stored.
package struct PortPreview: Hashable, Sendable {
  package struct Moved: Hashable, Sendable {
    package let item: ItemID
    package let title: String
    package let from: Day?
    package let to: Day?
  }

  /// Go-lives whose day moves, those of new waves included.
  package let goLives: [Moved]
  /// Open tasks whose end moves, and how many a new wave repeats.
  package let tasks: [Moved]
  package let repeated: Int
  /// Those of `tasks` that stand in people's calendars.
  package let meetings: [Moved]
  /// Who has work or appointments on other days, by name.
  package let people: [String]
  /// Items that were agreed or done and open again.
  package let reopened: [ItemID]
  package let isGoVoid: Bool

  init(_ plan: Plan, _ before: Project, _ after: Project) {
    var goLives: [Moved] = []
    for goLive in after.goLives {
      let old = before.state.value(goLive.holder, .goLive).flatMap(Day.init(iso:))
      guard old != goLive.day else { continue }
      goLives.append(
        Moved(item: goLive.holder, title: goLive.title ?? "go-live", from: old, to: goLive.day))
    }
    self.goLives = goLives
    var (tasks, meetings, people): ([Moved], [Moved], [String]) = ([], [], [])
    var repeated = 0
    for task in after.tasks where !task.state.isSettled {
      guard let old = before.task(task.id) else {
        repeated += 1
        continue
      }
      guard old.finish != task.finish else { continue }
      let moved = Moved(item: task.id, title: task.title, from: old.finish, to: task.finish)
      tasks.append(moved)
      if after.state.value(task.id, .event) != nil { meetings.append(moved) }
      let name = after.ownerName(task.owner, assignee: task.assignee)
      if !people.contains(name) { people.append(name) }
    }
    (self.tasks, self.repeated, self.meetings, self.people) = (tasks, repeated, meetings, people)
    reopened = Self.reopened(plan, before)
    isGoVoid = before.decision?.isGo == true && after.decision == nil
  }

  private static func reopened(_ plan: Plan, _ before: Project) -> [ItemID] {
    plan.changes.compactMap { change in
      guard change.field == .state else { return nil }
      let wasDone = before.task(change.item)?.state == .done && change.new != TaskState.done.rawValue
      let wasAgreed = before.check(change.item) != nil && change.new == CheckState.reopened.rawValue
      return wasDone || wasAgreed ? change.item : nil
    }
  }

  /// `14 tasks move, 9 people; 12 tasks again; GO again`
  package var counts: String {
    var parts = [tasks.count.counted("task moves", "tasks move")]
    if !meetings.isEmpty { parts[0] += ", \(meetings.count.counted("meeting"))" }
    parts[0] += ", \(people.count.counted("person", "people"))"
    if repeated > 0 { parts.append("\(repeated.counted("task")) again for the split part") }
    if !reopened.isEmpty { parts.append("\(reopened.count.counted("item")) open again") }
    if isGoVoid { parts.append("GO must be confirmed again") }
    return parts.joined(separator: "; ")
  }

  /// Every consequence, a line each.
  package func lines(near today: Day) -> [String] {
    func line(_ moved: Moved) -> String {
      let days = [moved.from, moved.to].map { $0?.short(near: today) ?? "no day" }
      return "\(moved.item) \(moved.title)  \(days[0]) -> \(days[1])"
    }
    return goLives.map { "Go-live: \($0.title)  \($0.from?.long ?? "new") -> \($0.to?.long ?? "no day")" }
      + [counts + "."] + meetings.map { "  meeting \(line($0))" }
      + tasks.filter { !meetings.contains($0) }.map { "  \(line($0))" }
      + (people.isEmpty ? [] : ["People: \(people.joined(separator: ", "))."])
      + (reopened.isEmpty
        ? [] : ["Open again: \(reopened.map(\.rawValue).joined(separator: ", "))."])
  }
}

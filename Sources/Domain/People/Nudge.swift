/// What is due with a person who holds something for long: a reminder, then whoever is above them.
package struct Nudge: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case remind
    /// Go to that level of the person's side; its people, if any are named.
    case escalate(level: Int, to: [Project.Person])
  }

  package let person: Project.Person
  package let step: Step
  /// The first day it is due.
  package let from: Day
  /// What it is about: the thing that is due first.
  package let thing: HeldThing

  /// The business days of holding on which people are reminded; after the last one it is escalated.
  package static let days = [3, 5, 8]

  var reason: TodayItem.Reason {
    switch step {
    case .remind: .remind
    case .escalate: .escalate
    }
  }
}

extension Project {
  /// At most one for each person besides those who run the project, who read the list themselves.
  ///
  /// A thing whose day lies ahead is left alone until then.
  package func nudges(on today: Day) -> [Nudge] {
    // Things that come to somebody in the next days count too: the list is read on later days.
    let ahead = calendar.add(today, Nudge.days[0])
    return holdings(on: ahead).compactMap { held in
      switch held.person.role {
      case .ipm, .cover, .viewer: return nil
      case .sales, .pmo, .engineer, .provisioning, .porting, .trainer, .billing, .support, .mpoc, .customerIT,
        .customerNetwork, .carrier, .deputy:
        return escalation(of: held, on: today) ?? reminder(of: held)
      }
    }
  }

  private func reminder(of held: Holdings) -> Nudge? {
    let next = held.things.compactMap { thing -> (Day, HeldThing)? in
      let days = Nudge.days.map { reminderDay(of: thing, after: $0) }
      let open = days.first { day in held.person.reminded.map { $0 < day } ?? true }
      return open.map { ($0, thing) }
    }
    return next.min { ($0.0, $0.1.item) < ($1.0, $1.1.item) }.map { day, thing in
      Nudge(person: held.person, step: .remind, from: day, thing: thing)
    }
  }

  /// `nil` before its day, and once somebody of that level was asked since.
  private func escalation(of held: Holdings, on today: Day) -> Nudge? {
    guard held.person.role.side != .carrier else { return nil }
    let level = max(2, (held.person.level ?? 1) + 1)
    guard Escalation.levels.contains(level) else { return nil }
    let above = escalation[level - 1].people(of: held.person.role.side)
    let asked = above.compactMap(\.lastTouch).max()
    let due = held.things.compactMap { thing -> (Day, HeldThing)? in
      let day = calendar.add(reminderDay(of: thing, after: Nudge.days.last ?? 0), 1)
      return day <= today && (asked.map { $0 < day } ?? true) ? (day, thing) : nil
    }
    return due.min { ($0.0, $0.1.item) < ($1.0, $1.1.item) }.map { day, thing in
      Nudge(person: held.person, step: .escalate(level: level, to: above), from: day, thing: thing)
    }
  }

  private func reminderDay(of thing: HeldThing, after days: Int) -> Day {
    let day = calendar.add(thing.since, days)
    return thing.due.map { max($0, day) } ?? day
  }
}

extension Project.Person {
  /// The last recorded contact with them, in either direction.
  package var lastTouch: Day? { [contact, reminded].compactMap { $0 }.max() }
}

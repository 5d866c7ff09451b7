/// An open item and whose turn it is.
package struct HeldItem: Hashable, Sendable {
  package let item: ItemID
  package let title: String
  package let holder: Side
  /// The responsible person, if known.
  package let person: String?
  /// The person it was assigned to by name.
  package let named: ItemID?
  package let since: Day
  /// Business days since then, up to today, without those on hold.
  package let businessDays: Int
  package let visibility: Visibility
}

extension Project {
  /// Every open item whose clock runs, longest first; items that cannot be worked on yet are left out.
  ///
  /// - Parameter actor: leaves out what that person may not see.
  package func heldItems(on today: Day, for actor: Actor? = nil) -> [HeldItem] {
    clocks.filter { $0.since <= today }
      .filter { clock in actor.map { Policy.maySee(clock.visibility, $0) } ?? true }
      .map { held($0, on: today) }
      .sorted { ($0.since, $0.item) < ($1.since, $1.item) }
  }

  /// Who has an item and for how long; `nil` while it cannot be worked on.
  package func held(_ item: ItemID, on today: Day) -> HeldItem? {
    clock(of: item).flatMap { $0.since <= today ? held($0, on: today) : nil }
  }

  private func held(_ clock: Clock, on today: Day) -> HeldItem {
    HeldItem(
      item: clock.item, title: clock.title, holder: clock.holder, person: person(holding: clock),
      named: clock.named, since: clock.since,
      businessDays: calendar.distance(from: clock.since, to: today)
        - pausedDays(from: clock.since, to: today), visibility: clock.visibility)
  }

  /// The day an open item came to its holder, which may lie ahead; `nil` if it is settled or cannot be
  /// worked on yet.
  package func heldSince(_ item: ItemID) -> Day? { clock(of: item)?.since }

  /// The assigned person, else the owner if their side holds it, else that side's main contact.
  func person(holding clock: Clock) -> String? {
    if let named = clock.named.flatMap({ self.person($0) }) { return named.name }
    if clock.holder == clock.owner.side {
      let name = ownerName(clock.owner, assignee: clock.assignee)
      if name != clock.owner.rawValue { return name }
    }
    switch clock.holder {
    case .provider: return head.ipm
    case .customer: return head.mpoc
    case .carrier: return nil
    }
  }
}

extension [HeldItem] {
  /// What one side holds: number of items, longest time, and the longest of each person.
  package func total(of side: Side) -> HeldTotal {
    let own = filter { $0.holder == side }
    var longest: [String: Int] = [:]
    for held in own {
      if let name = held.person { longest[name] = Swift.max(longest[name] ?? 0, held.businessDays) }
    }
    return HeldTotal(
      side: side, items: own.count, longest: own.map(\.businessDays).max() ?? 0,
      people: longest.map { HeldTotal.Person(name: $0.key, longest: $0.value) }
        .sorted { ($1.longest, $0.name) < ($0.longest, $1.name) })
  }
}

/// One person's line in "who has the ball".
package struct HeldTotal: Hashable, Sendable {
  /// A person of that side, by name.
  package struct Person: Hashable, Sendable {
    package let name: String
    /// Business days of the item they have held longest.
    package let longest: Int
  }

  package let side: Side
  package let items: Int
  /// Business days of the item held longest.
  package let longest: Int
  package let people: [Person]
}

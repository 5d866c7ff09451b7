/// Which part of Today to read, and for which day.
package struct TodayQuery: Hashable, Sendable {
  package var filter: Filter
  package var today: Day
  package var offset: Int
  package var limit: Int

  package init(filter: Filter = Filter(), today: Day, offset: Int = 0, limit: Int = 60) {
    self.filter = filter
    self.today = today
    self.offset = offset
    self.limit = limit
  }

  /// The largest count, so that reading costs the same for a workspace of any size.
  package static let counted = 9_999
}

/// Something that needs attention, with its project.
package struct TodayRow: Hashable, Sendable {
  package let project: ProjectSummary
  package let thing: TodayItem

  package init(project: ProjectSummary, thing: TodayItem) {
    self.project = project
    self.thing = thing
  }

  /// Business days its holder has had it; `nil` if nobody holds it.
  package func heldDays(on today: Day) -> Int? {
    thing.heldSince.flatMap { $0 <= today ? project.calendar.distance(from: $0, to: today) : nil }
  }

  /// The item's short number; `nil` if the line is about the whole project.
  package var number: String? {
    switch thing.reason {
    case .silence, .schedule, .gateOpen, .gateDue, .remind, .escalate: nil
    case .urgent, .porting, .happens, .question, .dispute, .refused, .high, .consent, .isNew, .closing,
      .response,
      .escalateIssue, .unplanned, .nextCheck, .due, .held:
      thing.item.rawValue == project.id.rawValue ? nil : thing.item.rawValue
    }
  }

  /// What a line is about, which decides what can be done with it.
  package enum Subject: Sendable {
    /// A task, an item of a checklist, an issue or an action.
    case item
    /// The gate of the current phase.
    case gate
    /// The customer's lack of contact.
    case contact
    /// A person who holds something for long.
    case person
    /// The project as a whole: its hold, its go-live.
    case project
  }

  package var subject: Subject {
    switch thing.reason {
    case .gateOpen, .gateDue: .gate
    case .silence: .contact
    case .remind, .escalate: .person
    case .urgent, .porting, .happens, .question, .dispute, .refused, .high, .consent, .isNew, .closing,
      .schedule,
      .response, .escalateIssue, .unplanned, .nextCheck, .due, .held:
      thing.item.rawValue == project.id.rawValue ? .project : .item
    }
  }

  /// The person who has it, else the side.
  package var who: String {
    if !thing.person.isEmpty { return thing.person }
    switch thing.holder {
    case .provider: return "the provider"
    case .customer: return "the customer"
    case .carrier: return "the carrier"
    }
  }

  /// `CUST 4d`: who has it, and for how many business days.
  package func ball(on today: Day) -> String {
    thing.holder.ball + (heldDays(on: today).map { " \($0)d" } ?? "")
  }
}

extension TodayPage {
  /// Builds the page from a few projects in memory, for the person `name`.
  package init(of projects: [(ProjectSummary, [TodayItem])], for name: String, _ query: TodayQuery) {
    let rows = projects.flatMap { summary, things in
      things.filter { $0.from <= query.today }.map { TodayRow(project: summary, thing: $0) }
    }.sorted { $0.place(for: name) < $1.place(for: name) }
    let matching = rows.filter { query.filter.accepts($0) }
    self.init(matching, offset: query.offset, limit: query.limit, total: rows.count)
  }

  /// `12 need you`, `nothing needs you`.
  package var heading: String {
    switch matching {
    case 0: "nothing needs you"
    case 1: "1 needs you"
    case TodayQuery.counted...: "more than \(TodayQuery.counted - 1) need you"
    default: "\(matching) need you"
    }
  }
}

extension TodayRow {
  /// The order of Today: urgent items, then this person's, then those of others on the provider's side,
  /// then those of the other sides; each by its first day.
  fileprivate func place(for name: String) -> Rank {
    let isOwn = thing.tier == .ours && Booking.key(thing.person) == Booking.key(name)
    return Rank(
      tier: thing.tier.rawValue, others: isOwn ? 0 : 1, from: thing.from, project: project.id,
      item: thing.item)
  }

  fileprivate struct Rank: Comparable {
    let tier: Int
    let others: Int
    let from: Day
    let project: ProjectID
    let item: ItemID

    static func < (a: Self, b: Self) -> Bool {
      (a.tier, a.others, a.from, a.project, a.item) < (b.tier, b.others, b.from, b.project, b.item)
    }
  }
}

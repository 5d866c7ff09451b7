/// The earliest day on which an order can be ported (domain document 5.3 and 6.6); never a promise.
package struct PortEstimate: Hashable, Sendable {
  /// The day from which the carrier counts: that of the submission, or the earliest possible one.
  package let submission: Day
  package let isSubmitted: Bool
  /// The first port day that the carrier's shortest lead reaches, and those of the usual and the longest lead.
  package let earliest: Day
  package let typical: Day
  package let latest: Day
  /// When numbers are moved on the earliest day, in the carrier's zone; `nil` for the site's.
  package let window: GoLiveWindow?
  package let zone: String?
  /// What the law would ask for, shown beside practice; only domestic orders have one.
  package let legal: Day?

  /// `Thu 10 Dec 2026, 08:00-17:00 America/New_York`
  package var words: String {
    let time = window.map { ", \($0.text)\(zone.map { " \($0)" } ?? "")" } ?? ""
    return earliest.long + time
  }
}

/// The days on which one order can be ported: working days of all sides and of its carrier, in its slots.
struct PortDays {
  private let calendars: ProjectCalendars
  private let blackout: Blackout
  private let slots: PortSlots
  private let route: PortRoute
  private let terms: PortTerms
  /// A blackout day that both sides agreed to.
  private let agreed: Day?

  init(_ order: Project.PortOrder, in project: Project) {
    let head = project.state[ItemID(project.id.rawValue)]
    calendars = project.calendars(for: order.carrier)
    blackout = Blackout(calendars) { head?[$0] }
    terms = project.portTerms(of: order.carrier)
    slots = terms.slots
    route = order.route
    let goLive = project.goLive(of: order)
    agreed = project.state.value(goLive.holder, .blackoutAgreedBy) == nil ? nil : goLive.day
  }

  /// Days on which provider and carrier work; an order's lead is counted in them.
  var lead: WorkCalendar { calendars.calendar(for: [.provider, .carrier]) }
  var provider: WorkCalendar { calendars.calendar(of: .provider) }

  func window(on day: Day) -> GoLiveWindow? {
    guard case .uk(let lines, _) = route else { return slots.window(on: day) }
    let start = terms.clock(lines == .single ? .ukSingleTime : .ukMultiTime)
    return GoLiveWindow("\(ClockText.text(start))-\(ClockText.text(min(start + 60, 1439)))")
  }

  var zone: String? { if case .uk = route { "Europe/London" } else { slots.zone } }

  /// Why nothing can be ported on a day, to follow its name; `nil` if something can.
  func objection(to day: Day) -> String? {
    if day == agreed { return nil }
    let hard = blackout.findings(on: day).filter { $0.level == .hard }
    if !hard.isEmpty { return hard.map(\.text).joined(separator: "; ") }
    if !calendars.everybody.isWorking(day) { return "not a working day of all sides" }
    return window(on: day) == nil ? "not a day on which the carrier ports (\(slots.text))" : nil
  }

  /// The first possible day from `day` on; `day` itself if there is none within a year.
  func next(from day: Day) -> Day {
    (0...366).lazy.map { day + $0 }.first { objection(to: $0) == nil } ?? day
  }
}

extension Project {
  /// `nil` once the carrier has confirmed a date, or if nothing will be ported.
  package func estimate(of order: PortOrder, on today: Day) -> PortEstimate? {
    guard order.state.awaitsDate else { return nil }
    let days = PortDays(order, in: self)
    let terms = portTerms(of: order.carrier)
    let lead = PortLead(order.route, terms)
    let submission = order.counting ?? submission(of: order, days, terms, today)
    // A corrected order goes to people who know it: its reason says how long that takes.
    let again = order.rejection.flatMap { event in
      event.delay.map { days.lead.add(event.on ?? submission, min($0, lead.least + terms[.submission])) }
    }
    let first = again.map { max($0, days.lead.add(today, 1)) } ?? days.lead.add(submission, lead.least)
    let earliest = days.next(from: first)
    let isDomestic = order.route == .domestic
    return PortEstimate(
      submission: submission, isSubmitted: order.counting != nil, earliest: earliest,
      typical: days.next(from: max(earliest, days.lead.add(submission, lead.typical))),
      latest: days.next(from: max(earliest, days.lead.add(submission, lead.most))),
      window: days.window(on: earliest), zone: days.zone,
      legal: isDomestic ? days.lead.add(submission, terms[.legal]) : nil)
  }

  /// Papers cannot be complete before today unless they are.
  private func submission(
    of order: PortOrder, _ days: PortDays, _ terms: PortTerms, _ today: Day
  ) -> Day {
    let complete = order.state == .ready ? order.events.last { $0.state == .ready }?.on : nil
    return max(today, days.provider.add(complete ?? today, terms[.submission]))
  }

  /// Why a carrier would not accept a day asked for, with the day it does; `nil` if it would.
  func objection(to asked: Day, for order: PortOrder, on today: Day) -> String? {
    let days = PortDays(order, in: self)
    if let estimate = estimate(of: order, on: today), asked < estimate.earliest {
      return
        "\(asked.long) is earlier than \(order.carrier) accepts for \(order.id). The earliest is "
        + "\(estimate.words)."
    }
    guard let why = days.objection(to: asked) else { return nil }
    return "\(asked.long) is \(why). The next day on which \(order.id) can be ported is "
      + "\(days.next(from: asked).long)."
  }
}

extension Project.PortOrder {
  /// The newest rejection.
  package var rejection: Project.PortEvent? { events.last { $0.step == .reject } }

  /// The day from which the carrier's clock counts; `nil` while the order is with us or the customer.
  var counting: Day? {
    guard state == .submitted || state == .carrierReview else { return nil }
    let again = events.last { $0.step == .redate || $0.step == .submit }
    return again?.step == .redate ? again?.on : dates.submitted
  }
}

extension PortState {
  /// Whether a date can still be asked for or is asked for: nothing is confirmed and nothing is over.
  package var awaitsDate: Bool {
    switch self {
    case .draft, .documentsPending, .ready, .submitted, .carrierReview, .rejected: true
    case .focConfirmed, .locked, .porting, .partlyPorted, .ported, .snapbackRequested, .snappedBack,
      .cancelPending, .cancelled:
      false
    }
  }
}

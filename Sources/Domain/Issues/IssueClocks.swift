/// The zones this machine knows, and the reader's own.
package struct ZoneBook: Sendable {
  package let own: Zone
  private let named: @Sendable (String) -> Zone?

  package init(own: Zone, named: @escaping @Sendable (String) -> Zone? = { _ in nil }) {
    self.own = own
    self.named = named
  }

  package subscript(_ name: String) -> Zone? { named(name) }
}

extension Project {
  /// The zone in which issues are answered: of the hours, else the customer's, else the reader's own.
  func answerZone(_ zones: ZoneBook) -> Zone {
    [answerHours.zone, zoneName].lazy.compactMap { $0 }.compactMap { zones[$0] }.first ?? zones.own
  }

  /// What is owed for an issue; `nil` while the project rests.
  package func response(to issue: Issue, at now: Timestamp, _ zones: ZoneBook) -> IssueResponse? {
    guard head.status == .active else { return nil }
    return IssueClocks(self, issue, answerZone(zones)).response(at: now)
  }
}

/// The clocks of one issue.
private struct IssueClocks {
  let project: Project
  let issue: Project.Issue
  let zone: Zone
  let terms: ResponseTerm.OfPriority
  let time: WorkingTime

  init(_ project: Project, _ issue: Project.Issue, _ zone: Zone) {
    self.project = project
    self.issue = issue
    self.zone = zone
    terms = ResponseTerm.terms(of: issue.priority)
    let clock = ResponseClock(rawValue: project.value(of: terms.clock).text) ?? .business
    let hours = project.answerHours
    let calendar = project.calendars.calendar(of: .provider)
    let goLives = Self.goLives(of: project, issue).map { $0...calendar.add($0, 1) }
    time = WorkingTime(
      zone: zone, hours: hours, calendar: calendar,
      isWhole: { day in
        switch clock {
        case .always: true
        case .business: false
        case .goLive: goLives.contains { $0.contains(day) }
        }
      }, day: clock == .always ? 1440 : hours.usualDay)
  }

  /// The go-live day of its wave, else all of them.
  private static func goLives(of project: Project, _ issue: Project.Issue) -> [Day] {
    let goLives = issue.wave.map { [project.goLive(ofWave: $0)] } ?? project.goLives
    return goLives.compactMap(\.day)
  }

  /// Where only the day was recorded, the beginning of its hours.
  private var raised: Timestamp? {
    if let raised = issue.moments.raised { return raised }
    guard let day = issue.reportedOn else { return nil }
    return zone.instant(LocalTime(day: day, minute: time.hours.window(on: day)?.start ?? 0)).instant
  }

  func response(at now: Timestamp) -> IssueResponse? {
    guard let raised else { return nil }
    let moments = issue.moments
    let isStopped = issue.state.stopsClock
    let end = isStopped ? moments.stopped ?? now : now
    let isPaused = issue.state.pausesClock
    let pauses = moments.pauses.until(end) + (isPaused ? unrecorded(until: now) : [])
    let resolve = minutes(terms.resolve)
    let taken =
      isStopped && moments.stopped != nil ? time.minutes(from: raised, to: end, leavingOut: pauses) : nil
    let reading = Reading(time: time, pauses: pauses, now: now, isPaused: isPaused)
    return IssueResponse(
      dues: isStopped ? [] : dues(raised, reading), escalation: isStopped ? nil : escalation(raised, reading),
      paused: time.minutes(from: raised, to: end) - time.minutes(from: raised, to: end, leavingOut: pauses),
      isPaused: isPaused, taken: taken, wasLate: taken.map { $0 > resolve ?? .max } ?? false, zone: zone,
      day: time.day)
  }

  /// Where only the day was recorded on which the issue came to its holder, all of it.
  private func unrecorded(until now: Timestamp) -> [Range<Timestamp>] {
    guard issue.moments.pauses.since == nil, let day = issue.heldSince else { return [] }
    let start = zone.instant(LocalTime(day: day, minute: 0)).instant
    return start < now ? [start..<now] : []
  }

  private func minutes(_ term: ResponseTerm) -> Int? { project.time(term)?.minutes(day: time.day) }

  private func dues(_ raised: Timestamp, _ reading: Reading) -> [IssueResponse.Due] {
    let isNew = issue.state == .new
    let told = [raised, issue.moments.acknowledged, issue.moments.updated].compactMap { $0 }.max() ?? raised
    let owed: [(IssueResponse.Target, Int?, Timestamp)] = [
      (.acknowledge, isNew ? minutes(terms.acknowledge) : nil, raised),
      (.update, isNew ? nil : minutes(updateTerm(told)), told),
      (.resolve, minutes(terms.resolve), raised),
    ]
    return owed.compactMap { target, minutes, start in
      minutes.map { reading.due(target, $0, after: start) }
    }.sorted { $0.left < $1.left }
  }

  /// On go-live day the customer hears of a P1 more often.
  private func updateTerm(_ told: Timestamp) -> ResponseTerm {
    let day = zone.local(told).day
    let isTheDay = issue.priority == .p1 && Self.goLives(of: project, issue).contains(day)
    return isTheDay ? .goLiveUpdate : terms.update
  }

  private func escalation(_ raised: Timestamp, _ reading: Reading) -> IssueResponse.NextLevel? {
    let last = project.escalations(of: issue.id).last { $0.side == .provider }
    let level = (last?.level ?? 1) + 1
    guard Escalation.levels.contains(level) else { return nil }
    let (term, start) = last.map { (ResponseTerm.nextLevel, $0.at ?? raised) } ?? (terms.escalate, raised)
    return minutes(term).map { .init(level: level, at: reading.due(.resolve, $0, after: start).at) }
  }

  /// The clock at one moment.
  private struct Reading {
    let time: WorkingTime
    let pauses: [Range<Timestamp>]
    let now: Timestamp
    let isPaused: Bool

    func due(_ target: IssueResponse.Target, _ minutes: Int, after start: Timestamp) -> IssueResponse.Due {
      let at = isPaused ? nil : time.moment(minutes, after: start, leavingOut: pauses)
      // Before the moment that is due, a minute that is under way is left.
      let left = minutes - time.minutes(from: start, to: now, leavingOut: pauses)
      let isLate = at.map { $0 < now } ?? (left < 0)
      return IssueResponse.Due(target: target, at: at, left: isLate ? min(left, -1) : max(left, 0))
    }
  }
}

extension PortSlots {
  /// The minutes of its first day, which stand for a business day.
  fileprivate var usualDay: Int { windows.first.map { max(1, $0.time.end - $0.time.start) } ?? 480 }
}

/// What to tell about a go-live day before it is set: while it is typed, and by `golive go-live DAY
/// --look`.
package struct GoLiveVerdict: Hashable, Sendable {
  /// From no objection to impossible.
  package enum Level: String, Sendable {
    /// No rule is broken.
    case free
    /// Allowed with a warning.
    case warned
    /// The forecast is later: the day can be set only as confirmed, and will be missed.
    case later
    /// It needs a reason and the name of who agreed for the customer.
    case ruledOut = "ruled out"
    /// A confirmed port in its last 24 hours.
    case locked
  }

  package let level: Level
  /// Sentences, the most severe first.
  package let text: String
  /// Whether a reason and the customer's consent are needed.
  package var needsConsent: Bool
}

extension Project {
  /// - Parameters:
  ///   - goLive: the go-live to be moved; `nil` for a new one.
  ///   - schedule: the project's on `today`.
  package func verdict(
    on day: Day, for goLive: GoLive?, _ schedule: ProjectSchedule, today: Day
  ) -> GoLiveVerdict {
    guard Day.planned.contains(day) else {
      return GoLiveVerdict(level: .ruledOut, text: "outside 2020 to 2060", needsConsent: false)
    }
    let findings = blackout.findings(on: day)
    let hard = findings.filter { $0.level == .hard }
    var (level, texts, needsConsent) = (GoLiveVerdict.Level.free, [String](), !hard.isEmpty)
    func say(_ worse: GoLiveVerdict.Level, _ text: String) {
      texts.append(text)
      if level == .free { level = worse }
    }
    let notice = goLive.flatMap { day == $0.day ? nil : portNotice(of: $0, on: today) }
    if let notice {
      say(notice.stage == .locked ? .locked : .ruledOut, notice.verdict(near: today))
      needsConsent = true
    }
    if !hard.isEmpty { say(.ruledOut, "ruled out, it is " + hard.map(\.text).joined(separator: "; ")) }
    if let earliest = goLive?.task.flatMap({ schedule[$0]?.earliestFinish }), earliest > day {
      say(
        .later, "the forecast is later, \(earliest.short(near: today)): only a confirmed day can be before it"
      )
    }
    let soft = findings.filter { $0.level == .soft }
    if !soft.isEmpty { say(.warned, "with a warning: it is " + soft.map(\.text).joined(separator: "; ")) }
    // A late change of a port needs consent on any day, so no other day is suggested.
    if !texts.isEmpty, notice == nil, let next = nextFree(after: day, for: goLive, schedule) {
      texts.append("next free \(next.short(near: today))")
    }
    if texts.isEmpty { texts.append("free, no objection") }
    return GoLiveVerdict(level: level, text: texts.joined(separator: "; "), needsConsent: needsConsent)
  }
}

extension Project {
  /// The first day after `day` that needs no consent: no rule is broken, and the plan reaches it.
  package func nextFree(after day: Day, for goLive: GoLive?, _ schedule: ProjectSchedule) -> Day? {
    let earliest = goLive?.task.flatMap { schedule[$0]?.earliestFinish }
    return blackout.nextFree(after: day, from: earliest)
  }
}

extension PortNotice {
  fileprivate func verdict(near today: Day) -> String {
    switch stage {
    case .locked: "the port of \(day.short(near: today)) is locked on its last day"
    case .fee: "inside the carrier's notice of 5 bd for \(day.short(near: today)): a fee may be charged"
    }
  }
}

/// What is to be said of a go-live day before it is set: while it is typed, and by `golive go-live DAY --look`.
package struct GoLiveVerdict: Hashable, Sendable {
  package enum Level: String, Sendable {
    /// Nothing speaks against it.
    case free
    /// It asks for a second look.
    case warned
    /// The forecast is later: it can only be confirmed, and will be broken.
    case later
    /// It needs a reason, and who agreed for the customer.
    case ruledOut = "ruled out"
    /// A confirmed port in its last 24 hours.
    case locked
  }

  package let level: Level
  /// Sentences, the worst first.
  package let text: String
  /// Reason and the customer's word are needed.
  package var needsConsent: Bool
}

extension Project {
  /// - Parameters:
  ///   - goLive: the one to be moved; `nil` for one that is new.
  ///   - schedule: that of the project on `today`.
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
    if !soft.isEmpty { say(.warned, "a second look: it is " + soft.map(\.text).joined(separator: "; ")) }
    // A late change of a port asks for consent whatever its day: there is none to offer.
    if !texts.isEmpty, notice == nil, let next = nextFree(after: day, for: goLive, schedule) {
      texts.append("next free \(next.short(near: today))")
    }
    if texts.isEmpty { texts.append("free, nothing speaks against it") }
    return GoLiveVerdict(level: level, text: texts.joined(separator: "; "), needsConsent: needsConsent)
  }
}

extension Project {
  /// The first day behind `day` that is taken without a word: nothing speaks against it, and the plan reaches it.
  package func nextFree(after day: Day, for goLive: GoLive?, _ schedule: ProjectSchedule) -> Day? {
    let earliest = goLive?.task.flatMap { schedule[$0]?.earliestFinish }
    return blackout.nextFree(after: day, from: earliest)
  }
}

extension PortNotice {
  fileprivate func verdict(near today: Day) -> String {
    switch stage {
    case .locked: "the port of \(day.short(near: today)) is locked in its last day"
    case .fee: "inside the carrier's notice of 5 bd for \(day.short(near: today)): a fee may be charged"
    }
  }
}

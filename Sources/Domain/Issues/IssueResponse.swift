/// What is owed to whoever raised an issue at one moment: pure, from what was recorded (domain document 4.3).
package struct IssueResponse: Hashable, Sendable {
  package enum Target: String, CaseIterable, Sendable {
    case acknowledge, update, resolve
  }

  /// Something owed, and by when.
  package struct Due: Hashable, Sendable {
    package let target: Target
    /// `nil` while the clock is paused.
    package let at: Timestamp?
    /// The minutes left on its clock; negative once it is late.
    package let left: Int

    package var isLate: Bool { left < 0 }
  }

  /// A higher level.
  package struct NextLevel: Hashable, Sendable {
    package let level: Int
    /// `nil` while the clock is paused.
    package let at: Timestamp?
  }

  /// What is owed, the first due first; empty once it is answered.
  package let dues: [Due]
  /// When it is to go to a higher level, and to which; `nil` on the highest.
  package let escalation: NextLevel?
  /// The minutes of its clock that did not count.
  package let paused: Int
  package let isPaused: Bool
  /// The minutes it took, once it is answered.
  package let taken: Int?
  /// Whether that was longer than its target.
  package let wasLate: Bool
  package let zone: Zone
  let day: Int

  package var isLate: Bool { dues.contains(where: \.isLate) }
  /// What is late for the longest time, else what is due next.
  package var next: Due? { dues.min { $0.left < $1.left } }

  /// Whether its time on this level has passed.
  package func asksEscalation(at now: Timestamp) -> Bool { escalation?.at.map { $0 <= now } ?? false }
}

extension IssueResponse.Target {
  /// For a column.
  var short: String {
    switch self {
    case .acknowledge: "ack"
    case .update: "upd"
    case .resolve: "fix"
    }
  }
}

/// Texts.
extension IssueResponse {
  /// `14:30 ET`, and of another day `Thu 19 Nov 14:30 ET`.
  package func words(_ instant: Timestamp, near today: Day) -> String {
    let local = zone.local(instant)
    let day = local.day == today ? "" : "\(local.day.short(near: today)) "
    return "\(day)\(local.clock) \(zone.label(at: instant))"
  }

  /// `acknowledge by 14:30 ET`, `update late since Tue 17 Nov 09:00 ET`, `resolve: 2 h left when it goes on`
  package func words(_ due: Due, near today: Day) -> String {
    let name = due.target.rawValue
    guard let at = due.at else {
      let left = ResponseTime.words(minutes: abs(due.left), day: day)
      return due.isLate ? "\(name): \(left) late" : "\(name): \(left) left when it goes on"
    }
    return "\(name) \(due.isLate ? "late since" : "by") \(words(at, near: today))"
  }

  /// `paused 1 bd 2 h`; `nil` if it never was.
  package var pausedWords: String? {
    guard isPaused || paused > 0 else { return nil }
    let length = ResponseTime.words(minutes: paused, day: day)
    return isPaused ? "paused now, \(length) so far" : "paused \(length)"
  }

  /// `resolved in 1 bd 2 h, later than promised`; `nil` while it is open.
  package var takenWords: String? {
    taken.map {
      "resolved in \(ResponseTime.words(minutes: $0, day: day))\(wasLate ? ", later than promised" : "")"
    }
  }

  /// Everything owed in one sentence without an end.
  package func words(near today: Day) -> String {
    (dues.map { words($0, near: today) } + [takenWords, pausedWords].compactMap { $0 }).joined(
      separator: ", ")
  }

  /// For a column of ten: `ack 14:30`, `upd 19 Nov`, `fix LATE`, `paused`.
  package func brief(near today: Day) -> String {
    guard let next else { return "-" }
    if next.isLate { return "\(next.target.short) LATE" }
    guard let at = next.at else { return "paused" }
    let local = zone.local(at)
    return "\(next.target.short) \(local.day == today ? local.clock : local.day.brief(near: today))"
  }
}

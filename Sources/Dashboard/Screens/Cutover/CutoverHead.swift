import Domain
import Layout

/// The lines above the runbook: the clock, the numbers, the tests, and what needs attention.
package enum CutoverHead {
  /// Two lines on the smallest screens, four where there is room.
  static func rows(in context: ScreenContext) -> Int { context.body.rows >= 14 ? 4 : 2 }

  /// `T+00:37:12`
  package static func clock(_ cutover: Project.Cutover, at now: Timestamp) -> String? {
    cutover.start.map { "T" + sign(now.seconds - $0.instant.seconds) }
  }

  /// `T0 Tue 24 Nov 08:00 ET = 06:00 MT = 13:00 UTC`
  package static func start(_ cutover: Project.Cutover, in context: ScreenContext) -> String {
    guard let start = cutover.start else { return "" }
    let clocks = CutoverClocks(cutover, in: context)
    return "T0 \(start.local.day.short(near: context.today)) \(clocks.all(start.instant))"
  }

  /// `GO 3 of 4`, or who says no-go.
  package static func poll(_ cutover: Project.Cutover) -> (text: String, isFine: Bool) {
    let against = cutover.votes.filter { !$0.isGo }.map(\.role.rawValue)
    if !against.isEmpty { return ("NO-GO: \(against.joined(separator: ", "))", false) }
    return ("GO \(cutover.votes.count) of \(cutover.asked.count)", cutover.pollMissing.isEmpty)
  }

  /// `26 of 42 live, 2 failed, 14 pending`
  package static func numbers(_ counts: CutoverStanding.Numbers) -> String {
    guard counts.orders > 0 else { return "no port orders in this wave" }
    return "\(counts.live) of \(counts.total) live, \(counts.failed) failed, \(counts.pending) pending"
  }

  package static func tests(_ standing: CutoverStanding) -> String {
    standing.tests.filter { $0.total > 0 }.map(\.words).joined(separator: "   ")
  }

  /// What needs attention now: a reason to stop, then the timers.
  package static func alarm(
    _ cutover: Project.Cutover, _ standing: CutoverStanding, in context: ScreenContext
  ) -> (text: String, isBad: Bool)? {
    let now = context.moment.timestamp
    if !cutover.state.isOver, let stop = standing.suspension {
      return ("STOP testing and talk: \(stop)", true)
    }
    if let day = context.project.goLiveElsewhere(cutover) {
      return ("Go-live is \(day.short(near: context.today)), this cutover is not  = moves T0", true)
    }
    if cutover.state == .declared { return ("Declared live; the customer has to confirm it  t", false) }
    var timers: [String] = []
    if let due = context.project.nextDayCheckDue(cutover) {
      let when = due > context.today ? "on \(due.short(near: context.today))" : "is due  t records it"
      timers.append("check at G+1 \(when)")
    }
    if !cutover.state.isOver, let point = standing.rollbackPoint {
      let left = point.instant.seconds - now.seconds
      timers.append(left < 0 ? "past the rollback point" : "rollback point in \(duration(left))")
    }
    if let until = standing.snapbackUntil {
      let left = until.seconds - now.seconds
      timers.append(left < 0 ? "snapback no longer possible" : "snapback possible for \(duration(left))")
    }
    return timers.isEmpty ? nil : (timers.joined(separator: ", "), false)
  }

  private static func sign(_ seconds: Int64) -> String { (seconds < 0 ? "-" : "+") + duration(abs(seconds)) }

  /// `01:05:09`
  private static func duration(_ seconds: Int64) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension CutoverClocks {
  /// As far as the clocks have been read.
  package init(_ cutover: Project.Cutover, in context: ScreenContext) {
    let survey = context.externalFacts.survey
    self.init(cutover, of: context.project, own: survey?.own) { survey?.zones[$0] }
  }
}

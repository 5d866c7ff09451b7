import Domain

/// The two lines above the agenda: what and when with the clock, and who is there.
package enum CallHead {
  package static func what(_ call: Project.Call, in context: ScreenContext) -> String {
    let when = call.start.map { "\($0.local.day.short(near: context.today)) \(call.clock)" } ?? call.clock
    return "\(call.id) \(call.title)   \(when), \(call.minutes) min"
  }

  /// `under way 12 of 60 min`, `in 2 d`, `held`.
  package static func clock(_ call: Project.Call, at now: Timestamp) -> (text: String, isLate: Bool) {
    guard call.state == .underWay, let gone = call.minutes(at: now) else { return (call.state.title, false) }
    return ("under way \(gone) of \(call.minutes) min", gone > call.minutes)
  }

  package static func people(_ call: Project.Call, in context: ScreenContext) -> String {
    func names(_ ids: [ItemID]) -> String { context.project.names(of: ids).joined(separator: ", ") }
    guard call.state.hasBegun else {
      return call.invited.isEmpty ? "Nobody is invited yet." : "Invited: \(names(call.invited))"
    }
    guard !call.course.present.isEmpty else { return "Who is there?  @ notes it" }
    let absent = call.course.absent.isEmpty ? "" : "   Not here: \(names(call.course.absent))"
    return "Here: \(names(call.course.present))\(absent)"
  }

  /// The clock of a point as it was planned: `10:15`.
  package static func time(_ row: CallRow, of call: Project.Call) -> String {
    guard case .point(_, _, let from, _) = row, let start = call.start else { return row.number }
    return ClockText.text((start.local.minute + from) % 1440)
  }

  /// `10 min`, or when an action is due.
  package static func when(_ row: CallRow, in context: ScreenContext) -> String {
    switch row {
    case .point(let point, _, _, _): "\(point.minutes) min"
    case .action(let action): action.due?.brief(near: context.today) ?? ""
    case .entry: ""
    }
  }

  /// Of an agenda, the point whose time it is; of the rest, whether it is done.
  package static func mark(_ row: CallRow, of call: Project.Call, at now: Timestamp) -> RowMark? {
    switch row {
    case .entry: return nil
    case .action(let action): return action.state == .open ? .open : .done
    case .point(let point, _, let from, _):
      guard call.state == .underWay, let gone = call.minutes(at: now) else {
        return call.state == .held ? .done : .open
      }
      return gone < from ? .open : gone < from + point.minutes ? .doing : .done
    }
  }
}

/// What follows from an event of a port order (domain document 6.6), in the same change.
extension Planner {
  /// Plans one effect and returns what is worth saying about it.
  mutating func follow(
    _ effect: PortFlow.Effect, _ new: NewPortEvent, _ order: Project.PortOrder
  ) throws(Refusal) -> String? {
    switch effect {
    case .stampSubmission:
      set(order.id, .submittedOn, submissionDay(of: order))
      if order.dates.asked != nil { set(order.id, .dateGrade, DateGrade.requested) }
      return nil
    case .confirmDate: return new.time.map { confirm($0, of: order) }
    case .askDate:
      return (new.time?.local.day ?? new.day).map { ask($0, of: order, new) }
    case .dropDate:
      drop(order)
      return nil
    case .raiseIssue: return try new.reason.map { reason throws(Refusal) in try reject(order, for: reason) }
    case .nextRound:
      set(order.id, .round, String(order.round + 1))
      return "round \(order.round + 1)"
    case .stampPort:
      let done = new.time?.instant ?? moment.timestamp
      set(order.id, .portedAt, String(done.milliseconds))
      let hours = Int64(terms(for: order)[.snapback])
      set(order.id, .snapbackUntil, String(done.milliseconds + hours * 3_600_000))
      return nil
    }
  }

  /// Today, or the next working day for a UK order later than the cut-off.
  private func submissionDay(of order: Project.PortOrder) -> Day {
    guard case .uk = order.route, moment.local(moment.timestamp).minute > terms(for: order).clock(.ukCutoff)
    else { return today }
    return PortDays(order, in: project).lead.add(today, 1)
  }

  /// The order's date is confirmed; go-live is where every order of the wave has its own on that day. Neither day
  /// moves.
  private mutating func confirm(_ time: ZonedTime, of order: Project.PortOrder) -> String {
    set(order.id, .foc, time.stored)
    set(order.id, .dateGrade, DateGrade.confirmed)
    let goLive = project.goLive(of: order)
    let day = time.local.day
    guard let committed = goLive.day else { return "on \(time.words)" }
    let apart = project.calendar.distance(from: committed, to: day)
    if day > committed {
      return
        "on \(time.words), \(apart) bd after go-live of \(committed.long): move the wave, split it, or ask "
        + "for another date (golive port offers)"
    }
    if day < committed {
      return "on \(time.words), before go-live of \(committed.long): ask the carrier for a later date while "
        + "there is notice (golive port offers)"
    }
    let others = project.portOrders.filter { $0.wave == order.wave && $0.id != order.id && $0.state.isOpen }
    guard others.allSatisfy({ $0.dates.grade == .confirmed && $0.dates.foc?.local.day == day }) else {
      return "on \(time.words), the day of go-live"
    }
    grade(goLive, .confirmed)
    return "on \(time.words), the day of go-live, which is confirmed now: \(anchors(of: day)) stand fast"
  }

  /// `G-5 Fri 04 Dec, G-3 Tue 08 Dec, ...`: the days counted back from a confirmed go-live.
  private func anchors(of day: Day) -> String {
    [-5, -3, -2, -1].map { offset in
      "\(Anchor.name(offset)) \(project.calendar.add(day, offset).short(near: today))"
    }.joined(separator: ", ")
  }

  /// A confirmed date is given up by people only, and counted.
  private mutating func ask(_ day: Day, of order: Project.PortOrder, _ new: NewPortEvent) -> String {
    countDateMove()
    set(order.id, .foc, nil as String?)
    set(order.id, .askedDay, day)
    set(order.id, .dateGrade, DateGrade.requested)
    lower(project.goLive(of: order), to: .requested)
    let agreed = new.onBehalf?.trimmed ?? ""
    let fee = agreed.isEmpty ? "" : ", a fee may be charged; agreed by \(DisplayText.line(agreed))"
    return "for \(new.time?.words ?? day.long)\(fee)"
  }

  private mutating func drop(_ order: Project.PortOrder) {
    set(order.id, .foc, nil as String?)
    set(order.id, .dateGrade, DateGrade.target)
    guard order.dates.grade == .confirmed || order.state == .carrierReview else { return }
    lower(project.goLive(of: order), to: .target)
  }

  /// A go-live that has been reached keeps its grade.
  mutating func lower(_ goLive: GoLive, to new: DateGrade) {
    guard goLive.grade != .target, goLive.grade != new, !project.isReached(goLive) else { return }
    grade(goLive, new)
  }

  mutating func grade(_ goLive: GoLive, _ new: DateGrade) {
    set(goLive.holder, .goLiveGrade, new)
    if let task = goLive.task, state.value(task, .fixed) != nil { set(task, .fixedGrade, new) }
  }
}

/// What port orders mean for the health of a project: rejected, not confirmed in time, confirmed for another day, or
/// without an answer for too long.
extension Project {
  var portSignals: [HealthSignal] {
    portOrders.filter(\.state.isOpen).flatMap(signals) + goLives.compactMap(unconfirmed)
  }

  private func signals(of order: PortOrder) -> [HealthSignal] {
    let goLive = goLive(of: order)
    guard !isReached(goLive) else { return [] }
    let name = "\(order.id) \(order.carrier)"
    if order.state == .rejected { return rejected(order, name, before: goLive.day) }
    if let foc = order.dates.foc, let day = goLive.day, foc.local.day != day {
      return [
        HealthSignal(
          .unconfirmed, "\(name) is confirmed for \(foc.local.day.long), go-live is \(day.long)",
          item: order.id)
      ]
    }
    guard let answer = order.counting.flatMap({ answer(to: order, on: $0) }) else { return [] }
    return [
      HealthSignal(
        .answerOverdue, from: answer.last + 1,
        "\(name) should have answered by \(answer.last.long): escalate", item: order.id)
    ]
  }

  /// From this day on what is wrong with a port is red; `nil` for never.
  func portHurry(before goLive: Day?) -> Day? {
    limit(.port).flatMap { limit in goLive.map { calendar.add($0, -limit) } }
  }

  /// Red in the last business days before go-live, amber before.
  private func rejected(_ order: PortOrder, _ name: String, before goLive: Day?) -> [HealthSignal] {
    let last = portHurry(before: goLive)
    let remedy = order.rejection?.remedy.map { ": \($0)" } ?? ""
    let text = "\(name) is rejected\(remedy)"
    // Without a day it is not known how close it is.
    let isRed = goLive == nil || last != nil
    return [
      isRed ? HealthSignal(.portRejected, from: last, text, item: order.id) : nil,
      isRed && last == nil
        ? nil : HealthSignal(.portRejectedEarly, until: last.map { $0 + -1 }, text, item: order.id),
    ].compactMap { $0 }
  }

  /// The orders of one go-live that have no date in the last business days before it; those rejected are named elsewhere.
  private func unconfirmed(_ goLive: GoLive) -> HealthSignal? {
    let open = portOrders(of: goLive.wave).filter {
      $0.state.isOpen && $0.state != .rejected && !$0.reaches(.confirmed)
    }
    guard let day = goLive.day, !isReached(goLive), let first = open.first, let limit = limit(.unconfirmed)
    else { return nil }
    let name = goLive.title.map { "go-live of \($0)" } ?? "go-live"
    let more = open.count > 1 ? ", and \(open.count - 1) more" : ""
    return HealthSignal(
      .unconfirmed, from: calendar.add(day, -limit),
      "\(first.id) \(first.carrier) has no confirmed date (\(first.state.title))\(more); \(name) is \(day.long)",
      item: first.id)
  }
}

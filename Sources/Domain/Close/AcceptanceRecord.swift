/// What was agreed beside what was delivered, for the certificate, the customer's screen and the command line.
package struct AcceptedQuantity: Hashable, Sendable {
  package let what: String
  package let planned: Int?
  package let delivered: Int?

  package init(what: String, planned: Int?, delivered: Int?) {
    self.what = what
    self.planned = planned
    self.delivered = delivered
  }

  /// Delivered less agreed: `+2`, `-1`, `0`.
  package var variance: String? {
    guard let planned, let delivered else { return nil }
    return (delivered - planned).signed
  }

  package var words: String {
    let agreed = planned.map { "\($0) agreed" } ?? "not agreed as a number"
    return "\(what): \(agreed), \(delivered.map { "\($0) delivered" } ?? "not counted yet")"
  }
}

/// The go-live of a wave: as agreed, as planned last, as it was.
package struct AcceptedDates: Hashable, Sendable {
  /// What goes live: the project, or a wave of it.
  package let what: String
  package let baseline: Day?
  package let planned: Day?
  package let actual: Day?
  /// Business days from the baseline, or without one the planned day, to the actual day.
  package let variance: Int?

  package var words: String {
    let days = [
      baseline.map { "baseline \($0.long)" }, planned.map { "planned \($0.long)" },
      actual.map { "live \($0.long)" }, variance.map { "\($0.signed) business days" },
    ]
    return "\(what): \(days.compactMap { $0 }.joined(separator: ", "))"
  }
}

extension Project {
  /// The quantities of the Scope of Work, and the numbers that moved.
  package var acceptedQuantities: [AcceptedQuantity] {
    scopeLines(.quantity).map {
      AcceptedQuantity(what: $0.text, planned: $0.planned, delivered: $0.delivered)
    } + acceptedNumbers
  }

  private var acceptedNumbers: [AcceptedQuantity] {
    let orders = portOrders.filter { $0.state != .cancelled }
    let ported = orders.filter { $0.state == .ported }.reduce(0) { $0 + ($1.count ?? 0) }
    let moved = AcceptedQuantity(
      what: "Numbers ported", planned: orders.reduce(0) { $0 + ($1.count ?? 0) }, delivered: ported)
    let listed = AcceptedQuantity(
      what: "Numbers in the inventory", planned: nil, delivered: inventory.numbers)
    return (orders.isEmpty ? [] : [moved]) + (inventory.numbers == 0 ? [] : [listed])
  }

  /// The first go-live, then that of every later wave.
  package var acceptedDates: [AcceptedDates] {
    [
      acceptedDates(
        waves.isEmpty ? "Go-live" : "First wave", baseline: head.baselineGoLive, planned: head.goLive,
        actual: liveSince)
    ]
      + waves.map { wave in
        let live = wave.goLiveTask.flatMap { task($0) }
        return acceptedDates(
          wave.title, baseline: live?.baselineFinish, planned: wave.goLive,
          actual: live?.state == .done ? live?.finished : nil)
      }
  }

  private func acceptedDates(
    _ what: String, baseline: Day?, planned: Day?, actual: Day?
  ) -> AcceptedDates {
    let variance = (baseline ?? planned).flatMap { from in
      actual.map { calendar.distance(from: from, to: $0) }
    }
    return AcceptedDates(
      what: what, baseline: baseline, planned: planned, actual: actual, variance: variance)
  }
}

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

  package var words: String { words(.english) }

  func words(_ texts: Texts) -> String {
    let agreed = planned.map { texts(ApprovalText.agreedCount, count: $0) }
    let counted = delivered.map { texts(ApprovalText.deliveredCount, count: $0) }
    return texts(
      ApprovalText.quantity, (.title, what), (.planned, agreed ?? texts(ApprovalText.notAgreed)),
      (.delivered, counted ?? texts(ApprovalText.notCounted)))
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

  package var words: String { words(.english) }

  func words(_ texts: Texts) -> String {
    func said(_ phrase: ApprovalText, _ day: Day?) -> String? {
      day.map { texts(phrase, (.day, texts.long($0))) }
    }
    let days = [
      said(.baselineDay, baseline), said(.plannedDay, planned), said(.liveDay, actual),
      variance.map { texts(ApprovalText.variance, (.number, $0.signed)) },
    ]
    return "\(what): \(days.compactMap { $0 }.joined(separator: ", "))"
  }
}

extension Project {
  /// The quantities of the Scope of Work, and the numbers that moved.
  package var acceptedQuantities: [AcceptedQuantity] { acceptedQuantities(in: .english) }

  package func acceptedQuantities(in texts: Texts) -> [AcceptedQuantity] {
    scopeLines(.quantity).map {
      AcceptedQuantity(what: $0.text, planned: $0.planned, delivered: $0.delivered)
    } + acceptedNumbers(texts)
  }

  private func acceptedNumbers(_ texts: Texts) -> [AcceptedQuantity] {
    let orders = portOrders.filter { $0.state != .cancelled }
    let ported = orders.filter { $0.state == .ported }.reduce(0) { $0 + ($1.count ?? 0) }
    let moved = AcceptedQuantity(
      what: texts(ApprovalText.numbersPorted), planned: orders.reduce(0) { $0 + ($1.count ?? 0) },
      delivered: ported)
    let listed = AcceptedQuantity(
      what: texts(ApprovalText.numbersListed), planned: nil, delivered: inventory.numbers)
    return (orders.isEmpty ? [] : [moved]) + (inventory.numbers == 0 ? [] : [listed])
  }

  /// The first go-live, then that of every later wave.
  package var acceptedDates: [AcceptedDates] { acceptedDates(in: .english) }

  package func acceptedDates(in texts: Texts) -> [AcceptedDates] {
    [
      acceptedDates(
        texts(waves.isEmpty ? ApprovalText.goLive : .firstWave), baseline: head.baselineGoLive,
        planned: head.goLive,
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

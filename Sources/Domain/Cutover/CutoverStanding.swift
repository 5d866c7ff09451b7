/// Where a cutover stands: what is live, what is tested, and how much time is left.
package struct CutoverStanding: Hashable, Sendable {
  /// How many numbers of the wave's port orders are where they should be; orders that do not say how many they move
  /// are counted in `orders` only.
  package struct Numbers: Hashable, Sendable {
    package var live = 0
    package var pending = 0
    /// Rejected, failed on the day, or going back.
    package var failed = 0
    package var orders = 0

    package var total: Int { live + pending + failed }
  }

  /// The required test cases of one site, by their last result.
  package struct Tests: Hashable, Sendable {
    /// `nil` when the project has no sites.
    package let site: String?
    package var passed = 0
    package var partial = 0
    package var failed = 0
    package var total = 0
    /// Numbers of the cases that failed.
    package var failures: [String] = []

    package init(site: String?) { self.site = site }

    package var open: Int { total - passed - partial - failed }

    mutating func add(_ item: SiteCase) {
      guard item.result != .notApplicable else { return }
      total += 1
      switch item.result {
      case .pass: passed += 1
      case .partial: partial += 1
      case .fail:
        failed += 1
        failures.append(item.check.number)
      case .notRun, .notApplicable, nil: break
      }
    }
  }

  package let numbers: Numbers
  package let tests: [Tests]
  /// The first instant at which one of the wave's orders can no longer go back; `nil` before anything is ported.
  package let snapbackUntil: Timestamp?
  /// The planned time of the point of no return, while it is ahead.
  package let rollbackPoint: ZonedTime?
  /// Why testing should stop, if it should.
  package let suspension: String?
}

extension Project {
  package func standing(of cutover: Cutover) -> CutoverStanding {
    let orders = portOrders.filter { $0.wave == cutover.wave && $0.state != .cancelled }
    return CutoverStanding(
      numbers: CutoverStanding.Numbers(orders), tests: testCounts(of: cutover.wave),
      snapbackUntil: orders.filter { $0.canGoBack }.compactMap(\.dates.snapbackUntil).min(),
      rollbackPoint: cutover.step(marked: .rollbackPoint).flatMap { $0.state == .open ? $0.planned : nil },
      suspension: suspension()?.brief)
  }
}

extension CutoverStanding.Numbers {
  fileprivate init(_ orders: [Project.PortOrder]) {
    for order in orders {
      let count = order.count ?? 0
      self.orders += 1
      switch order.state {
      case .ported: live += count
      case .rejected, .partlyPorted, .snapbackRequested, .snappedBack: failed += count
      case .draft, .documentsPending, .ready, .submitted, .carrierReview, .focConfirmed, .locked, .porting,
        .cancelPending:
        pending += count
      case .cancelled: break
      }
    }
  }
}

extension Project.PortOrder {
  /// Whether its numbers have moved and can be asked back.
  fileprivate var canGoBack: Bool { PortFlow.rule(.snapback, from: state) != nil }
}

extension Project.Cutover {
  /// Minutes since T0; negative before it.
  package func minutes(at now: Timestamp) -> Int? {
    start.map { Int((now.seconds - $0.instant.seconds) / 60) }
  }
}

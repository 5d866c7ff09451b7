import Domain

/// Invented customers, the same for the same number, in the order of their go-live days.
package enum Customers {
  package static let names = [
    "Northwind Dental", "Harbor Credit Union", "Pine Street Clinic", "Acme Logistics", "Lakeside Schools",
    "Vega Architects", "Bluebird Hotels", "Oak & Iron Law", "Delta Freight", "St. Mary Hospice",
    "Quarry Foods", "Tern & Co",
  ]
  private static let phases = ["INITIATE", "PLAN", "EXECUTE", "GO LIVE", "OPERATE", "OPTIMIZE", "CLOSE"]

  private static func signals(_ index: Int) -> [HealthSignal] {
    switch index % 4 {
    case 1: [HealthSignal(.highIssue, "P2 open: NW-2 Ports rejected", item: "NW-2")]
    case 3: [HealthSignal(.lateByThree, "go-live is forecast 3 bd later than committed", item: "GOL-07")]
    default: []
    }
  }

  /// Of twelve and more, the last one has no go-live day yet.
  package static func rows(_ count: Int, named name: ((Int) -> String)? = nil) -> [ProjectSummary] {
    let today = SmallProject.moment.today
    return (0..<count).map { index in
      let round = index / names.count
      let title = name?(index) ?? names[index % names.count] + (round == 0 ? "" : " \(round + 1)")
      let sides = Side.allCases
      let goLive = count >= 12 && index == count - 1 ? nil : today + 6 + index
      return ProjectSummary(
        id: ProjectID("p\(index)"), customer: title, product: "Operator Connect", status: .active,
        phase: phases[index % 7], phaseIndex: index % 7, phaseTitle: phases[index % 7], gateOpen: index % 4,
        gateTotal: 5, done: (index * 13) % 88, total: 88,
        goLive: goLive, goLiveGrade: index % 3 == 0 ? .confirmed : .target, holder: sides[index % 3],
        heldSince: today + -(index % 9), nextTitle: "Chase the letter of authorization",
        nextDue: today + (index % 5 - 1), nextItem: "PLN-1", openIssues: index % 3,
        urgentIssues: index % 6 == 1 ? 1 : 0, disputed: 0, ipm: "Lee Chen", mpoc: "Dana Ruiz",
        heldByCustomerSince: today + -(index % 5), signals: signals(index),
        forecast: goLive.map { $0 + index % 4 },
        slip: goLive == nil ? nil : index % 4 - 1, float: goLive == nil ? nil : 1 - index % 4)
    }
  }
}

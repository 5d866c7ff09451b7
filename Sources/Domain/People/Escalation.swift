/// Whom each side turns to when something does not move (domain document 4.6).
package struct Escalation: Hashable, Sendable {
  package let level: Int
  package let provider: [Project.Person]
  package let customer: [Project.Person]

  package static let levels = 1...4

  /// When the level is asked.
  package var trigger: String {
    switch level {
    case 1: "first, for anything"
    case 2: "the time of level 1 has passed, or either side asks"
    case 3: "1 business day after level 2, or the date is in danger"
    default: "1 business day after level 3, or the service is down for over 4 hours"
    }
  }

  package func people(of side: Side) -> [Project.Person] {
    switch side {
    case .provider: provider
    case .customer: customer
    case .carrier: []
    }
  }
}

extension Project {
  /// All levels, also those without a person.
  package var escalation: [Escalation] {
    Escalation.levels.map { level in
      let there = people.filter { $0.level == level }
      return Escalation(
        level: level, provider: there.filter { $0.role.side == .provider },
        customer: there.filter { $0.role.side == .customer })
    }
  }
}

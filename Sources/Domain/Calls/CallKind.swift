/// What a call with the customer is for (domain document D5, D6, 3.6).
package enum CallKind: String, CaseIterable, Sendable {
  case kickOff = "kick-off"
  case status, close, other

  /// What a call is named if nobody gives it a title.
  package var title: String {
    switch self {
    case .kickOff: "Kick-off call"
    case .status: "Status call"
    case .close: "Acceptance & Project Close Call"
    case .other: "Call"
    }
  }

  /// Whether a project has one such call ahead of it at a time.
  var isSingle: Bool { self == .kickOff || self == .close }
}

package enum CallState: String, CaseIterable, Sendable {
  case planned
  case underWay = "under-way"
  case held, cancelled

  package var title: String { self == .underWay ? "under way" : rawValue }

  /// Whether it is still to take place, or takes place now.
  package var isAhead: Bool { self == .planned || self == .underWay }
  /// Whether there is something to write down.
  package var hasBegun: Bool { self == .underWay || self == .held }
}

/// The usual call of a kind, from the template of a project.
package struct CallPlan: Hashable, Sendable {
  package var kind: CallKind
  package var title: String
  package var minutes: Int
  package var agenda: [AgendaPoint]

  package init(kind: CallKind, title: String, minutes: Int, agenda: [AgendaPoint] = []) {
    self.kind = kind
    self.title = title
    self.minutes = minutes
    self.agenda = agenda
  }

  /// For a kind that a template says nothing about.
  package init(_ kind: CallKind) { self.init(kind: kind, title: kind.title, minutes: 30) }
}

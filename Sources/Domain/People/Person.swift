extension Project {
  /// A person of the project and their role.
  package struct Person: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let name: String
    package let role: Role
    package let organisation: String?
    /// What they are there: `Office Manager`.
    package let jobTitle: String?
    package let email: String?
    package let phone: String?
    /// IANA name of the time zone they work in.
    package let zoneName: String?
    /// Their working hours on their own clocks.
    package let hours: GoLiveWindow?
    /// The person of the project who acts while they are away.
    package let deputy: ItemID?
    /// The level as set; see `level`.
    package let setLevel: Int?
    /// The last recorded contact with them, and what was said.
    package let contact: Day?
    package let contactNote: String?
    /// The day they were last reminded of what they hold.
    package let reminded: Day?

    /// The escalation level at which they are asked (domain document 4.6); `nil` if they are on no level.
    package var level: Int? { setLevel ?? role.escalationLevel }
  }

  package func person(_ id: ItemID) -> Person? { people.first { $0.id == id } }

  /// The person with that name on a side.
  package func person(called name: String, on side: Side) -> Person? {
    people.first { $0.name == name && $0.role.side == side }
  }
}

extension Project.Person {
  init(_ item: Item) {
    self.init(
      id: item.id, name: item.text(.name), role: item.value(.role, or: .mpoc),
      organisation: item.optionalText(.organisation), jobTitle: item.optionalText(.jobTitle),
      email: item.optionalText(.email),
      phone: item.optionalText(.phone), zoneName: item.optionalText(.zone),
      hours: item[.hours].flatMap(GoLiveWindow.init), deputy: item.item(.deputy),
      setLevel: item.number(.level), contact: item.day(.contact),
      contactNote: item.optionalText(.contactNote), reminded: item.day(.reminded))
  }
}

extension Role {
  /// The level of whoever has the role, unless another one is set.
  fileprivate var escalationLevel: Int? {
    switch self {
    case .ipm, .mpoc: 1
    case .pmo: 2
    case .sales, .engineer, .provisioning, .porting, .trainer, .billing, .support, .customerIT,
      .customerNetwork, .carrier, .cover, .deputy, .viewer:
      nil
    }
  }
}

extension Field {
  /// Working hours, `09:00-17:00`.
  package static let hours: Field = "hours"
  /// The id of the person who acts while this one is away.
  package static let deputy: Field = "deputy"
  /// Escalation level, 1 to 4.
  package static let level: Field = "level"
  /// The day of the last reminder.
  package static let reminded: Field = "reminded"
}

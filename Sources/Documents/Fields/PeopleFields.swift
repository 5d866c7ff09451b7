import Domain

/// Who takes part.
enum PeopleFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("people", "everybody of the project", person) { $0.project.people },
    .rows("our_people", "the provider's people", person) { facts in
      facts.project.people.filter { $0.role.side == .provider }
    },
    .rows("customer_people", "the customer's people", person) { facts in
      facts.project.people.filter { $0.role.side == .customer }
    },
    .rows("carrier_people", "the carriers' people", person) { facts in
      facts.project.people.filter { $0.role.side == .carrier }
    },
    .text("ipm_email", "the IPM's e-mail address") { $0.project.person(as: .ipm)?.email },
    .text("ipm_phone", "the IPM's phone number") { $0.project.person(as: .ipm)?.phone },
  ]

  static let person: [DocumentField<Project.Person>] = [
    .text("name", "of the person") { $0.name },
    .text("role", "what the person is in the project") { $0.role.title },
    .text("organisation", "whom the person works for") { $0.organisation },
    .text("email", "e-mail address") { $0.email },
    .text("phone", "phone number") { $0.phone },
  ]
}

extension Project {
  fileprivate func person(as role: Role) -> Person? { people.first { $0.role == role } }
}

import Domain

/// Who takes part.
enum PeopleFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("people", "everybody of the project", person) { $0.rows { _ in true } },
    .rows("our_people", "the provider's people", person) { $0.rows { $0.role.side == .provider } },
    .rows("customer_people", "the customer's people", person) { $0.rows { $0.role.side == .customer } },
    .rows("carrier_people", "the carriers' people", person) { $0.rows { $0.role.side == .carrier } },
    .rows("duties", "who does what in each step of the Scope of Work (RACI)", duty) { facts in
      facts.project.duties.map { (duties: $0, project: facts.project) }
    },
    .rows("escalation", "whom each side turns to, level by level", level) { facts in
      facts.project.escalation.filter { !$0.provider.isEmpty || !$0.customer.isEmpty }
    },
    .text("ipm_email", "the IPM's e-mail address") { $0.project.person(as: .ipm)?.email },
    .text("ipm_phone", "the IPM's phone number") { $0.project.person(as: .ipm)?.phone },
  ]

  static let person: [DocumentField<PersonRow>] = [
    .text("name", "of the person") { $0.person.name },
    .role("role", "what the person is in the project") { $0.person.role },
    .text("organisation", "whom the person works for") { $0.person.organisation },
    .text("job_title", "what the person is there") { $0.person.jobTitle },
    .text("email", "e-mail address") { $0.person.email },
    .text("phone", "phone number") { $0.person.phone },
    .text("person_zone", "the time zone they work in") { $0.person.zoneName },
    .text("hours", "their working hours on their own clocks") { $0.person.hours?.text },
    .text("deputy", "who acts while they are away") { $0.person.deputy.flatMap($0.project.person)?.name },
  ]

  private static let duty: [DocumentField<(duties: StepDuties, project: Project)>] =
    [
      .text("number", "of the step, from 1") { String($0.duties.step.number) },
      .text("name", "the step's title") { $0.duties.step.title },
    ]
    + Duty.allCases.map { duty in
      .said(duty.rawValue, "who is \(duty.rawValue)") { row, texts in
        row.duties[duty].map { row.project.nameOrTitle(of: $0, in: texts) }.joined(separator: ", ")
      }
    }

  private static let level: [DocumentField<Escalation>] = [
    .text("level", "from 1 to 4") { String($0.level) },
    .text("ours", "the provider's people") { $0.provider.map(\.name).joined(separator: ", ") },
    .text("yours", "the customer's people") { $0.customer.map(\.name).joined(separator: ", ") },
    .word("trigger", "when the level is asked") { $0.trigger },
  ]
}

/// A person with the project, which knows their deputy.
struct PersonRow {
  let person: Project.Person
  let project: Project
}

extension DocumentFacts {
  func rows(_ belongs: (Project.Person) -> Bool) -> [PersonRow] {
    project.people.filter(belongs).map { PersonRow(person: $0, project: project) }
  }
}

extension Project {
  fileprivate func person(as role: Role) -> Person? { people.first { $0.role == role } }
}

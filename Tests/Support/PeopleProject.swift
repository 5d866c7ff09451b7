import Domain

/// Northwind Dental midway, with people of all sides who hold, were reminded of and deputise for something.
package enum PeopleProject {
  package static func midway() throws -> Project { try worked.get() }

  private static let worked = Result {
    var state = try ListsProject.midway().state
    for command in commands {
      let plan = try plan(command.reading(state), on: state, by: ListsProject.ipm, at: ListsProject.moment)
      try state.apply(plan.changes)
      state.sequence += 1
    }
    return try ListsProject.project([], on: state)
  }

  private static let commands: [Command] = [
    .addPerson(
      NewPerson(
        name: "Jo Park", role: .customerNetwork, phone: "+1 555 0102", organisation: "Northwind Dental",
        fields: [.zone: "America/New_York", .hours: "08:00-17:00", .level: "2"])),
    .addPerson(NewPerson(name: "Ruth Okafor", role: .engineer, email: "ruth@callpath.test")),
    .addPerson(NewPerson(name: "Port desk", role: .carrier, organisation: "Old Tel")),
    .addPerson(NewPerson(name: "Bea Scott", role: .pmo)),
    .set(["P1"], .email, "dana@northwind.test"), .set(["P1"], .phone, "+1 555 0100"),
    .set(["P1"], .zone, "America/New_York"), .set(["P1"], .deputy, "Jo Park"),
    .comment("PRE-A2", "Yes, the 24th is fine."),
    .touch("P1", NewTouch(on: ListsProject.earlier.today, note: "phone, will look at the list")),
    .touch("P3", NewTouch(.reminded, on: ListsProject.moment.today, note: "mail")),
    .raise(NewIssue(title: "Firewall drops SIP", category: .network, owner: .customerNetwork)),
  ]
}

import Domain

extension Report {
  static func people(_ planned: PlannedProject, filter: Filter, for actor: Actor) -> Report {
    let (project, today) = (planned.project, planned.today)
    let columns = [
      Column("id", "ID"), Column("name", "NAME"), Column("role", "ROLE"),
      Column("organisation", "ORGANISATION"), Column("email", "E-MAIL"), Column("phone", "PHONE"),
      Column("zone", "ZONE"), Column("hours", "HOURS"), Column("deputy", "DEPUTY"),
      Column("level", "LEVEL"), Column("holding", "HOLDS"), Column("oldest", "DAYS"),
      Column("touched", "TOUCHED"),
    ]
    let shown = project.holdings(on: today, for: actor).filter { filter.accepts($0, in: planned) }
    let rows = shown.map { held -> [Value] in
      let person = held.person
      return [
        .text(person.id.rawValue), .text(person.name), .text(person.role.rawValue),
        Value(person.organisation), Value(person.email), Value(person.phone), Value(person.zoneName),
        Value(person.hours?.text), Value(person.deputy.flatMap(project.person)?.name),
        Value(person.level), .number(held.things.count), Value(held.oldest), Value(held.touched),
      ]
    }
    return Report(
      kind: "people",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)),
        Fact("heldByNobody", "With nobody by name", .number(project.heldByNobody(on: today, for: actor))),
      ],
      tables: [
        Table(
          "people", "People", columns, rows: rows,
          empty: filter.isEmpty || project.people.isEmpty
            ? "Nobody yet. golive people \(project.id) add NAME --role MPOC adds somebody."
            : "None of \(project.people.count) people match.")
      ])
  }

  /// Empty if the project has nobody of that id.
  static func person(_ id: ItemID, in project: Project, at moment: Moment, for actor: Actor) -> Report {
    let all = project.holdings(on: moment.today, for: actor)
    guard let held = all.first(where: { $0.person.id == id }) else { return Report(kind: "person") }
    let person = held.person
    let zone = person.zoneName.flatMap(Clocks.zone)
    let duties = project.duties.compactMap { duties -> [Value]? in
      let letters = duties.letters(of: person.role)
      return letters.isEmpty
        ? nil : [.number(duties.step.number), .text(duties.step.title), .text(letters)]
    }
    return Report(
      kind: "person",
      facts: [
        Fact("id", "Person", .text(person.id.rawValue)), Fact("name", "Name", .text(person.name)),
        Fact("role", "Role", .text("\(person.role.rawValue): \(person.role.title)")),
        Fact("organisation", "Organisation", Value(person.organisation)),
        Fact("jobTitle", "Title", Value(person.jobTitle)),
        Fact("email", "E-mail", Value(person.email)), Fact("phone", "Phone", Value(person.phone)),
        Fact("zone", "Zone", Value(person.zoneName)),
        Fact("clock", "Now", Value(zone.map { ZonePair(own: Clocks.own, site: $0).words(moment.timestamp) })),
        Fact("hours", "Hours", Value(person.hours?.text)),
        Fact("deputy", "Deputy", Value(person.deputy.flatMap(project.person)?.name)),
        Fact("level", "Escalation level", Value(person.level)),
        Fact("touched", "Last in touch", Value(held.touched)),
        Fact("reminded", "Last reminded", Value(person.reminded)),
        Fact("contactNote", "What was said", Value(person.contactNote)),
        Fact("note", "Note", Value(project.state.value(person.id, .note))),
      ],
      tables: [
        things(held.things, empty: "\(person.name) holds nothing."),
        Table(
          "duties", "Duties",
          [Column("step", "STEP"), Column("title", "TITLE"), Column("duty", "DUTY")], rows: duties,
          empty: "No step of the Scope of Work names the role."),
      ])
  }

  private static func things(_ things: [HeldThing], empty: String) -> Table {
    let columns = [
      Column("item", "ITEM"), Column("kind", "KIND"), Column("title", "TITLE"), Column("since", "SINCE"),
      Column("days", "DAYS"), Column("due", "DUE"),
    ]
    return Table("holds", "Holds", columns, rows: things.map(values), empty: empty)
  }

  private static func values(_ thing: HeldThing) -> [Value] {
    [
      .text(thing.item.rawValue), .text(thing.kind.rawValue), .text(thing.title), Value(thing.since),
      .number(thing.businessDays), Value(thing.due),
    ]
  }

  /// RACI over the steps of the Scope of Work.
  static func duties(_ project: Project) -> Report {
    let columns =
      [Column("step", "STEP"), Column("title", "TITLE")]
      + Duty.allCases.map { Column($0.rawValue, $0.rawValue.uppercased()) } + [Column("set", "SET BY HAND")]
    let rows = project.duties.map { duties -> [Value] in
      [.number(duties.step.number), .text(duties.step.title)]
        + Duty.allCases.map { duty in .list(duties[duty].map { .text($0.rawValue) }) }
        + [.list(Duty.allCases.filter(duties.isSet.contains).map { .text($0.rawValue) })]
    }
    return Report(
      kind: "raci", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [Table("steps", "Steps", columns, rows: rows, empty: "The project has no Scope of Work.")])
  }

  static func reminder(_ reminder: Reminder) -> Report {
    Report(
      kind: "reminder",
      facts: [
        Fact("to", "To", .text(reminder.recipient.name)),
        Fact("email", "E-mail", Value(reminder.recipient.email)),
        Fact("subject", "Subject", .text(reminder.subject)), Fact("body", "Text", .text(reminder.body)),
      ],
      tables: [
        Table(
          "projects", "Projects",
          [Column("project", "PROJECT"), Column("customer", "CUSTOMER"), Column("things", "THINGS")],
          rows: reminder.parts.map { part in
            [
              .text(part.project.rawValue), .text(part.customer),
              .list(part.things.map { .text($0.item.rawValue) }),
            ]
          }, empty: "Nothing waits.")
      ])
  }
}

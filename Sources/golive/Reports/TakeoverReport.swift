import Domain

extension Report {
  /// What a cover IPM has to know before the first call.
  static func takeover(_ open: OpenProject, today: Day) -> Report {
    let project = open.project
    let standing = standing(of: project, on: today)
    let gate = open.gate(of: project.shownPhase)
    let facts =
      [
        Fact("id", "Project", .text(project.id.rawValue)),
        Fact("customer", "Customer", .text(project.head.customer)),
        Fact("status", "Status", .text(project.head.status.title)),
        Fact("phase", "Phase", .text(project.shownPhase.rawValue)),
        Fact("gate", "Gate", Value(gate.map { "\($0.title), \($0.openCount) open" })),
      ] + standing.dates + standing.rest
      + [
        Fact("ipm", "IPM", Value(project.head.ipm)),
        Fact("cover", "Cover", Value(project.people.first { $0.role == .cover }?.name)),
        Fact("lastContact", "Customer heard", Value(project.lastContact)),
      ]
    return Report(
      kind: "takeover", facts: facts,
      tables: [
        waiting(project, on: today), next(project, on: today), dangers(project, on: today),
        escalations(project.escalations.filter(\.isOpen), empty: "Nothing is escalated."),
      ])
  }

  private static func waiting(_ project: Project, on today: Day) -> Table {
    let columns = [
      Column("person", "WAITING ON"), Column("role", "ROLE"), Column("phone", "PHONE"),
      Column("holding", "HOLDS"), Column("oldest", "DAYS"), Column("thing", "OLDEST THING"),
      Column("touched", "TOUCHED"), Column("said", "SAID"),
    ]
    let held = project.holdings(on: today).filter { !$0.things.isEmpty && $0.person.role != .ipm }
    let rows = held.sorted { ($1.oldest ?? 0, $0.person.name) < ($0.oldest ?? 0, $1.person.name) }.map {
      held -> [Value] in
      [
        .text(held.person.name), .text(held.person.role.title), Value(held.person.phone),
        .number(held.things.count), Value(held.oldest),
        Value(held.things.first.map { "\($0.item) \($0.title)" }), Value(held.touched),
        Value(held.person.contactNote),
      ]
    }
    return Table("waiting", "Waiting on", columns, rows: rows, empty: "Nobody is waited for.")
  }

  /// The first three things of Today that are for our side to do.
  private static func next(_ project: Project, on today: Day) -> Table {
    let columns = [
      Column("item", "ITEM"), Column("what", "NEXT ACTIONS"), Column("due", "DUE"), Column("why", "WHY"),
    ]
    let signals = project.healthSignals(project.outlook(on: today))
    let things = project.todayItems(on: today, signals, zones: Clocks.book).filter {
      $0.from <= today && $0.tier != .theirs
    }
    let first = things.sorted { ($0.tier.rawValue, $0.from, $0.item) < ($1.tier.rawValue, $1.from, $1.item) }
    let calendar = project.calendars.brief
    let rows = first.prefix(3).map { thing -> [Value] in
      [
        .text(thing.item.rawValue), .text(thing.words), Value(thing.due),
        .text(thing.why(on: today, calendar)),
      ]
    }
    return Table("next", "Next actions", columns, rows: rows, empty: "Nothing has to be done today.")
  }

  /// Everything that speaks against the date or the health, most severe first.
  private static func dangers(_ project: Project, on today: Day) -> Table {
    let rows = project.health(on: today).reasons.map { reason -> [Value] in
      [.text(reason.text), Value(reason.item?.rawValue)]
    }
    return Table(
      "dangers", "Dangers", [Column("danger", "DANGER"), Column("item", "ITEM")], rows: rows,
      empty: "No danger is known.")
  }
}

extension FilterFields {
  package static let openWork = FilterTable<DayRow<WorkRow>>.openWork.fields
}

extension Filter {
  package func accepts(_ row: WorkRow) -> Bool { matches(DayRow(row, on: day), in: .openWork) }
}

/// The open work of all projects.
extension FilterTable<DayRow<WorkRow>> {
  package static let openWork = FilterTable(
    "work", separator: "\n",
    text: { row in
      let (project, item) = (row.item.project, row.item.item)
      return [
        project.id.rawValue, project.customer, item.item.rawValue, item.title, item.state, item.person,
      ]
    },
    people: { [$0.item.item.person, $0.item.project.ipm] }, own: { $0.item.project.own },
    thing + project + [.own { $0.item.project }])

  private static let thing = [
    Column("item", .anyWord, "its number") { .text($0.item.item.item.rawValue) },
    Column("kind", kinds, "what it is") { .texts([$0.item.item.kind.rawValue, $0.item.item.kind.title]) },
    Column("what", "what is to be done") { .text($0.item.item.title) },
    Column("state", .anyWord, "how far it is") { .text($0.item.item.state) },
    Column("due", .day, "its day") { .day($0.item.item.due) },
    Column("late", .flag, "whether its day has passed") { .flag($0.item.item.isLate(on: $0.day)) },
    Column("ball", .sides, "whose turn it is") { .holder($0.item.item.holder) },
    Column("who", .person, "the person or role that has it") { .text($0.item.item.person) },
    Column("since", .day, "since when they have it") { .day($0.item.item.since) },
    Column("held", .number, "business days they have had it") { .number($0.item.heldDays(on: $0.day)) },
    Column("touched", .day, "the last touch of that person") { .day($0.item.item.touched) },
    Column("priority", .priorities, "of an issue") { row in
      .text(row.item.item.kind == .issue ? row.item.item.priority : nil)
    },
    Column("weight", .weights, "whether the gate needs a task or a checklist item") { row in
      .text([.task, .check].contains(row.item.item.kind) ? row.item.item.priority : nil)
    },
    Column("event", .flag, "whether people meet, or services change, on its day") {
      .flag($0.item.item.isEvent)
    },
  ]

  private static let kinds = FilterField.Kind.word(WorkItem.Kind.allCases.map { [$0.rawValue, $0.title] })

  private static let project = [
    Column("project", .anyWord, "the project's short name") { .text($0.item.project.id.rawValue) },
    Column("customer", "the customer's name") { .text($0.item.project.customer) },
    Column("product", "what is implemented") { .text($0.item.project.product) },
    Column("phase", .anyWord, "the phase the project is in") {
      .texts([$0.item.project.phase, $0.item.project.phaseTitle])
    },
    Column("health", .healths, "the project's colour") { .text($0.item.project.grade(on: $0.day).rawValue) },
    Column("go-live", .day, "the project's committed go-live") { .day($0.item.project.goLive) },
    Column("slip", .number, "business days its forecast is behind") {
      .number($0.item.project.slip(on: $0.day))
    },
    Column("live", .day, "the day the project's services went live") { .day($0.item.project.live) },
    Column("ipm", .person, "the project manager") { .text($0.item.project.ipm) },
    Column("mpoc", .person, "the customer's main contact") { .text($0.item.project.mpoc) },
  ]
}

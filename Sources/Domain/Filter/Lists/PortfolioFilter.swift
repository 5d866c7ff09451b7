/// The portfolio: one row for each project.
extension FilterTable<DayRow<ProjectSummary>> {
  package static let portfolio = FilterTable(
    "portfolio", separator: "\n",
    text: { row in
      let summary = row.item
      return [
        summary.id.rawValue, summary.customer, summary.product, summary.phaseTitle, summary.nextTitle,
        summary.ipm, summary.mpoc,
      ]
    },
    people: { [$0.item.ipm, $0.item.mpoc] }, own: { $0.item.own },
    named + place + dates + work + people + [.own { $0.item }])

  private static let named = [
    Column("id", .anyWord, "the project's short name") { .text($0.item.id.rawValue) },
    Column("customer", "the customer's name") { .text($0.item.customer) },
    Column("product", "what is implemented") { .text($0.item.product) },
    Column("status", statuses, "whether the project is worked on", status),
    Column("state", statuses, "as status", status),
  ]

  private static let statuses = FilterField.Kind.word(ProjectStatus.allCases.map { [$0.rawValue, $0.title] })

  private static func status(_ row: Row) -> FilterValue {
    .texts([row.item.status.title, row.item.status.rawValue])
  }

  private static let place = [
    Column("phase", .anyWord, "the phase it is in") { .texts([$0.item.phase, $0.item.phaseTitle]) },
    Column("gate", .number, "open criteria of the gate in front") { .number($0.item.gateOpen) },
    Column("ball", .sides, "whose turn it is") { .holder($0.item.holder) },
    Column("held", .number, "business days it has been their turn") { .number($0.item.heldDays(on: $0.day)) },
    Column("health", .healths, "its colour") { .text($0.item.grade(on: $0.day).rawValue) },
    Column("ready", .number, "percent of the required work that is done") { .number($0.item.ready) },
  ]

  private static let dates = [
    Column("go-live", .day, "the committed go-live") { .day($0.item.goLive) },
    Column("grade", .grades, "how certain that day is") { .text($0.item.goLiveGrade.rawValue) },
    Column("forecast", .day, "the day go-live is forecast for") { .day($0.item.forecast(on: $0.day)) },
    Column("slip", .number, "business days the forecast is behind the committed day") {
      .number($0.item.slip(on: $0.day))
    },
    Column("float", .number, "business days the work may still lose") { .number($0.item.float(on: $0.day)) },
    Column("live", .day, "the day services went live") { .day($0.item.live) },
    Column("calendar", .anyWord, "the holidays it is planned with") { .texts($0.item.calendar.filterWords) },
  ]

  private static let work = [
    Column("next", "the next step") { .text($0.item.nextTitle) },
    Column("due", .day, "the day of the next step") { .day($0.item.nextDue) },
    Column("issues", .number, "open issues") { .number($0.item.openIssues) },
    Column("urgent", .number, "open issues of P1 and P2") { .number($0.item.urgentIssues) },
    Column("disputed", .number, "checklist items that are disputed") { .number($0.item.disputed) },
    Column("priority", .priorities, "open issues: p1 and p2 together, and p3 and p4") { row in
      .texts(
        (row.item.urgentIssues > 0 ? ["p1", "p2"] : [])
          + (row.item.openIssues > row.item.urgentIssues ? ["p3", "p4"] : []))
    },
  ]

  private static let people = [
    Column("ipm", .person, "the project manager") { .text($0.item.ipm) },
    Column("mpoc", .person, "the customer's main contact") { .text($0.item.mpoc) },
    Column("touched", .day, "the last day the customer changed something") { .day($0.item.customerSeen) },
  ]
}

extension SideCalendar {
  /// `us`, `uk`: the names of its holidays.
  package var filterWords: [String] {
    (stored.split(separator: "|", omittingEmptySubsequences: false).first ?? "").split(separator: "+").map(
      String.init)
  }
}

extension FilterFields {
  package static let portfolio = FilterTable<DayRow<ProjectSummary>>.portfolio.fields
  package static let today = FilterTable<DayRow<TodayRow>>.today.fields
}

/// Today: what needs somebody, over all projects.
extension FilterTable<DayRow<TodayRow>> {
  package static let today = FilterTable(
    "today", separator: "\n",
    text: { row in
      let (project, thing) = (row.item.project, row.item.thing)
      return [project.id.rawValue, project.customer, thing.item.rawValue, thing.words, thing.person]
    },
    people: { [$0.item.thing.person, $0.item.project.ipm] }, own: { $0.item.project.own },
    thing + project + [.own { $0.item.project }])

  private static let thing = [
    Column("item", .anyWord, "its number") { .text($0.item.thing.item.rawValue) },
    Column("what", "what is to be done") { .text($0.item.thing.words) },
    Column("due", .day, "its day") { .day($0.item.thing.due) },
    Column("late", .flag, "whether its day has passed") { .flag($0.item.thing.isLate(on: $0.day)) },
    Column("ball", .sides, "whose turn it is") { .holder($0.item.thing.holder) },
    Column("who", .person, "the person or role that has it") { .text($0.item.thing.person) },
    Column("held", .number, "business days they have had it") { .number($0.item.heldDays(on: $0.day)) },
    Column("state", .word(TodayItem.Reason.allCases.map { [$0.rawValue, $0.label] }), "why it is listed") {
      .texts([$0.item.thing.reason.rawValue, $0.item.thing.reason.label])
    },
    Column("priority", .priorities, "of an issue that is listed for it") {
      let reason = $0.item.thing.reason
      return .text(reason == .urgent || reason == .high ? reason.rawValue : nil)
    },
  ]

  private static let project = [
    Column("project", .anyWord, "the project's short name") { .text($0.item.project.id.rawValue) },
    Column("customer", "the customer's name") { .text($0.item.project.customer) },
    Column("product", "what is implemented") { .text($0.item.project.product) },
    Column("phase", .anyWord, "the phase the project is in") {
      .texts([$0.item.project.phase, $0.item.project.phaseTitle])
    },
    Column("status", .word(ProjectStatus.allCases.map { [$0.rawValue, $0.title] }), "of the project") {
      .texts([$0.item.project.status.title, $0.item.project.status.rawValue])
    },
    Column("health", .healths, "the project's colour") { .text($0.item.project.grade(on: $0.day).rawValue) },
    Column("go-live", .day, "the project's committed go-live") { .day($0.item.project.goLive) },
    Column("slip", .number, "business days its forecast is behind") {
      .number($0.item.project.slip(on: $0.day))
    },
    Column("ipm", .person, "the project manager") { .text($0.item.project.ipm) },
    Column("mpoc", .person, "the customer's main contact") { .text($0.item.project.mpoc) },
  ]
}

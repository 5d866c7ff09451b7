/// Issues.
extension FilterTable<PlannedRow<Project.Issue>> {
  package static let issues = FilterTable(
    "issues",
    text: { row in
      let who = row.name(row.item.owner, row.item.assignee)
      return [row.item.id.rawValue, row.item.title, who, row.item.state.title, row.item.category.title]
    },
    people: { row in
      [row.name(row.item.owner, row.item.assignee), row.item.owner.rawValue, row.item.owner.title]
    }, what + turn + details)

  private static let what = [
    Column("id", .anyWord, "its number") { .text($0.item.id.rawValue) },
    Column("title", "what is wrong") { .text($0.item.title) },
    Column("state", .word(IssueState.allCases.map { [$0.rawValue, $0.title] }), "how far it is") {
      .texts([$0.item.state.rawValue, $0.item.state.title])
    },
    Column("priority", .priorities, "p1 is the most urgent, and the least of all") {
      .texts([$0.item.priority.rawValue, $0.item.priority.title])
    },
    Column("category", categories, "what kind of problem it is") {
      .texts([$0.item.category.rawValue, $0.item.category.title])
    },
    Column(
      "severity", .rank(Severity.allCases.map { [$0.rawValue.lowercased()] }), "for tests; high is the first"
    ) {
      .text($0.item.details[.severity])
    },
    Column("site", .anyWord, "the site it is about") { .text($0.item.site) },
    Column("wave", .anyWord, "the wave it is about") { .text($0.item.wave?.rawValue) },
    Column("link", .anyWord, "what it came from") { .text($0.item.link?.rawValue) },
  ]

  private static let categories = FilterField.Kind.word(
    IssueCategory.allCases.map { [$0.rawValue.lowercased(), $0.title] })

  private static let turn = [
    Column("owner", .person, "the role that owns it, and who does it") {
      .owner($0.item.owner, $0.name($0.item.owner, $0.item.assignee))
    },
    Column("side", .sides, "the owner's side") { .holder($0.item.owner.side) },
    Column("ball", .sides, "whose turn it is") {
      .holder($0.item.state.isOpen ? $0.turn($0.item.id, $0.item.holder) : nil)
    },
    Column("held", .number, "business days they have had it") { $0.held($0.item.id) },
    Column("due", .day, "its day") { .day($0.item.due) },
    Column("late", .flag, "whether that day has passed") { .flag($0.item.isLate(on: $0.today)) },
    Column("reported", .day, "the day it was reported") { .day($0.item.reportedOn) },
    Column("reporter", .person, "who reported it") { .text($0.item.reportedBy) },
    Column("answer", .day, "the day a first answer is due") { .day($0.item.answerBy) },
    Column("asked", .day, "the day the customer asks for") { .day($0.item.asked) },
    Column("next", "the next action of its plan") { .text($0.item.nextAction?.text) },
  ]

  /// What a person fills in besides, each under its own name.
  private static let details: [Column] =
    [
      Column("description", "what happens") { .text($0.item.description) },
      Column("impact", "whom it hinders") { .text($0.item.impact) },
      Column("reference", "a case or a carrier's ticket") { .text($0.item.reference) },
      Column("reason", "why it is closed, declined or re-opened") { .text($0.item.reason) },
    ]
    + [Field.affected, .steps, .workaround, .channel, .rootCause].map { field in
      Column(field.rawValue, IssueFields.entry(field)?.title.lowercased() ?? "") {
        .text($0.item.details[field])
      }
    }
}

/// Port orders.
extension FilterTable<PlannedRow<Project.PortOrder>> {
  package static let portOrders = FilterTable(
    "port orders",
    text: { row in
      let order = row.item
      return [
        order.id.rawValue, order.carrier, order.pon ?? "", order.details[.btn] ?? "", order.state.title,
      ]
    },
    people: { _ in [Role.porting.rawValue, Role.porting.title] }, orderWhat + orderTurn + orderDetails)

  private static let orderWhat = [
    Column("id", .anyWord, "its number") { .text($0.item.id.rawValue) },
    Column("carrier", "the losing carrier") { .text($0.item.carrier) },
    Column("state", .word(PortState.allCases.map { [$0.rawValue, $0.title] }), "how far it is") {
      .texts([$0.item.state.rawValue, $0.item.state.title])
    },
    Column("type", .word(NumberType.allCases.map { [$0.rawValue] }), "the kind of its numbers") {
      .text($0.item.type.rawValue)
    },
    Column(
      "extent", .word(Project.PortOrder.Extent.allCases.map { [$0.rawValue] }), "all of the account, or part"
    ) {
      .text($0.item.extent.rawValue)
    },
    Column("numbers", .number, "how many numbers it moves") { .number($0.item.count) },
    Column("wave", .anyWord, "its wave; empty for the first") { .text($0.item.wave?.rawValue) },
    Column("round", .number, "one more with each correction") { .number($0.item.round) },
    Column("reason", "why it was rejected last") { .text($0.item.lastReason) },
  ]

  private static let orderTurn = [
    Column("ball", .sides, "whose turn it is") { .holder($0.item.holder) },
    Column("held", .number, "business days they have had it") { $0.held($0.item.id) },
    Column("date", .day, "the confirmed day, or the one asked for") { row in
      .day(row.item.dates.foc?.local.day ?? row.item.dates.asked)
    },
    Column("foc", .day, "the confirmed day") { .day($0.item.dates.foc?.local.day) },
    Column("grade", .grades, "how certain its day is") { .text($0.item.dates.grade.rawValue) },
    Column("submitted", .day, "the day it was submitted") { .day($0.item.dates.submitted) },
  ]

  /// What has no column of its own above, under the names that forms and commands use; never the secrets.
  private static let orderDetails = PortFields.all.map(\.field).filter { !shown.contains($0) }.map {
    detail($0)
  }

  private static func detail(_ field: Field) -> Column {
    let title = PortFields.entry(field)?.title ?? field.rawValue
    return switch field {
    case .invoiceDate, .loaSignedOn, .askedDay:
      Column(field.rawValue, .day, title) { .day($0.item.details[field].flatMap(Day.init(iso:))) }
    case .site: Column(field.rawValue, .anyWord, title) { .text($0.item.site) }
    case _: Column(field.rawValue, title) { .text($0.item.details[field]) }
    }
  }

  private static let shown: Set<Field> = [
    .losingCarrier, .numberType, .extent, .numberCount, .pin, .accountNumber,
  ]
}

extension FilterFields {
  package static let issues = FilterTable<PlannedRow<Project.Issue>>.issues.fields
  package static let portOrders = FilterTable<PlannedRow<Project.PortOrder>>.portOrders.fields
}

/// The people of a project.
extension FilterTable<PlannedRow<Holdings>> {
  package static let people = FilterTable(
    "people",
    text: { row in
      let person = row.item.person
      return [person.name, person.role.title]
        + [person.organisation, person.email, person.phone].compactMap { $0 }
    },
    people: { [$0.item.person.name] },
    [
      Column("name", .person, "their name") { .text($0.item.person.name) },
      Column("role", .roles, "what they are in the project") { .role($0.item.person.role) },
      Column("side", .sides, "their side") { .holder($0.item.person.role.side) },
      Column("organisation", "whom they work for") { .text($0.item.person.organisation) },
      Column("title", "what they are there") { .text($0.item.person.jobTitle) },
      Column("email", "their address") { .text($0.item.person.email) },
      Column("phone", "their number") { .text($0.item.person.phone) },
      Column("zone", .anyWord, "their time zone") { .text($0.item.person.zoneName) },
      Column("hours", "their working hours") { .text($0.item.person.hours?.text) },
      Column("deputy", .person, "who acts while they are away") { row in
        .text(row.item.person.deputy.flatMap(row.project.person)?.name)
      },
      Column("level", .number, "their escalation level") { .number($0.item.person.level) },
      Column("holds", .number, "how many things wait for them") { .number($0.item.things.count) },
      Column("held", .number, "business days of the one held longest") { .number($0.item.oldest) },
      Column("touched", .day, "the last day anything was heard from them") { .day($0.item.touched) },
    ])
}

/// Documents: one row for each kind, as its newest version is.
extension FilterTable<PlannedRow<DocumentKind>> {
  package static let documents = FilterTable(
    "documents",
    text: { row in [row.item.number, row.item.rawValue, row.item.title, row.newest?.reason ?? ""] },
    people: { row in [row.newest?.by].compactMap { $0 } + (row.newest?.sendings.map(\.to) ?? []) },
    [
      Column("id", .anyWord, "its number and its word") { .texts([$0.item.number, $0.item.rawValue]) },
      Column("title", "its title") { .text($0.item.title) },
      Column(
        "state",
        .word([
          ["made"], ["sent"], ["signed"], ["accepted"], ["returned"], ["replaced"], ["not-made", "not made"],
        ]),
        "what became of its newest version"
      ) { row in
        row.newest.map { .text(row.project.standing(of: $0).word) } ?? .texts(["not-made", "not made"])
      },
      Column("version", .number, "the number of its newest version") { .number($0.newest?.number) },
      Column("made", .day, "the day of its newest version") { .day($0.newest?.on) },
      Column("by", .person, "who made it") { .text($0.newest?.by) },
      Column("sent", .day, "the day it was sent last") { .day($0.newest?.sendings.last?.on) },
      Column("to", .person, "to whom it was sent") { .texts($0.newest?.sendings.map(\.to) ?? []) },
      Column(
        "audience", .word([["customer", "both sides"], ["provider", "our side only"]]), "who reads it"
      ) {
        .texts([$0.item.audience.rawValue, $0.item.audience.words])
      },
    ])
}

extension PlannedRow<DocumentKind> {
  fileprivate var newest: Project.DocumentVersion? { project.latest(item) }
}

/// Registers: risks, training sessions, fine-tuning, lessons.
extension FilterTable<PlannedRow<Project.RegisterEntry>> {
  package static let registers = FilterTable(
    "registers",
    text: { row in
      let said = RegisterFields.all(row.item.register).filter { $0.field != .note }
        .compactMap { row.item.text($0.field) }
      return [row.item.id.rawValue, said.joined(separator: " ")]
    },
    people: { [$0.item.owner.rawValue, $0.item.text(.trainer)].compactMap { $0 } }, own + numbers + texts)

  private static let own = [
    Column("id", .anyWord, "its number") { .text($0.item.id.rawValue) },
    Column("register", .word(Register.allCases.map { [$0.rawValue] }), "which of the four") {
      .text($0.item.register.rawValue)
    },
    Column("state", .word(RegisterState.allCases.map { [$0.rawValue, $0.title] }), "how far it is") {
      .texts([$0.item.state.rawValue, $0.item.state.title])
    },
    Column("owner", .person, "the role that owns it") { .role($0.item.owner) },
    Column("side", .sides, "the owner's side") { .holder($0.item.owner.side) },
    Column("due", .day, "its day, or that of the next look at it") { .day($0.item.due) },
    Column("late", .flag, "whether that day has passed") { .flag($0.item.isLate(on: $0.today)) },
    Column("reason", "what was said with its state") { .text($0.item.reason) },
    Column("list", .anyWord, "the list of fine-tuning") { .text($0.item.text(.list)) },
    Column("link", .anyWord, "the issue it belongs to") { .text($0.item.issue?.rawValue) },
    Column("seen", .seen, "who reads it") {
      .text(($0.item.isInternal ? Visibility.internal : Visibility.customer).rawValue)
    },
    Column("zone", .anyWord, "the time zone of a session") { .text($0.item.text(.zone)) },
  ]

  private static let numbers =
    [Column("score", .number, "probability times impact of a risk") { .number($0.item.score) }]
    + [Field.probability, .impactScale, .seats, .attended, .comprehension].map { field in
      Column(field.rawValue, .number, title(of: field)) { .number($0.item.number(field)) }
    }

  private static let texts = [
    Field.title, .earlySign, .mitigation, .contingency, .audience, .window, .trainingMode, .language,
    .trainer,
    .recording, .reference, .lesson, .description, .note,
  ].map { field in
    // Who reads a document has a word of its own.
    let name = field == .audience ? "attendees" : field.rawValue
    return Column(name, field == .trainer ? .person : .text, title(of: field)) { .text($0.item.text(field)) }
  }

  private static func title(of field: Field) -> String {
    Register.allCases.lazy.compactMap { RegisterFields.entry(field, in: $0) }.first?.title.lowercased()
      ?? field.rawValue
  }
}

/// Calls: the agenda, and what was said.
extension FilterTable<CallRow> {
  package static let calls = FilterTable(
    "calls", text: { [$0.number, $0.text, $0.who] }, people: { [$0.who] },
    [
      Column("id", .anyWord, "its number") { .text($0.number) },
      Column("part", .word(CallRow.Part.allCases.map { [$0.rawValue] }), "the part of the call") {
        .text($0.part.rawValue)
      },
      Column("title", "what it says") { .text($0.text) },
      Column("who", .person, "who leads, said or does it") { .text($0.who) },
      Column("state", .word(ActionState.allCases.map { [$0.rawValue] }), "of an action") {
        .text($0.action?.state.rawValue)
      },
      Column("due", .day, "of an action") { .day($0.action?.due) },
    ])
}

extension CallRow {
  fileprivate var action: Project.Action? { if case .action(let action) = self { action } else { nil } }
}

/// The runbook of a cutover.
extension FilterTable<Project.RunbookStep> {
  package static let runbook = FilterTable(
    "runbook", text: { [$0.number, $0.title, $0.site ?? "", $0.owner.rawValue] },
    people: { [$0.owner.rawValue, $0.owner.title] },
    [
      Column("id", .anyWord, "its number") { .text($0.number) },
      Column("title", "what is done") { .text($0.title) },
      Column("state", .word(RunbookStepState.allCases.map { [$0.rawValue] }), "how far it is") {
        .text($0.state.rawValue)
      },
      Column("owner", .person, "the role that does it") { .role($0.owner) },
      Column("side", .sides, "the owner's side") { .holder($0.owner.side) },
      Column("site", .anyWord, "where it is done") { .text($0.site) },
      Column("date", .day, "the day it is planned for") { .day($0.planned?.local.day) },
      Column("by", .person, "who settled it") { .text($0.settledBy) },
      Column("note", "what was said with it") { .text($0.note) },
    ])
}

/// An entry of the history, with the reader's clock.
package struct MomentRow<Item> {
  let item: Item
  let moment: Moment

  init(_ item: Item, at moment: Moment) {
    self.item = item
    self.moment = moment
  }
}

/// The history of a project.
extension FilterTable<MomentRow<HistoryEntry>> {
  package static let history = FilterTable(
    "history", text: { ["#\($0.item.sequence)", $0.item.actor, $0.item.summary] },
    people: { [$0.item.actor, $0.item.role] },
    [
      Column("entry", .number, "its number") { .number($0.item.sequence) },
      Column("on", .day, "its day") { .day($0.moment.local($0.item.at).day) },
      Column("who", .person, "who made the change") { .text($0.item.actor) },
      Column("role", .roles, "the role they did it in") { row in
        Role(rawValue: row.item.role).map { .role($0) } ?? .text(row.item.role)
      },
      Column("via", .anyWord, "the surface it came from: tui, cli") { .text($0.item.via) },
      Column("state", .word([["standing"], ["undone"]]), "whether it still counts") {
        .text($0.item.undoneBy == nil ? "standing" : "undone")
      },
      Column("what", "what was changed, in words") { .text($0.item.summary) },
      Column("item", .anyWord, "the items it changed") { .texts($0.item.changes.map(\.item.rawValue)) },
    ])
}

extension FilterFields {
  package static let people = FilterTable<PlannedRow<Holdings>>.people.fields
  package static let documents = FilterTable<PlannedRow<DocumentKind>>.documents.fields
  package static let registers = FilterTable<PlannedRow<Project.RegisterEntry>>.registers.fields
  package static let calls = FilterTable<CallRow>.calls.fields
  package static let runbook = FilterTable<Project.RunbookStep>.runbook.fields
  package static let history = FilterTable<MomentRow<HistoryEntry>>.history.fields
}

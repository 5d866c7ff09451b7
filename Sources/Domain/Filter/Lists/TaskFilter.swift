/// Tasks, on the board and the timeline.
extension FilterTable<PlannedRow<Project.Task>> {
  package static let tasks = FilterTable(
    "tasks",
    text: { row in
      let who = row.name(row.item.owner, row.item.assignee)
      return [row.item.id.rawValue, row.item.title, who, row.item.reason ?? ""]
    },
    people: { row in
      [row.name(row.item.owner, row.item.assignee), row.item.owner.rawValue, row.item.owner.title]
    }, what + turn + dates + proof)

  private static let what = [
    Column("id", .anyWord, "its number") { .text($0.item.id.rawValue) },
    Column("title", "what is to be done") { .text($0.item.title) },
    Column("phase", .anyWord, "its phase") { .texts($0.project.phase($0.item.phase)?.filterWords ?? []) },
    Column("state", states, "how far it is; ready: not started, and nothing is in its way") { row in
      .texts(
        [row.item.state.rawValue, row.item.state.title] + (row.project.isReady(row.item) ? ["ready"] : []))
    },
    Column("weight", .weights, "whether the gate needs it") { .text($0.item.weight.rawValue) },
    Column("seen", .seen, "who reads it") { .text($0.item.visibility.rawValue) },
    Column("wave", .anyWord, "its wave; empty for the first") { .text($0.item.wave?.rawValue) },
  ]

  private static let states = FilterField.Kind.word(
    TaskState.allCases.map { [$0.rawValue, $0.title] } + [["ready"]])

  private static let turn = [
    Column("owner", .person, "the role that owns it, and who does it") {
      .owner($0.item.owner, $0.name($0.item.owner, $0.item.assignee))
    },
    Column("side", .sides, "the owner's side") { .holder($0.item.owner.side) },
    Column("ball", .sides, "whose turn it is") {
      .holder($0.item.state.isSettled ? nil : $0.turn($0.item.id, $0.item.holder))
    },
    Column("held", .number, "business days they have had it") { $0.held($0.item.id) },
    Column("reason", "why it waits or is not done") { .text($0.item.reason) },
    Column("check", .day, "the day to ask again") { .day($0.item.nextCheck) },
  ]

  private static let dates = [
    Column("start", .day, "its planned start") { .day($0.item.start) },
    Column("due", .day, "its planned finish") { .day($0.item.dueDay) },
    Column("late", .flag, "whether that day has passed") { .flag($0.item.isLate(on: $0.today)) },
    Column("finished", .day, "the day it was done") { .day($0.item.finished) },
    Column("baseline", .day, "the finish of the baseline") { .day($0.item.baselineFinish) },
    Column("slip", .number, "business days it is behind the promised day") {
      .number($0.project.slip(of: $0.item)?.days)
    },
    Column("float", .number, "business days it may still lose") {
      .number($0.planned.schedule[$0.item.id]?.float)
    },
    Column("critical", .flag, "whether its delay delays the end") {
      .flag($0.planned.schedule[$0.item.id]?.isCritical ?? false)
    },
    Column("grade", .grades, "how certain its fixed day is") {
      .text($0.item.fixed == nil ? nil : $0.item.fixedGrade.rawValue)
    },
    Column("days", .number, "business days of work") { .number($0.item.duration) },
  ]

  private static let proof = [
    Column("evidence", "what shows that it is done") { .text($0.item.evidence) },
    Column("wanted", "the evidence that is wanted") { .text($0.item.evidenceWanted) },
    Column("note", "its note") { .text($0.item.note) },
  ]
}

/// Items of checklists.
extension FilterTable<PlannedRow<Project.Check>> {
  package static let checks = FilterTable(
    "checklists",
    text: { row in
      let who = row.name(row.item.owner, row.item.assignee)
      return [row.item.number, row.item.title, who, row.item.evidence ?? "", row.item.stateWord]
    },
    people: { row in [row.name(row.item.owner, row.item.assignee), row.item.owner.rawValue] },
    checkWhat + checkTurn + checkProof)

  private static let checkWhat = [
    Column("id", .anyWord, "its number, with that of the list or without") {
      .texts([$0.item.id.rawValue, $0.item.number])
    },
    Column("title", "what is to be agreed or tested") { .text($0.item.title) },
    Column("list", .anyWord, "the code of its list") { row in
      .text(row.project.checklists.first { $0.id == row.item.checklist }?.code)
    },
    Column("section", .anyWord, "its section") { .text($0.item.section) },
    Column("state", checkStates, "how far it is, or the result of a test") { row in
      .texts([row.item.result?.rawValue, row.item.state.rawValue, row.item.state.title].compactMap { $0 })
    },
    Column("result", .word(TestResult.allCases.map { [$0.rawValue] }), "of a test") {
      .text($0.item.result?.rawValue)
    },
    Column("weight", .weights, "whether the gate needs it") { .text($0.item.weight.rawValue) },
    Column("site", .anyWord, "the site it is about") { .text($0.item.site) },
  ]

  private static let checkStates = FilterField.Kind.word(
    CheckState.allCases.map { [$0.rawValue, $0.title] } + TestResult.allCases.map { [$0.rawValue] })

  private static let checkTurn = [
    Column("owner", .person, "the role that owns it, and who does it") {
      .owner($0.item.owner, $0.name($0.item.owner, $0.item.assignee))
    },
    Column("side", .sides, "the owner's side") { .holder($0.item.owner.side) },
    Column("ball", .sides, "whose turn it is") {
      .holder($0.item.state.isComplete ? nil : $0.turn($0.item.id, $0.item.holder))
    },
    Column("held", .number, "business days they have had it") { $0.held($0.item.id) },
    Column("due", .day, "its day") { .day($0.item.due) },
    Column("late", .flag, "whether that day has passed") { .flag($0.item.isLate(on: $0.today)) },
  ]

  private static let checkProof = [
    Column("evidence", "what shows that it is done") { .text($0.item.evidence) },
    Column("wanted", "the evidence that is wanted") { .text($0.item.evidenceWanted) },
    Column("expected", "what a test should give") { .text($0.item.expected) },
    Column("claimed", .person, "who says it is done") { .text($0.item.claimedBy) },
    Column("agreed", .person, "who agreed") { .text($0.item.agreedBy) },
    Column("proposal", .word([["waived"], ["n/a"]]), "what waits for the other side's word") {
      .text($0.item.proposal?.rawValue)
    },
    Column("until", .day, "the day its waiver ends") { .day($0.item.until) },
    Column("reason", "why it is waived, disputed or re-opened") { .text($0.item.reason) },
    Column("note", "its note") { .text($0.item.note) },
  ]
}

extension FilterFields {
  /// The tasks of any project.
  package static let anyTasks = FilterTable<PlannedRow<Project.Task>>.tasks.fields
  /// The items of any project's checklists.
  package static let checks = FilterTable<PlannedRow<Project.Check>>.checks.fields

  package static func tasks(of project: Project) -> FilterFields {
    anyTasks.with("phase", project.phases.map(\.filterWords))
  }
}

extension Project.Check {
  /// The state in one word, with what is pending.
  package var stateWord: String {
    if let proposal = exception.proposal, !state.isComplete { return "\(proposal.title) proposed" }
    return state.title
  }
}

import Domain

extension Report {
  /// The checklists with their progress, or the items of one.
  static func checklists(
    _ planned: PlannedProject, only list: Project.Checklist?, filter: Filter
  ) -> Report {
    let (project, today) = (planned.project, planned.today)
    let project0 = Fact("project", "Project", .text(project.id.rawValue))
    if let list {
      return Report(
        kind: "checklist",
        facts: [
          project0, Fact("code", "Checklist", .text(list.code)), Fact("title", "Title", .text(list.title)),
          Fact("complete", "Complete", .number(list.checks.count { $0.state.isComplete })),
          Fact("total", "Of", .number(list.checks.count)),
        ],
        tables: [
          checkTable(list.checks.filter { filter.accepts($0, in: planned) }, in: project, today: today)
        ])
    }
    // A filter applies to items, so those of all lists are shown.
    if !filter.isEmpty {
      let found = project.checklists.flatMap(\.checks).filter { filter.accepts($0, in: planned) }
      return Report(
        kind: "checklist", facts: [project0], tables: [checkTable(found, in: project, today: today)])
    }
    let columns = [
      Column("code", "LIST"), Column("title", "TITLE"), Column("phase", "PHASE"),
      Column("complete", "COMPLETE"),
      Column("total", "OF"), Column("disputed", "DISPUTED"),
    ]
    let rows = project.checklists.map { list -> [Value] in
      [
        .text(list.code), .text(list.title), .text(list.phase),
        .number(list.checks.count { $0.state.isComplete }), .number(list.checks.count),
        .number(list.checks.count { $0.state == .disputed }),
      ]
    }
    return Report(
      kind: "checklists", facts: [project0],
      tables: [Table("checklists", "Checklists", columns, rows: rows, empty: "No checklists.")])
  }

  private static func checkTable(_ checks: [Project.Check], in project: Project, today: Day) -> Table {
    let columns = [
      Column("number", "ITEM"), Column("id", "ID"), Column("state", "STATE"), Column("answer", "ANSWER"),
      Column("title", "TITLE"), Column("owner", "OWNER"), Column("holder", "BALL"), Column("due", "DUE"),
      Column("late", "LATE"),
      Column("weight", "CLASS"), Column("result", "RESULT"), Column("evidence", "EVIDENCE"),
      Column("reason", "REASON"), Column("section", "SECTION"),
    ]
    let rows = checks.map { check -> [Value] in
      [
        .text(check.number), .text(check.id.rawValue), .text(check.stateWord),
        Value(project.answer(to: check)?.rawValue), .text(check.title),
        .text(project.ownerName(check.owner, assignee: check.assignee)),
        .text(check.state.isComplete ? "" : project.turn(of: check.id, check.holder).ball), Value(check.due),
        .flag(check.isLate(on: today)), .text(check.weight.rawValue), Value(check.result?.rawValue),
        Value(check.evidence), Value(check.reason), .text(check.section),
      ]
    }
    return Table("checks", "Items", columns, rows: rows, empty: "No items to show.")
  }

  static func check(_ check: Project.Check, in project: Project, today: Day, clock: Moment) -> Report {
    let facts = [
      Fact("id", "Item", .text(check.id.rawValue)), Fact("title", "Title", .text(check.title)),
      Fact("checklist", "Checklist", .text(check.checklist.rawValue)),
      Fact("section", "Section", .text(check.section)), Fact("state", "State", .text(check.stateWord)),
      Fact("answer", "Customer's answer", Value(project.answer(to: check)?.rawValue)),
      Fact("owner", "Owner", .text(check.owner.rawValue)),
      Fact("assignee", "Assigned to", Value(check.assignee.flatMap { project.person($0)?.name })),
      Fact("holder", "Ball", .text(project.turn(of: check.id, check.holder).ball)),
      Fact("heldSince", "Since", Value(project.held(check.id, on: today)?.since)),
      Fact("heldDays", "For bd", Value(project.held(check.id, on: today)?.businessDays)),
      Fact("heldBy", "Held by", Value(project.held(check.id, on: today)?.person)),
      Fact("due", "Due", Value(check.due)), Fact("weight", "Gate class", .text(check.weight.rawValue)),
      Fact("evidenceWanted", "Evidence wanted", .text(check.evidenceWanted)),
      Fact("expected", "Expected", .text(check.expected)),
      Fact("limit", "Limit", Value(check.item[.threshold])),
      Fact("measured", "Measured", .text(project.figures(of: check).map(\.text).joined(separator: "; "))),
      Fact(
        "outcome", "Outcome", Value(check.limits.isEmpty ? nil : project.readiness(of: check)?.outcome.title)),
      Fact("site", "Site", Value(check.site)),
      Fact("evidence", "Evidence", Value(check.evidence)),
      Fact("evidenceVersion", "Version", .number(check.evidenceVersion)),
      Fact("claimedBy", "Claimed by", Value(check.claimedBy)),
      Fact("agreedBy", "Agreed by", Value(check.agreedBy)), Fact("reason", "Reason", Value(check.reason)),
      Fact("proposal", "Proposed", Value(check.proposal?.rawValue)),
      Fact("proposedBy", "Proposed by", Value(check.proposedBy)), Fact("until", "Until", Value(check.until)),
      Fact("result", "Result", Value(check.result?.rawValue)), Fact("note", "Note", Value(check.note)),
      Fact("late", "Late", .flag(check.isLate(on: today))),
    ]
    return Report(
      kind: "check", facts: facts, tables: [comments(about: check.id, in: project, clock: clock)])
  }
}

extension Project.Check {
  /// A proposal waits for the other side's word and is shown as such.
  fileprivate var stateWord: String {
    exception.proposal.map { "\(state.title), \($0.title) proposed" } ?? state.title
  }
}

import Domain

extension Report {
  static func issues(
    _ project: Project, all: Bool, filter: Filter, for actor: Actor, at now: Moment
  ) -> Report {
    let today = now.today
    let columns = [
      Column("id", "ISSUE"), Column("priority", "PRIO"), Column("state", "STATE"), Column("title", "TITLE"),
      Column("category", "CATEGORY"), Column("owner", "OWNER"), Column("holder", "BALL"),
      Column("due", "DUE"), Column("late", "LATE"), Column("reportedOn", "REPORTED"),
      Column("nextAction", "NEXT ACTION"), Column("flag", "FLAG"), Column("owed", "OWED"),
    ]
    let inScope = project.issues.filter { all || $0.state.isOpen }
    let planned = PlannedProject(project, on: today)
    let shown = inScope.filter { filter.accepts($0, in: planned) }
    let rows = shown.map { issue -> [Value] in
      let owed = response(to: issue, in: project, for: actor, at: now)
      return [
        .text(issue.id.rawValue), .text(issue.priority.rawValue), .text(issue.state.title),
        .text(issue.title), .text(issue.category.rawValue),
        .text(project.ownerName(issue.owner, assignee: issue.assignee)),
        .text(issue.state.isOpen ? project.turn(of: issue.id, issue.holder).ball : ""), Value(issue.due),
        .flag(issue.isLate(on: today)), Value(issue.reportedOn), Value(issue.nextAction?.text),
        Value(flags(issue, in: project, owed, now)),
        Value(owed?.next.flatMap { owed?.words($0, near: today) }),
      ]
    }
    let closed = project.issues.count - inScope.count
    let empty =
      !filter.isEmpty && !inScope.isEmpty
      ? "None of \(inScope.count) issues match."
      : closed == 0
        ? "No issues. golive issue \(project.id) raise TITLE adds one."
        : "No open issues; --all shows \(closed) closed."
    return Report(
      kind: "issues", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [Table("issues", "Issues", columns, rows: rows, empty: empty)])
  }

  static func issue(_ issue: Project.Issue, in project: Project, for actor: Actor, at now: Moment) -> Report {
    let today = now.today
    let response = response(to: issue, in: project, for: actor, at: now)
    let more = IssueFields.facts.compactMap { field in
      IssueFields.entry(field).flatMap { entry -> Fact? in
        if entry.isInternal, actor.side != .provider { return nil }
        let text = entry.text(of: issue, in: project)
        return Fact(camel(field), entry.title, Value(text.isEmpty ? nil : text))
      }
    }
    let facts =
      [
        Fact("id", "Issue", .text(issue.id.rawValue)), Fact("title", "Title", .text(issue.title)),
        Fact("state", "State", .text(issue.state.title)),
        Fact("priority", "Priority", .text(issue.priority.title)),
        Fact("category", "Category", .text(issue.category.title)),
        Fact("description", "Description", Value(issue.description)),
        Fact("impact", "Impact", Value(issue.impact)),
        Fact("flag", "Flag", Value(flags(issue, in: project, response, now))),
        Fact(
          "owed", "Owed", .list((response?.dues ?? []).map { .text(response?.words($0, near: today) ?? "") })),
        Fact("clock", "Clock", Value(response?.pausedWords)),
        Fact("taken", "Taken", Value(response?.takenWords)),
        Fact("owner", "Owner", .text(issue.owner.rawValue)),
        Fact("assignee", "Assigned to", Value(issue.assignee.flatMap { project.person($0)?.name })),
        Fact("holder", "Ball", .text(project.turn(of: issue.id, issue.holder).ball)),
        Fact("heldSince", "Since", Value(project.held(issue.id, on: today)?.since)),
        Fact("heldDays", "For bd", Value(project.held(issue.id, on: today)?.businessDays)),
        Fact("heldBy", "Held by", Value(project.held(issue.id, on: today)?.person)),
        Fact("due", "Due", Value(issue.due)), Fact("late", "Late", .flag(issue.isLate(on: today))),
        Fact("link", "From", Value(issue.link?.rawValue)),
        Fact("reference", "Reference", Value(issue.reference)),
        Fact("reason", "Reason", Value(issue.reason)),
        Fact("reportedBy", "Reported by", .text(issue.reportedBy)),
        Fact("reportedOn", "Reported on", Value(issue.reportedOn)),
        Fact("next", "Next states", .list(issue.state.next.map { .text($0.rawValue) })),
        Fact("intake", "Asked", Value(IntakeQuestion.words(of: issue, in: project))),
      ] + more
    let escalations = escalations(
      project.escalations(of: issue.id), empty: "Not escalated.")
    let plan = actions(
      issue.actions, "plan", "Working plan",
      empty: "No plan yet. golive issue \(project.id) plan \(issue.id) TEXT adds an action.")
    return Report(
      kind: "issue", facts: facts,
      tables: [plan, escalations, comments(about: issue.id, in: project, clock: now)])
  }

  /// `root-cause` is `rootCause` in JSON.
  private static func camel(_ field: Field) -> String {
    let parts = field.rawValue.split(separator: "-").map(String.init)
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + $1.sentenceStart }
  }

  /// What the provider owes; nobody else reads it.
  private static func response(
    to issue: Project.Issue, in project: Project, for actor: Actor, at now: Moment
  ) -> IssueResponse? {
    actor.side == .provider ? project.response(to: issue, at: now.timestamp, Clocks.book) : nil
  }

  /// `answer late, no action planned`
  private static func flags(
    _ issue: Project.Issue, in project: Project, _ response: IssueResponse?, _ now: Moment
  ) -> String? {
    // The response is left out for everybody who may not read it.
    guard response != nil else { return nil }
    let flags = project.flags(of: issue, response, at: now)
    return flags.isEmpty ? nil : flags.map(\.brief).joined(separator: ", ")
  }

  static func responseTerms(_ project: Project) -> Report {
    let columns = [
      Column("term", "TARGET"), Column("value", "VALUE"), Column("from", "FROM"), Column("title", "MEANS"),
    ]
    let rows = ResponseTerm.all.map { term -> [Value] in
      let (value, isOwn) = project.value(of: term)
      return [.text(term.key), .text(value), .text(isOwn ? "project" : "standard"), .text(term.title)]
    }
    return Report(
      kind: "response-targets", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [Table("targets", "Response targets", columns, rows: rows, empty: "None.")])
  }

  /// The work that an issue or a call asks for.
  static func actions(
    _ actions: [Project.Action], _ key: String, _ title: String, empty: String
  ) -> Table {
    let columns = [
      Column("id", "ACTION"), Column("state", "STATE"), Column("text", "TEXT"), Column("owner", "OWNER"),
      Column("due", "DUE"), Column("result", "RESULT"),
    ]
    let rows = actions.map { action -> [Value] in
      [
        .text(action.id.rawValue), .text(action.state.rawValue), .text(action.text),
        .text(action.owner.rawValue), Value(action.due), Value(action.result),
      ]
    }
    return Table(key, title, columns, rows: rows, empty: empty)
  }
}

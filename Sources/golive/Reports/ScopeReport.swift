import Domain

extension Report {
  static func scope(_ project: Project) -> Report {
    let approval = project.approval(of: .sow)
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("approval", "Approval", Value(approval?.standing.rawValue)),
      Fact("signedBy", "Signed by", Value(approval?.current?.signedBy)),
    ]
    return Report(
      kind: "scope", facts: facts, tables: [steps(project), lines(project), requests(project)])
  }

  private static func steps(_ project: Project) -> Table {
    let columns = [
      Column("id", "STEP"), Column("title", "TITLE"), Column("inclusion", "SCOPE"),
      Column("deliverable", "DELIVERABLE"),
    ]
    let rows = project.steps.map { step -> [Value] in
      [
        .text(step.id.rawValue), .text(step.title), .text(step.inclusion.rawValue), .text(step.deliverable),
      ]
    }
    return Table("steps", "Steps", columns, rows: rows, empty: "The template has no steps.")
  }

  private static func lines(_ project: Project) -> Table {
    let columns = [
      Column("id", "LINE"), Column("kind", "KIND"), Column("text", "TEXT"), Column("planned", "PLANNED"),
      Column("delivered", "DELIVERED"),
    ]
    let rows = project.scopeLines.map { line -> [Value] in
      [
        .text(line.id.rawValue), .text(line.kind.rawValue), .text(line.text), Value(line.planned),
        Value(line.delivered),
      ]
    }
    return Table(
      "lines", "Lines", columns, rows: rows,
      empty: "No lines. golive scope add \(project.id) quantity \"Desk phones\" --planned 40 adds one.")
  }

  private static func requests(_ project: Project) -> Table {
    let columns = [
      Column("id", "CHANGE"), Column("title", "TITLE"), Column("state", "STATE"), Column("reason", "WHY"),
      Column("impact", "IMPACT"), Column("by", "BY"), Column("on", "ON"), Column("signOff", "SIGNED"),
    ]
    let rows = project.changeRequests.map { request -> [Value] in
      [
        .text(request.id.rawValue), .text(request.title), .text(request.state.rawValue),
        .text(request.reason),
        Value(request.impact), .text(request.by), Value(request.on), Value(request.signOff?.rawValue),
      ]
    }
    return Table("changes", "Change requests", columns, rows: rows, empty: "No change was asked for.")
  }
}

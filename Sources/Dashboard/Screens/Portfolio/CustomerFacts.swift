import Domain

/// What the pane beside the portfolio says of one customer: from the row alone, and in full where that project is
/// open anyway.
package enum CustomerFacts {
  package struct Holding: Hashable, Sendable {
    package let text: String
    /// `nil` where nobody holds anything.
    package let side: Side?
  }

  /// Who holds how much for how long, each side on one line.
  package static func holding(_ row: ProjectSummary, _ model: Model) -> [Holding] {
    guard let project = opened(row, model) else { return [known(row, model)] }
    let court = project.court(on: model.day, for: model.actor)
    if court.isEmpty { return [Holding(text: "nobody holds an open item", side: nil)] }
    return [Side.customer, .carrier, .provider].map { side in
      let total = court.total(of: side)
      let people = total.people.prefix(3).map { "\($0.name) \($0.longest)" }.joined(separator: ", ")
      let name = side.ball + String(repeating: " ", count: max(0, 5 - side.ball.count))
      let days = total.items == 0 ? "0" : "\(total.longest)  \(Words.count(total.items, "item"))  \(people)"
      return Holding(text: name + days, side: side)
    }
  }

  private static func known(_ row: ProjectSummary, _ model: Model) -> Holding {
    guard let since = row.heldSince else { return Holding(text: "nobody holds an open item", side: nil) }
    let days = max(0, model.calendar.distance(from: since, to: model.day))
    return Holding(text: "\(row.holder.ball) \(days)d  held longest", side: row.holder)
  }

  /// The next steps, due first; none for the customer from the row alone, which does not say what is internal.
  package static func next(_ row: ProjectSummary, _ model: Model) -> [String] {
    guard let project = opened(row, model) else {
      if model.actor.side != .provider { return [] }
      let due = row.nextDue.map { "\($0.short(near: model.day))  " } ?? ""
      return [row.nextTitle.isEmpty ? "nothing open" : due + row.nextTitle]
    }
    let schedule = project.schedule(on: model.day)
    let open = project.tasks.filter {
      !$0.state.isSettled && ($0.state != .notStarted || project.isReady($0))
        && Policy.maySee($0.visibility, model.actor)
    }
    let steps = open.compactMap { task in
      (task.due ?? schedule[task.id]?.finish).map { (day: $0, task: task) }
    }.sorted { ($0.day, $0.task.id) < ($1.day, $1.task.id) }
    if steps.isEmpty { return ["nothing open"] }
    return steps.prefix(4).map { step in
      let who = project.ownerName(step.task.owner, assignee: step.task.assignee)
      return "\(Span.day(step.day, near: model.day))  \(who)  \(step.task.title)"
    }
  }

  private static func opened(_ row: ProjectSummary, _ model: Model) -> Project? {
    model.project.flatMap { $0.id == row.id ? $0 : nil }
  }
}

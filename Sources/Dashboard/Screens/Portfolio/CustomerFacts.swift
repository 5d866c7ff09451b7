import Domain
import Layout

/// The pane beside the portfolio: complete once the project has been read, until then from its row only.
package struct CustomerFacts: Sendable {
  package struct Holding: Hashable, Sendable {
    package let text: String
    /// `nil` when no item is waiting.
    package let side: Side?
  }

  /// The criteria of the next gate; empty until the project is read.
  package let gate: [DetailLine]
  /// For each side, the number of items it holds and the longest wait.
  package let holding: [Holding]
  /// The next tasks by due day, each with its float in business days: `Thu 19  f0  Lee Chen  Decide`.
  package let next: [String]
  /// The own fields with a value, `Tenant id: contoso`; empty until the project is read.
  package let own: [String]
  private let basis: Basis?

  struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let day: Day
    let actor: Actor
  }

  /// Computed once for each version of the project and each day.
  package init(_ planned: PlannedProject, for actor: Actor) {
    let (project, today) = (planned.project, planned.today)
    basis = Basis(project: project.id, sequence: project.state.sequence, day: today, actor: actor)
    gate = OpenLines.gate(project.shownPhase, of: project, on: today, for: actor)
    holding = Self.holding(project.heldItems(on: today, for: actor))
    next = Self.next(planned, actor)
    own = project.ownFields.compactMap { field in
      guard !field.isInternal || Policy.maySee(.internal, actor) else { return nil }
      return field.shownValue.map { "\(field.label): \($0)" }
    }
  }

  private init(_ row: ProjectSummary, on today: Day, for actor: Actor) {
    basis = nil
    gate = []
    own = []
    holding = [
      row.heldDays(on: today).map {
        Holding(text: "\(row.holder.ball) \($0)d  held longest", side: row.holder)
      } ?? Self.nobody
    ]
    // The row contains no internal data.
    guard actor.side == .provider else {
      next = []
      return
    }
    let due = row.nextDue.map { "\($0.short(near: today))  " } ?? ""
    next = [row.nextTitle.isEmpty ? "nothing open" : due + row.nextTitle]
  }

  private static let nobody = Holding(text: "nobody holds an open item", side: nil)

  private static func holding(_ court: [HeldItem]) -> [Holding] {
    if court.isEmpty { return [nobody] }
    return [Side.customer, .carrier, .provider].map { side in
      let total = court.total(of: side)
      let people = total.people.prefix(3).map { "\($0.name) \($0.longest)" }.joined(separator: ", ")
      let name = side.ball + String(repeating: " ", count: max(0, 5 - side.ball.count))
      let days = total.items == 0 ? "0" : "\(total.longest)  \(Words.count(total.items, "item"))  \(people)"
      return Holding(text: name + days, side: side)
    }
  }

  private static func next(_ planned: PlannedProject, _ actor: Actor) -> [String] {
    let (project, schedule, today) = (planned.project, planned.schedule, planned.today)
    let open = project.tasks.filter {
      !$0.state.isSettled && ($0.state != .notStarted || project.isReady($0))
        && Policy.maySee($0.visibility, actor)
    }
    let steps = open.compactMap { task in
      schedule[task.id].map { (day: $0.finish, task: task) }
    }.sorted { ($0.day, $0.task.id) < ($1.day, $1.task.id) }
    if steps.isEmpty { return ["nothing open"] }
    return steps.prefix(4).map { step in
      let who = project.ownerName(step.task.owner, assignee: step.task.assignee)
      let float = schedule[step.task.id]?.float.map { "f\($0)  " } ?? ""
      return "\(Span.day(step.day, near: today))  \(float)\(who)  \(step.task.title)"
    }
  }
}

extension CustomerFacts {
  func isCurrent(_ project: Project, on today: Day, for actor: Actor) -> Bool {
    basis == Basis(project: project.id, sequence: project.state.sequence, day: today, actor: actor)
  }

  /// Whether it was computed for that project and day, in any version.
  fileprivate func isAbout(_ id: ProjectID, _ model: Model) -> Bool {
    basis?.project == id && basis?.day == model.day && basis?.actor == model.actor
  }

  package static func of(_ row: ProjectSummary, _ model: Model) -> CustomerFacts {
    if let kept = model.shown.customer, kept.isAbout(row.id, model) { return kept }
    guard let planned = model.shown.planned, planned.project.id == row.id else {
      return CustomerFacts(row, on: model.day, for: model.actor)
    }
    return CustomerFacts(planned.on(model.day), for: model.actor)
  }
}

extension Model {
  /// Computes the pane for the open project if it is outdated.
  mutating func keepCustomer() {
    guard showsCustomer, let planned = shown.planned, portfolio.current?.id == planned.project.id,
      shown.customer?.isCurrent(planned.project, on: day, for: actor) != true
    else { return }
    shown.customer = CustomerFacts(planned.on(day), for: actor)
    shown.customerTick = today.tick
  }

  mutating func take(looked project: Project) {
    guard project.id == portfolio.current?.id else { return }
    shown.customer = CustomerFacts(PlannedProject(project, on: day, summary: portfolio.current), for: actor)
    shown.customerTick = today.tick
  }

  private var showsCustomer: Bool {
    screen == .portfolio && !isSeated && !PortfolioLayout(geometry, portfolio, today, on: day).detail.isEmpty
  }

  /// Effects for when the user stops typing: reads the project under the cursor, for the pane beside the list.
  ///
  /// Not run for every key, because reading a project costs more than reading a row.
  package var atRest: [Effect] {
    guard showsCustomer, overlays.isEmpty, let row = portfolio.current, row.id != project?.id else {
      return []
    }
    let isRead = shown.customer?.isAbout(row.id, self) == true && shown.customerTick == today.tick
    return isRead ? [] : [.look(row.id)]
  }
}

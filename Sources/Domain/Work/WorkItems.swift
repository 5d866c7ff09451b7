extension Project {
  /// Everything that is still to be done, agreed, answered or held; empty unless the project is running.
  package var workItems: [WorkItem] {
    guard head.status == .active else { return [] }
    let clocks = Dictionary(self.clocks.map { ($0.item, $0) }) { first, _ in first }
    let writer = WorkWriter(project: self, clocks: clocks, touches: touches)
    return tasks.filter { !$0.state.isSettled }.map(writer.item)
      + checklists.flatMap(\.checks).filter { !$0.state.isComplete && !isOver($0.id) }.map(writer.item)
      + issues.filter(\.state.isOpen).map(writer.item) + portOrders.filter(\.state.isOpen).map(writer.item)
      + callsAhead.map(writer.item) + openActions.map(writer.item) + openQuestions.map(writer.question)
      + registerEntries.filter { !$0.state.isSettled }.compactMap(writer.item)
      + documents.compactMap(writer.item)
  }

  /// Of the working plans of open issues, and of calls.
  var openActions: [Action] {
    (issues.filter(\.state.isOpen).flatMap(\.actions) + calls.flatMap(\.actions)).filter { $0.state == .open }
  }
}

/// Writes the open items of one project.
private struct WorkWriter {
  let project: Project
  let clocks: [ItemID: Clock]
  let touches: [String: Day]

  /// - Parameter clock: says who holds it; without one it is the owner, from `since` on.
  private func write(
    _ id: ItemID, _ kind: WorkItem.Kind, _ title: String, state: String, owner: Role,
    assignee: ItemID? = nil, since: Day? = nil, due: Day?, phase: String = "", priority: String = "",
    isEvent: Bool = false
  ) -> WorkItem {
    let clock = kind == .question ? nil : clocks[id]
    let holder = clock?.holder ?? owner.side
    // Whoever owns it does not have it while another side does.
    let named =
      if let clock { project.person(holding: clock) } else {
        project.person(for: owner, assignee: assignee)?.name
      }
    let person = named ?? (holder == owner.side ? owner.title : holder.rawValue.sentenceStart)
    return WorkItem(
      item: id, kind: kind, title: title, state: state, holder: holder, person: person,
      since: clock?.since ?? since, due: due, phase: phase, priority: priority, touched: touches[person],
      isEvent: isEvent)
  }

  func item(_ task: Project.Task) -> WorkItem {
    write(
      task.id, .task, task.title, state: task.state.title, owner: task.owner, assignee: task.assignee,
      due: task.dueDay, phase: task.phase.rawValue, priority: task.weight.rawValue,
      isEvent: project.isEvent(task))
  }

  func item(_ check: Project.Check) -> WorkItem {
    write(
      check.id, .check, check.title, state: check.stateWord, owner: check.owner, assignee: check.assignee,
      due: check.due, phase: project.checklist(check.checklist)?.phase ?? "",
      priority: check.weight.rawValue)
  }

  func item(_ issue: Project.Issue) -> WorkItem {
    write(
      issue.id, .issue, issue.title, state: issue.state.title, owner: issue.owner, assignee: issue.assignee,
      due: issue.due, priority: issue.priority.rawValue)
  }

  func item(_ order: Project.PortOrder) -> WorkItem {
    let since = order.heldSince
    let answer = since.flatMap { project.answer(to: order, on: $0) }
    return write(
      order.id, .order, order.title, state: order.state.title, owner: .porting,
      due: answer?.due ?? order.dates.foc?.local.day, isEvent: order.dates.foc != nil)
  }

  func item(_ call: Project.Call) -> WorkItem {
    write(
      call.id, .call, "\(call.title), \(call.clock)", state: call.state.title, owner: .ipm,
      due: call.start?.local.day, isEvent: true)
  }

  func item(_ action: Project.Action) -> WorkItem {
    let source = project.call(of: action.id)?.course.heldOn ?? project.issue(action.parent)?.reportedOn
    let since = project.state[action.id]?.day(.addedOn) ?? source ?? action.due
    return write(
      action.id, .action, action.text, state: action.state.rawValue, owner: action.owner, since: since,
      due: action.due)
  }

  func question(_ item: ItemID, _ comment: Project.Comment) -> WorkItem {
    let (owner, assignee) = project.answering(item)
    return write(
      item, .question, comment.text.firstLine, state: "asked by \(RecordedWord(reading: comment.by).name)",
      owner: owner, assignee: assignee, since: comment.on, due: nil)
  }

  /// Lessons are written down, not worked on.
  func item(_ entry: Project.RegisterEntry) -> WorkItem? {
    let kind: WorkItem.Kind
    switch entry.register {
    case .risks: kind = .risk
    case .training: kind = .training
    case .tuning: kind = .tuning
    case .lessons: return nil
    }
    return write(
      entry.id, kind, entry.title, state: entry.state.title, owner: entry.owner, since: entry.addedOn,
      due: entry.due, priority: entry.level?.rawValue ?? "", isEvent: kind == .training)
  }

  /// Made and not sent: ours; sent and not signed: the customer's, if it is to be signed.
  func item(_ version: Project.DocumentVersion) -> WorkItem? {
    switch project.standing(of: version) {
    case .made:
      guard version.kind.audience == .customer else { return nil }
      return write(
        version.id, .document, "Send \(version.name)", state: "made", owner: .ipm, since: version.on, due: nil
      )
    case .sent(let sending):
      guard version.kind.subject != nil else { return nil }
      return write(
        version.id, .document, "Sign \(version.name)", state: "sent", owner: .mpoc, since: sending.on,
        due: nil)
    case .reviewed(let review):
      guard review.answer == .returned else { return nil }
      return write(
        version.id, .document, "Revise \(version.name)", state: "returned", owner: .ipm, since: review.on,
        due: nil)
    case .signed, .replaced: return nil
    }
  }
}

/// An open item that can be worked on, and since when.
struct Clock {
  let item: ItemID
  let title: String
  let owner: Role
  let assignee: ItemID?
  let holder: Side
  /// The person it was assigned to.
  let named: ItemID?
  let since: Day
  let visibility: Visibility
}

extension Project {
  /// The clocks of all open items, including those that start on a later day.
  ///
  /// A day stored with the item takes precedence. Otherwise a task's clock starts when it became ready, and
  /// that of an untouched checklist item on its due day, or without one when the project entered the phase
  /// of its list; a test case waits for go-live.
  ///
  /// While a question of the customer has no answer, the item is with us.
  var clocks: [Clock] { ownClocks.map(turned) }

  private var ownClocks: [Clock] {
    tasks.compactMap(clock)
      + checklists.flatMap { list in
        let opened = self.opened(list)
        return list.checks.compactMap { clock($0, of: list, opened) }
      } + issues.compactMap(clock) + portOrders.compactMap(clock) + cutovers.compactMap(clock)
  }

  func clock(of item: ItemID) -> Clock? { ownClock(of: item).map(turned) }

  private func turned(_ clock: Clock) -> Clock {
    guard clock.holder == .customer, let asked = questionAsked(about: clock.item) else { return clock }
    return Clock(
      item: clock.item, title: clock.title, owner: clock.owner, assignee: clock.assignee, holder: .provider,
      named: nil, since: max(asked, clock.since), visibility: clock.visibility)
  }

  private func ownClock(of item: ItemID) -> Clock? {
    if let task = task(item) { return clock(task) }
    if let issue = issue(item) { return clock(issue) }
    if let order = portOrder(item) { return clock(order) }
    if let cutover = cutover(item) { return clock(cutover) }
    return check(item).flatMap { check in
      checklist(check.checklist).flatMap { clock(check, of: $0, opened($0)) }
    }
  }

  private func clock(_ task: Task) -> Clock? {
    guard !task.state.isSettled, let since = task.heldSince ?? task.started ?? readySince(task) else {
      return nil
    }
    return Clock(
      item: task.id, title: task.title, owner: task.owner, assignee: task.assignee, holder: task.holder,
      named: task.heldBy, since: since, visibility: task.visibility)
  }

  /// The day its last predecessor finished, or started where it waits for no more than that. `nil` while one of them
  /// is open, even if it holds only the end.
  package func readySince(_ task: Task) -> Day? {
    guard task.state == .notStarted, !waits(task) else { return nil }
    let before = predecessors(of: task)
    let begins = { (link: Dependency) in link.kind == .startToStart && link.lag >= 0 }
    guard before.allSatisfy({ $1.state.isSettled || (begins($0) && $1.started != nil) }) else { return nil }
    let calendar = calendar
    let free = before.compactMap { link, predecessor in
      (begins(link) ? predecessor.started : predecessor.finished).map {
        link.lag == 0 ? $0 : calendar.add($0, link.lag)
      }
    }
    let ready = free.max() ?? head.start
    // A task added later has not been held before that day.
    guard let added = task.addedOn else { return ready }
    return max(ready ?? added, added)
  }

  private func clock(_ check: Check, of list: Checklist, _ opened: Day?) -> Clock? {
    guard !check.state.isComplete else { return nil }
    let due = list.mode == .agreement ? check.due : nil
    guard let since = check.heldSince ?? opened.map({ max($0, due ?? $0) }) else { return nil }
    return Clock(
      item: check.id, title: check.title, owner: check.owner, assignee: check.assignee, holder: check.holder,
      named: check.heldBy, since: since, visibility: .customer)
  }

  /// The day from which the list's items can be worked on.
  private func opened(_ list: Checklist) -> Day? {
    switch list.mode {
    case .agreement: entered(ItemID(list.phase))
    case .test: isLive ? goLiveTask?.finished : nil
    }
  }

  private func clock(_ issue: Issue) -> Clock? {
    guard issue.state.isOpen, let since = issue.heldSince ?? issue.reportedOn else { return nil }
    return Clock(
      item: issue.id, title: issue.title, owner: issue.owner, assignee: issue.assignee, holder: issue.holder,
      named: issue.heldBy, since: since, visibility: .customer)
  }

  private func clock(_ order: PortOrder) -> Clock? {
    guard order.state.isOpen, let holder = order.holder, let since = order.heldSince else { return nil }
    let owner: Role =
      switch holder {
      case .provider: .porting
      case .customer: .mpoc
      case .carrier: .carrier
      }
    return Clock(
      item: order.id, title: order.title, owner: owner, assignee: nil, holder: holder, named: nil,
      since: since, visibility: .customer)
  }

  /// The check at G+1 waits for whoever has its step.
  private func clock(_ cutover: Cutover) -> Clock? {
    guard let due = nextDayCheckDue(cutover) else { return nil }
    let owner = cutover.step(marked: .nextMorning)?.owner ?? .ipm
    return Clock(
      item: cutover.id, title: "Check at G+1 after \(cutover.id)", owner: owner, assignee: nil,
      holder: owner.side, named: nil, since: due, visibility: .customer)
  }
}

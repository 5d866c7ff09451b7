/// Work that port orders prove follows them: re-opened when an order falls back, done again when all orders are
/// there again.
extension Planner {
  /// - Parameter restores: whether work done again keeps the day it was done before, because the order that
  ///   fell back is no longer part of it.
  mutating func followOrders(of wave: ItemID?, because why: String, restores: Bool = false) {
    let orders = pendingOrders(of: wave)
    guard !orders.isEmpty || restores else { return }
    for task in project.tasks where task.wave == wave {
      guard let milestone = task.needs?.milestone else { continue }
      let isProved = orders.allSatisfy { $0.reaches(milestone) }
      if task.state == .done, !isProved { reopen(task, why) }
      let before = value(task.id, .doneBefore).flatMap(Day.init(iso:))
      if let before, isProved, value(task.id, .state) != TaskState.done.rawValue {
        close(task, on: restores ? before : today)
      }
    }
  }

  /// The orders of a wave with what is planned so far, without those called off.
  func pendingOrders(of wave: ItemID?) -> [Project.PortOrder] {
    project.portOrders.map { pendingOrder($0.id) }.filter { $0.wave == wave && !$0.state.isCalledOff }
  }

  private mutating func reopen(_ task: Project.Task, _ why: String) {
    set(task.id, .state, TaskState.inProgress)
    set(task.id, .doneBefore, task.finished ?? today)
    set(task.id, .finished, nil as Day?)
    set(task.id, .reason, why)
    pass(task.id, to: task.owner.side)
  }

  private mutating func close(_ task: Project.Task, on day: Day) {
    set(task.id, .state, TaskState.done)
    set(task.id, .finished, day)
    set(task.id, .doneBefore, nil as Day?)
    set(task.id, .reason, nil as String?)
    settle(task.id)
  }

  /// A rejection lengthens the carrier's answer by what its reason usually takes; of several orders the slowest
  /// counts.
  mutating func lengthenAnswer(of order: Project.PortOrder, by delay: Int) {
    let others = project.portOrders(of: order.wave)
    let before = others.map(\.delays).max() ?? 0
    let after = max(before, order.delays + delay)
    for task in project.tasks where task.wave == order.wave && task.owner == .carrier {
      guard task.needs?.milestone == .confirmed, after > before else { continue }
      set(task.id, .duration, String(min(task.duration + after - before, 999)))
    }
  }

  /// A GO of a wave counts for what it was decided on.
  mutating func voidDecision(of wave: ItemID?, because why: String) {
    let goLive = project.goLive(ofWave: wave)
    guard value(goLive.holder, .decision) == GoWord.go.rawValue, !project.isReached(goLive) else { return }
    clearDecision(of: goLive.holder)
    for phase in project.phases {
      for case .decision(let id)? in phase.criteria.map(\.proof) {
        guard let task = project.deciding(id, of: wave), task.state == .done else { continue }
        set(task.id, .state, TaskState.notStarted)
        set(task.id, .started, nil as Day?)
        set(task.id, .finished, nil as Day?)
        set(task.id, .reason, why)
        pass(task.id, to: task.owner.side)
      }
    }
  }

  mutating func clearDecision(of holder: ItemID) {
    for field in [Field.decision, .decidedBy, .decidedOn, .decidedFor, .conditions] {
      set(holder, field, nil as String?)
    }
  }
}

extension Proof {
  /// The milestone of port orders that it asks for, alone or among others.
  var milestone: PortMilestone? {
    switch self {
    case .orders(let milestone): milestone
    case .all(let proofs): proofs.lazy.compactMap(\.milestone).first
    case .phaseTasks, .tasks, .tasksFor, .checklist, .ran, .passed, .readiness, .noOpenIssues, .issuesPlanned,
      .issuesSettled, .settled, .field, .signed, .dateConfirmed, .numbers, .feedbackAsked, .decision, .goLive,
      .elapsed:
      nil
    }
  }
}

extension Project.PortOrder {
  /// Business days that all its rejections take.
  var delays: Int { events.reduce(0) { $0 + ($1.delay ?? 0) } }
}

/// A link of the plan, its predecessor named by index.
struct PlanLink: Hashable, Sendable {
  let index: Int
  let kind: Dependency.Kind
  /// Business days on the calendar of the task that waits.
  let lag: Int

  init(_ index: Int, _ link: Dependency) {
    self.index = index
    kind = link.kind
    // Nothing is calculated beyond the horizon.
    lag = min(max(link.lag, -ForwardPass.horizon), ForwardPass.horizon)
  }
}

/// A task and what it waits for, in an order in which every predecessor comes first.
struct PlanStep: Hashable, Sendable {
  let index: Int
  let predecessors: [PlanLink]
}

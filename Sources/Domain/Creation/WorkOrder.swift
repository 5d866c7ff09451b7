/// Tasks in an order in which each comes after all its predecessors.
struct WorkOrder {
  /// Indices into the given work.
  private(set) var steps: [PlanStep] = []

  init(_ work: [ForwardPass.Work]) throws(ForwardPass.Failure) {
    try self.init(links: try Self.links(work)) { work[$0].id }
  }

  /// - Parameter links: what each task waits for.
  init(links: [[PlanLink]], name: (Int) -> String) throws(ForwardPass.Failure) {
    var successors: [[Int]] = Array(repeating: [], count: links.count)
    var waitingFor = links.map(\.count)
    for (index, predecessors) in links.enumerated() {
      for predecessor in predecessors { successors[predecessor.index].append(index) }
    }
    var ready = links.indices.filter { waitingFor[$0] == 0 }
    var next = 0
    while next < ready.count {
      let index = ready[next]
      next += 1
      steps.append(PlanStep(index: index, predecessors: links[index]))
      for successor in successors[index] {
        waitingFor[successor] -= 1
        if waitingFor[successor] == 0 { ready.append(successor) }
      }
    }
    if let stuck = links.indices.first(where: { waitingFor[$0] > 0 }) {
      throw .cycle(Self.chain(from: stuck, links, waitingFor).map(name))
    }
  }

  private static func links(_ work: [ForwardPass.Work]) throws(ForwardPass.Failure) -> [[PlanLink]] {
    var indices: [String: Int] = [:]
    for (index, task) in work.enumerated() {
      guard indices.updateValue(index, forKey: task.id) == nil else { throw .duplicate(task.id) }
    }
    var links: [[PlanLink]] = []
    for task in work {
      var predecessors: [PlanLink] = []
      for dependency in task.after {
        guard let index = indices[dependency.task] else {
          throw .unknownPredecessor(task: task.id, predecessor: dependency.task)
        }
        predecessors.append(PlanLink(index, dependency))
      }
      links.append(predecessors)
    }
    return links
  }

  /// Follows predecessors that could not be ordered until one repeats; returns that cycle.
  private static func chain(
    from stuck: Int, _ links: [[PlanLink]], _ waitingFor: [Int]
  ) -> [Int] {
    var path = [stuck]
    var places = [stuck: 0]
    while let last = path.last, let next = links[last].first(where: { waitingFor[$0.index] > 0 })?.index {
      if let place = places[next] { return Array(path[place...]) + [next] }
      places[next] = path.count
      path.append(next)
    }
    return path
  }
}

/// Earliest business days of tasks, from their durations and links.
///
/// Day 1 is the first working day of the project. A task of zero length falls on the day its last
/// predecessor finishes. A dropped task takes no time: its successors wait for its predecessors instead,
/// and a lag counted from its finish is dropped with it.
package struct ForwardPass: Hashable, Sendable {
  /// A task as the pass needs it.
  package struct Work: Hashable, Sendable {
    package var id: String
    /// Business days, from 0.
    package var duration: Int
    package var after: [Dependency]
    /// Not applicable or cancelled.
    package var isDropped: Bool

    package init(id: String, duration: Int, after: [Dependency], isDropped: Bool = false) {
      self.id = id
      self.duration = duration
      self.after = after
      self.isDropped = isDropped
    }
  }

  /// First and last business-day number, both inclusive.
  package struct Span: Hashable, Sendable {
    package var start: Int
    package var finish: Int

    package init(start: Int, finish: Int) {
      self.start = start
      self.finish = finish
    }
  }

  /// Why there are no days.
  package enum Failure: Error, Hashable, Sendable {
    /// The first id is repeated at the end; each waits for the next one.
    case cycle([String])
    case unknownPredecessor(task: String, predecessor: String)
    case duplicate(String)
    /// It would finish after `horizon`.
    case tooLong(task: String)
  }

  /// The latest business day that is calculated, about 40 years ahead.
  package static let horizon = 10_000

  /// Days of every task that is not dropped.
  package let spans: [String: Span]

  /// The last business day of any task.
  package var length: Int { spans.values.map(\.finish).max() ?? 0 }

  package init(_ work: [Work]) throws(Failure) {
    // Where a task has no length, or none any more, it starts and finishes with the same day.
    var ends = Array(repeating: Span(start: 0, finish: 0), count: work.count)
    var spans: [String: Span] = [:]
    for step in try WorkOrder(work).steps {
      let task = work[step.index]
      let bounds = Bounds(step.predecessors, of: task, work, ends)
      if task.isDropped {
        ends[step.index] = Span(start: bounds.start, finish: bounds.start)
        continue
      }
      let span = try Self.span(of: task, bounds)
      // From here on, a start is the evening before it.
      ends[step.index] = Span(start: task.duration == 0 ? span.start : span.start - 1, finish: span.finish)
      spans[task.id] = span
    }
    self.spans = spans
  }

  /// What the predecessors of a task leave of its days.
  private struct Bounds {
    /// The day after which it may start.
    var start = 0
    /// The day on which it may finish.
    var finish = 0

    init(_ links: [PlanLink], of task: Work, _ work: [Work], _ ends: [Span]) {
      for link in links {
        let before = work[link.index]
        let end = ends[link.index]
        let day = (link.kind.isFromStart ? end.start : end.finish) + (before.isDropped ? 0 : link.lag)
        if task.isDropped {
          start = max(start, day)
        } else if task.duration == 0 {
          // What happens at a start happens on its day.
          let isMorning = link.kind.isFromStart && !before.isDropped && before.duration > 0
          start = max(start, isMorning ? day + 1 : day)
        } else if link.kind.holdsStart {
          start = max(start, day)
        } else {
          finish = max(finish, day)
        }
      }
    }
  }

  private static func span(of task: Work, _ bounds: Bounds) throws(Failure) -> Span {
    let (free, finish) = (bounds.start, bounds.finish)
    guard max(free, finish) <= horizon, task.duration <= horizon else { throw .tooLong(task: task.id) }
    guard task.duration > 0 else { return Span(start: max(free, 1), finish: max(free, 1)) }
    let last = max(free + task.duration, finish)
    guard last <= horizon else { throw .tooLong(task: task.id) }
    return Span(start: last - task.duration + 1, finish: last)
  }
}

extension ForwardPass {
  /// The calendar days of every task, for a project whose day 1 is the first working day from `start` on.
  package func days(from start: Day, on calendar: WorkCalendar) -> [String: (start: Day, finish: Day)] {
    var days = [calendar.onOrAfter(start)]
    while days.count < length { days.append(calendar.add(days[days.count - 1], 1)) }
    return spans.mapValues { (days[$0.start - 1], days[$0.finish - 1]) }
  }
}

extension ForwardPass.Failure {
  /// One task of the problem, to point at.
  package var task: String {
    switch self {
    case .cycle(let chain): chain.first ?? ""
    case .unknownPredecessor(let task, _), .duplicate(let task), .tooLong(let task): task
    }
  }

  /// What is wrong, without the consequence: `EXE-01 waits for EXE-05, which waits for EXE-01`.
  package var reason: String {
    switch self {
    case .cycle(let chain):
      "\(chain.first ?? "") waits for \(chain.dropFirst().joined(separator: ", which waits for "))"
    case .unknownPredecessor(let task, let predecessor):
      "\(task) comes after \(predecessor), which does not exist"
    case .duplicate(let task): "\(task) is there twice"
    case .tooLong(let task): "\(task) would finish after \(ForwardPass.horizon) business days"
    }
  }
}

import Domain
import Layout

/// The open work of all projects as a chart: who has how much, in which week, and what goes live then.
///
/// It is counted in steps, so that a workspace of any size holds up no key.
package struct LoadScreen: Sendable {
  package static let id = ScreenID.load

  /// As counted; while somebody is still being counted, the whole of the last time, or what there is so far.
  package private(set) var load = Workload(weeks: 0)
  package private(set) var lines: [Workload.Line] = []
  /// The question that `load` answers; `nil` before the first answer.
  package private(set) var loaded: WorkloadQuery?
  package internal(set) var side: Side? = .provider
  package internal(set) var isOwn = false
  package var filter = Filter()
  package var window = ListWindow()
  /// The column of the cursor, counted over all that could be shown.
  package internal(set) var column = 1
  private var counting: (question: WorkloadQuery, load: Workload)?

  /// Counts everybody at once, because plain lines are printed once.
  var readsAll = false

  /// As many weeks as the widest screen has room for.
  package static let weeks = 12

  package init() {}

  package var isLoaded: Bool { loaded != nil }
  package var isCounting: Bool { counting != nil }
  package var current: Workload.Line? {
    lines.indices.contains(window.cursor) ? lines[window.cursor] : nil
  }

  package func query(on today: Day) -> WorkloadQuery {
    WorkloadQuery(
      of: side, filter: filter, isOwn: isOwn, today: today, weeks: Self.weeks,
      step: readsAll ? nil : WorkloadQuery.Step())
  }

  /// Goes on with the counting; `nil` when there is nothing left.
  package var nextStep: WorkloadQuery? {
    guard let counting, let next = counting.load.next else { return nil }
    var query = counting.question
    query.step = next
    return query
  }

  /// Stores an answer; one to an older question is dropped.
  package mutating func take(_ answer: Workload, for query: WorkloadQuery) {
    var question = self.query(on: query.today)
    question.step = query.step
    guard question == query else { return }
    question.step = nil
    if let step = query.step, step != WorkloadQuery.Step() {
      guard nextStep == query, var whole = counting?.load else { return }
      whole.add(answer)
      counting = (question, whole)
    } else {
      counting = (question, answer)
    }
    guard let found = counting?.load else { return }
    if found.next == nil { counting = nil }
    if found.next == nil || loaded != question { show(found, question) }
  }

  /// The cursor stays on its person.
  private mutating func show(_ found: Workload, _ question: WorkloadQuery) {
    let person = current?.person
    let isSameList = loaded?.side == question.side
    load = found
    lines = found.busiestFirst
    loaded = question
    let same = isSameList ? lines.firstIndex { $0.person == person } : nil
    window.select(same ?? window.cursor, count: max(1, lines.count))
  }

  /// Starts at the top with what `change` makes of it.
  mutating func restart(_ change: (inout Self) -> Void) {
    change(&self)
    window = ListWindow()
    counting = nil
  }
}

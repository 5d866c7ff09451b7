/// The figures of some projects in some months, each with the number of projects it was counted over.
package struct FigureSums: Hashable, Sendable {
  /// Of `of` projects, how many.
  package struct Share: Hashable, Sendable {
    package var count = 0
    package var of = 0

    /// `nil` for so few projects that one more or less would change it much.
    package var percent: Int? {
      of < PhaseStatistics.smallest ? nil : (count * 200 + of) / (2 * of)
    }
  }

  /// Projects that went live in these months.
  package private(set) var live = 0
  /// Of those that had a confirmed day before, how many went live on the first one or earlier.
  package private(set) var onConfirmed = Share()
  /// Of those that had a committed day of any grade, how many went live on the first one or earlier.
  package private(set) var onCommitted = Share()
  /// Moves of the committed go-live, and the projects in which it was moved.
  package private(set) var moves = 0
  package private(set) var movedProjects = 0
  /// Business days by side, and the projects in which something was settled or passed on.
  package private(set) var held: [Side: Int] = [:]
  package private(set) var heldProjects = 0
  /// Rejections of port orders by reason, and the projects concerned.
  package private(set) var rejections: [String: Int] = [:]
  package private(set) var rejectedProjects = 0
  /// How often each answer was given, by question.
  private var answers: [FeedbackEntry: [Int: Int]] = [:]
  private var feedbacks = 0

  package init() {}

  package var rejected: Int { rejections.values.reduce(0, +) }
  package var heldDays: Int { held.values.reduce(0, +) }
  package var feedback: FeedbackStatistics {
    let numbers = answers.mapValues { $0.flatMap { Array(repeating: $0.key, count: $0.value) } }
    return FeedbackStatistics(numbers, sample: feedbacks)
  }
  package var isEmpty: Bool {
    live == 0 && moves == 0 && heldProjects == 0 && rejectedProjects == 0 && feedbacks == 0
  }

  /// Counts a project in.
  ///
  /// - Parameter carrier: counts its rejections by this carrier alone.
  package mutating func add(
    _ figures: ProjectFigures, in months: ClosedRange<Month>, carrier: String? = nil
  ) {
    addGoLive(figures, in: months)
    var (moved, days, rejected, answered) = (0, 0, 0, false)
    for (key, amount) in figures {
      guard let month = key.month, months.contains(month) else { continue }
      switch key.kind {
      case .moved: moved += amount
      case .held:
        guard let side = Side(rawValue: key.subject) else { continue }
        held[side, default: 0] += amount
        days += amount
      case .rejected where carrier == nil || carrier == key.carrier:
        rejections[key.subject, default: 0] += amount
        rejected += amount
      case .answer:
        guard let entry = FeedbackEntry(rawValue: key.subject) else { continue }
        answers[entry, default: [:]][amount, default: 0] += 1
        answered = true
      case .rejected, .firstCommitted, .firstConfirmed, .live, .carrier: break
      }
    }
    moves += moved
    if moved > 0 { movedProjects += 1 }
    if days > 0 { heldProjects += 1 }
    if rejected > 0 { rejectedProjects += 1 }
    if answered { feedbacks += 1 }
  }

  private mutating func addGoLive(_ figures: ProjectFigures, in months: ClosedRange<Month>) {
    guard let number = figures[FigureKey(.live)], months.contains(Month(of: Day(number: number))) else {
      return
    }
    live += 1
    if let first = figures[FigureKey(.firstConfirmed)] { onConfirmed.add(number <= first) }
    if let first = figures[FigureKey(.firstCommitted)] { onCommitted.add(number <= first) }
  }

  /// Counts the projects of another part in.
  package mutating func add(_ other: FigureSums) {
    live += other.live
    onConfirmed.add(other.onConfirmed)
    onCommitted.add(other.onCommitted)
    moves += other.moves
    movedProjects += other.movedProjects
    held.merge(other.held, uniquingKeysWith: +)
    heldProjects += other.heldProjects
    rejections.merge(other.rejections, uniquingKeysWith: +)
    rejectedProjects += other.rejectedProjects
    answers.merge(other.answers) { $0.merging($1, uniquingKeysWith: +) }
    feedbacks += other.feedbacks
  }
}

extension FigureSums.Share {
  fileprivate mutating func add(_ isSo: Bool) {
    of += 1
    if isSo { count += 1 }
  }

  fileprivate mutating func add(_ other: Self) {
    count += other.count
    of += other.of
  }
}

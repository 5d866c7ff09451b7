extension Project {
  /// The go-live day of one wave: runbook, poll, log and declaration (domain document 3.3).
  package struct Cutover: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// `nil` for the first wave.
    package let wave: ItemID?
    /// T0, when the numbers are to be moved, in the zone the runbook is kept in.
    package let start: ZonedTime?
    /// In the order of the runbook.
    package let steps: [RunbookStep]
    /// The roles that are asked, in their order.
    package let asked: [Role]
    package let votes: [PollVote]
    /// What people wrote into the log, oldest first.
    package let notes: [CutoverNote]
    package let declaration: CutoverDeclaration?
    package let nextDayCheck: NextDayCheck?

    package var state: CutoverState {
      switch declaration?.outcome {
      case .live: declaration?.confirmedBy == nil ? .declared : .live
      case .rolledBack: .rolledBack
      case nil: steps.contains { $0.state != .open } || !votes.isEmpty ? .running : .planned
      }
    }

    package func step(_ id: ItemID) -> RunbookStep? { steps.first { $0.id == id } }
    package func step(marked mark: RunbookMark) -> RunbookStep? { steps.first { $0.mark == mark } }
    /// The first step that is still open.
    package var nextStep: RunbookStep? { steps.first { $0.state == .open } }
    package func vote(of role: Role) -> PollVote? { votes.first { $0.role == role } }
  }

  /// One role's answer to "go or no-go?" on the day.
  package struct PollVote: Hashable, Sendable {
    package let role: Role
    package let isGo: Bool
    package let by: String
    /// Whose word it was, when somebody else wrote it down.
    package let onBehalf: String?
    package let note: String?
    package let at: Timestamp?
  }

  /// A line that somebody wrote into the log of a cutover.
  package struct CutoverNote: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let text: String
    package let site: String?
    package let by: String
    package let at: Timestamp?
  }

  /// How a cutover ended.
  package struct CutoverDeclaration: Hashable, Sendable {
    package let outcome: CutoverOutcome
    package let by: String
    package let at: Timestamp?
    package let reason: String?
    /// Who confirmed it for the customer.
    package let confirmedBy: String?
    package let confirmedAt: Timestamp?
  }

  package func runbookStep(_ id: ItemID) -> RunbookStep? { cutovers.lazy.compactMap { $0.step(id) }.first }
  package func cutover(_ id: ItemID) -> Cutover? { cutovers.first { $0.id == id } }
  /// The newest cutover of a wave: after a rollback there is another.
  package func cutover(ofWave wave: ItemID?) -> Cutover? { cutovers.last { $0.wave == wave } }
  /// When the cutover of a wave would start: at the first confirmed port of the wave, else with the go-live window.
  package func suggestedStart(ofWave wave: ItemID?) -> (local: LocalTime, zone: String)? {
    let ports = portOrders.filter { $0.wave == wave && $0.state.isOpen }.compactMap(\.dates.foc)
    if let first = ports.min(by: { $0.instant < $1.instant }) { return (first.local, first.zone) }
    let day = wave.flatMap { goLive(of: $0) }?.day ?? (wave == nil ? head.goLive : nil)
    guard let day, let window, let zoneName else { return nil }
    return (LocalTime(window.start, from: day), zoneName)
  }

  /// The day of go-live, where a planned cutover begins on another one because somebody moved go-live.
  package func goLiveElsewhere(_ cutover: Cutover) -> Day? {
    guard cutover.state == .planned, let start = cutover.start, let day = goLive(ofWave: cutover.wave).day,
      day != start.local.day
    else { return nil }
    return day
  }

  /// The cutover a screen opens with: the one under way, else one whose check at G+1 is still to come, else the next
  /// that is planned, else the last.
  package var currentCutover: Cutover? {
    cutovers.first { $0.state == .running || $0.state == .declared }
      ?? cutovers.first { nextDayCheckDue($0) != nil }
      ?? cutovers.first { $0.state == .planned } ?? cutovers.last
  }
}

package enum CutoverOutcome: String, CaseIterable, Sendable {
  case live
  case rolledBack = "rolled-back"
}

package enum CutoverState: String, CaseIterable, Sendable {
  case planned, running
  /// Declared live by the provider, and not yet confirmed by the customer.
  case declared
  case live
  case rolledBack = "rolled-back"

  package var title: String {
    switch self {
    case .planned: "planned"
    case .running: "running"
    case .declared: "declared live, not yet confirmed"
    case .live: "live"
    case .rolledBack: "rolled back"
    }
  }

  /// Whether the day is over for the numbers; the runbook's last steps may still be open.
  package var isOver: Bool { self == .live || self == .rolledBack }
}

/// Fields of a cutover, its runbook, poll and log.
extension Field {
  /// A `ZonedTime`.
  package static let cutoverStart: Field = "cutover-start"
  /// Codes of the roles that are asked in the poll, separated by blanks.
  package static let poll: Field = "poll"
  /// A `RunbookTime`.
  package static let runbookTime: Field = "runbook-time"
  /// The `ZonedTime` that it means.
  package static let plannedAt: Field = "planned-at"
  package static let mark: Field = "mark"
  package static let settledAt: Field = "settled-at"
  package static let settledBy: Field = "settled-by"
  /// `go` or `no-go`.
  package static let vote: Field = "vote"
  package static let outcome: Field = "outcome"
  package static let declaredBy: Field = "declared-by"
  package static let declaredAt: Field = "declared-at"
  package static let confirmedBy: Field = "confirmed-by"
  package static let confirmedAt: Field = "confirmed-at"
}

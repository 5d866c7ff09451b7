extension Project {
  /// One line of the runbook of a cutover.
  package struct RunbookStep: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    package let owner: Role
    /// The code of the site where it is done; `nil` for all.
    package let site: String?
    package let mark: RunbookMark?
    package let time: RunbookTime?
    package let planned: ZonedTime?
    package let state: RunbookStepState
    /// When it was done or skipped, and by whom.
    package let settledAt: Timestamp?
    package let settledBy: String?
    package let note: String?

    /// Its number in the runbook: `5`.
    package var number: String { String(id.rawValue.splitTrailingNumber.number) }

    package func isLate(at now: Timestamp) -> Bool {
      guard state == .open, let planned else { return false }
      return planned.instant < now
    }

    /// Minutes after the planned time at which it was settled, or since then while it is open; negative when early.
    package func minutesLate(at now: Timestamp) -> Int? {
      guard let planned else { return nil }
      let seconds = (settledAt ?? now).seconds - planned.instant.seconds
      return Int(seconds) / 60
    }
  }
}

/// What the program has to know about a step of the runbook.
package enum RunbookMark: String, CaseIterable, Sendable {
  /// The go/no-go poll: done when every role has answered.
  case poll
  /// The numbers are moved: not before everybody said go.
  case activation
  /// Behind this line the numbers return only by a new port.
  case rollbackPoint = "rollback-point"
  /// Done by declaring.
  case declaration
  /// The check on the first business morning after the cutover.
  case nextMorning = "next-morning"
}

package enum RunbookStepState: String, CaseIterable, Sendable {
  case open, done, skipped
}

/// One line of a template's runbook.
package struct RunbookLine: Hashable, Sendable {
  package let title: String
  package let time: RunbookTime
  package let owner: Role
  package let mark: RunbookMark?
  /// Whether each site has its own.
  package let isPerSite: Bool

  package init(
    title: String, time: RunbookTime, owner: Role, mark: RunbookMark? = nil, isPerSite: Bool = false
  ) {
    self.title = title
    self.time = time
    self.owner = owner
    self.mark = mark
    self.isPerSite = isPerSite
  }
}

/// A template's plan of the go-live day.
package struct Runbook: Hashable, Sendable {
  package var lines: [RunbookLine]
  /// The roles whose GO is asked for before the numbers are moved.
  package var poll: [Role]

  package init(lines: [RunbookLine] = [], poll: [Role] = []) {
    self.lines = lines
    self.poll = poll
  }
}

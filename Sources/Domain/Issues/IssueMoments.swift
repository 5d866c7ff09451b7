/// What the clocks of an issue are worked out from.
package struct IssueMoments: Hashable, Sendable {
  /// `nil` in projects in which only the day was recorded, as the others.
  package let raised: Timestamp?
  package let acknowledged: Timestamp?
  /// The last time the customer could read something new.
  package let updated: Timestamp?
  /// When it was fixed, or left open work in another way.
  package let stopped: Timestamp?
  package let pauses: IssuePauses

  init(_ item: Item) {
    raised = item.instant(.raisedAt)
    acknowledged = item.instant(.acknowledgedAt)
    updated = item.instant(.updatedAt)
    stopped = item.instant(.stoppedAt)
    pauses = IssuePauses(stored: item[.pauses])
  }
}

/// The times in which an issue waited for the customer or the carrier.
package struct IssuePauses: Hashable, Sendable {
  package private(set) var over: [Range<Timestamp>] = []
  /// The beginning of the one that lasts.
  package private(set) var since: Timestamp?

  /// Reads `1793797200-1793800000 1793900000-`, in seconds; what cannot be read is left out.
  init(stored text: String?) {
    for word in (text ?? "").split(separator: " ") {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard parts.count == 2, let first = parts[0] else { continue }
      let start = Timestamp(seconds: first)
      if let last = parts[1], last >= first {
        over.append(start..<Timestamp(seconds: last))
      } else {
        since = start
      }
    }
  }

  /// `nil` for none.
  var stored: String? {
    let words =
      over.map { "\($0.lowerBound.seconds)-\($0.upperBound.seconds)" }
      + (since.map { ["\($0.seconds)-"] } ?? [])
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  mutating func begin(at moment: Timestamp) { since = since ?? moment }

  mutating func end(at moment: Timestamp) {
    if let since { add(from: since, to: moment) }
    since = nil
  }

  mutating func add(from start: Timestamp, to end: Timestamp) {
    if start < end { over.append(start..<end) }
  }

  /// All of them, the one that lasts up to a moment.
  func until(_ moment: Timestamp) -> [Range<Timestamp>] {
    over + (since.flatMap { $0 < moment ? [$0..<moment] : nil } ?? [])
  }
}

extension IssueState {
  /// Whether nobody of the provider's side can go on.
  package var pausesClock: Bool { self == .waitingCustomer || self == .waitingCarrier }

  /// Whether it is answered, though perhaps not closed.
  package var stopsClock: Bool { !isOpen || self == .fixed || self == .verified }
}

/// The moments are recorded with whatever moves an issue, and as a consequence of it: two people who write at once do
/// not refuse each other for them.
extension Planner {
  mutating func noteIssueMoments() {
    for change in changes {
      switch change.field {
      case .state where value(change.item, .kind) == Kind.issue.rawValue:
        noteMove(of: change.item, from: change.old.flatMap(IssueState.init), to: change.new)
      case .kind where change.new == Kind.comment.rawValue: noteComment(change.item)
      case _: break
      }
    }
  }

  private mutating func noteMove(of id: ItemID, from old: IssueState?, to text: String?) {
    guard let new = text.flatMap(IssueState.init) else { return }
    let now = moment.timestamp
    guard let old else { return set(id, .raisedAt, now) }
    if old == .new, value(id, .acknowledgedAt) == nil { set(id, .acknowledgedAt, now) }
    var pauses = IssuePauses(stored: value(id, .pauses))
    if !new.pausesClock { pauses.end(at: now) }
    if new.pausesClock { pauses.begin(at: now) }
    if new.stopsClock {
      if value(id, .stoppedAt) == nil { set(id, .stoppedAt, now) }
    } else if let stopped = project.issue(id)?.moments.stopped {
      // While it counted as fixed, nobody worked on it.
      pauses.add(from: stopped, to: now)
      set(id, .stoppedAt, nil as String?)
    }
    set(id, .pauses, pauses.stored)
    if actor.side == .provider { set(id, .updatedAt, now) }
  }

  /// What the customer can read is an update.
  private mutating func noteComment(_ comment: ItemID) {
    guard actor.side == .provider, value(comment, .visibility) != Visibility.internal.rawValue,
      let issue = value(comment, .parent).map({ ItemID($0) }), project.issue(issue) != nil
    else { return }
    set(issue, .updatedAt, moment.timestamp)
  }

  private mutating func set(_ item: ItemID, _ field: Field, _ instant: Timestamp) {
    set(item, field, String(instant.milliseconds))
  }
}

/// Milliseconds since 1970, and for the pauses seconds.
extension Field {
  package static let raisedAt: Field = "raised-at"
  package static let acknowledgedAt: Field = "acknowledged-at"
  package static let updatedAt: Field = "updated-at"
  package static let stoppedAt: Field = "stopped-at"
  package static let pauses: Field = "pauses"

  static let issueMoments: [Field] = [.raisedAt, .acknowledgedAt, .updatedAt, .stoppedAt, .pauses]
}

extension Project {
  /// A call with the customer: planned, held, and what was said in it.
  package struct Call: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let kind: CallKind
    package let title: String
    /// When it begins, as it was agreed.
    package let start: ZonedTime?
    /// How long it lasts.
    package let minutes: Int
    /// A room, a link, a number to dial.
    package let place: String?
    package let invited: [ItemID]
    package let agenda: [AgendaPoint]
    /// The task that is done once it was held.
    package let task: ItemID?
    package let state: CallState
    /// Why it was moved or cancelled.
    package let reason: String?
    /// Raised with every change of the call itself, so that a later invitation replaces an earlier one.
    package let sequence: Int
    package let course: Course
    package let captured: [CallEntry]
    package let actions: [Action]

    package var end: Timestamp? { start.map { Timestamp(seconds: $0.instant.seconds + Int64(minutes) * 60) } }

    package func captured(_ what: CallEntry.What) -> [CallEntry] { captured.filter { $0.what == what } }

    /// `Kick-off call, Thu 19 Nov 2026`
    package var name: String { [title, start?.local.day.long].compactMap { $0 }.joined(separator: ", ") }

    /// How it went.
    package struct Course: Hashable, Sendable {
      package let present: [ItemID]
      package let absent: [ItemID]
      package let begunAt: Timestamp?
      package let endedAt: Timestamp?
      /// The day it was held on, where the person who ended it was.
      package let heldOn: Day?
    }
  }

  /// Something that was said in a call.
  package struct CallEntry: Hashable, Sendable, Identifiable {
    package enum What: String, CaseIterable, Sendable {
      case decision, risk, note

      /// In ids: `CALL-1.D2`.
      var letter: String {
        switch self {
        case .decision: "D"
        case .risk: "R"
        case .note: "N"
        }
      }
    }

    package let id: ItemID
    package let what: What
    package let text: String
    /// Who decided it, or named the risk.
    package let who: String?
    /// Never shown to the customer.
    package let isInternal: Bool
    /// Who wrote it down.
    package let by: String
    package let at: Timestamp?

    /// `D2`, within its call.
    package var number: String { id.rawValue.split(separator: ".").last.map(String.init) ?? id.rawValue }
  }

  package func call(_ id: ItemID) -> Call? { calls.first { $0.id == id } }

  /// The call of an action, or of something said.
  package func call(of id: ItemID) -> Call? { state[id]?.parent.flatMap { call($0) } }

  /// The calls that are still to take place, or take place now, by their time.
  package var callsAhead: [Call] {
    calls.filter { $0.state.isAhead }.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
  }

  /// The call that is meant if none is named: the one under way, else the next, else the last that was held; a cancelled
  /// one where there is no other.
  package var currentCall: Call? {
    let ahead = callsAhead
    return ahead.first { $0.state == .underWay } ?? ahead.first ?? lastHeld ?? calls.last
  }

  /// The call that was held last.
  package var lastHeld: Call? {
    calls.filter { $0.state == .held }.max { ($0.instant, $0.id) < ($1.instant, $1.id) }
  }

  /// The call ahead that a call of this kind would be; else the last one that was held.
  package func call(_ kind: CallKind) -> Call? {
    callsAhead.first { $0.kind == kind } ?? calls.last { $0.kind == kind && $0.state == .held }
  }

  /// The call that comes after another.
  package func next(after call: Call) -> Call? { callsAhead.first { $0.instant > call.instant } }

  /// The minutes of a call that were made last.
  package func minutes(of call: Call) -> DocumentVersion? {
    versions(of: .minutes).first { $0.about == call.id }
  }

  /// The call that a document is about if none is named.
  package func call(for kind: DocumentKind) -> Call? {
    switch kind {
    case .minutes: calls.first { $0.state == .underWay } ?? lastHeld
    case .kickOffAgenda: call(.kickOff)
    case .closeAgenda: call(.close)
    case .introduction, .plan, .sow, .timeline, .contacts, .status, .dataRequest, .loaCover, .portTracker,
      .readiness, .checklist, .runbook, .goDecision, .testReport, .userNotices, .issues, .operateReview,
      .acceptance, .handover, .supportCard, .lessons, .feedback:
      nil
    }
  }

  /// Whether people meet on the day of a task.
  package func isCall(_ task: Task) -> Bool {
    state.value(task.id, .event) == TaskEvent.call.rawValue
  }

  /// The task that such a call completes: the first call of the plan for a kick-off, that of the last phase for a close.
  package func task(completedBy kind: CallKind) -> Task? {
    switch kind {
    case .kickOff: tasks.first(where: isCall).flatMap { $0.state.isSettled ? nil : $0 }
    case .close: tasks.first { $0.phase == phases.last?.id && isCall($0) && !$0.state.isSettled }
    case .status, .other: nil
    }
  }

  /// Who is usually there: everybody at kick-off and close, else those who speak for both sides.
  package func usuallyInvited(to kind: CallKind) -> [ItemID] {
    people.filter { kind.isSingle || [.ipm, .mpoc].contains($0.role) }
      .filter { !$0.role.isCarrier }.map(\.id)
  }

  /// Names of people, in the order given.
  package func names(of people: [ItemID]) -> [String] { people.compactMap { person($0)?.name } }
}

extension Project.Call {
  /// For the order of calls.
  fileprivate var instant: Int64 { start?.instant.seconds ?? .max }
}

extension Role {
  fileprivate var isCarrier: Bool { side == .carrier }
}

extension Project.Call {
  /// `10:00 America/New_York`
  package var clock: String { start.map { "\($0.local.clock) \($0.zone)" } ?? "without a time" }
}

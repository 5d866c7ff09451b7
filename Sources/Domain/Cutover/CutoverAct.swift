/// A cutover to be planned, with the runbook of the template.
package struct NewCutover: Hashable, Sendable {
  /// `nil` for the first wave.
  package var wave: ItemID?
  package var start: CutoverStart
  package var runbook: Runbook

  package init(wave: ItemID? = nil, start: CutoverStart, runbook: Runbook) {
    self.wave = wave
    self.start = start
    self.runbook = runbook
  }
}

/// When a cutover starts (T0), and the zone in which its runbook is kept.
package struct CutoverStart: Hashable, Sendable {
  package var local: LocalTime
  package var zone: Zone

  package init(_ local: LocalTime, in zone: Zone) {
    self.local = local
    self.zone = zone
  }
}

/// A step to be added to a runbook.
package struct NewRunbookStep: Hashable, Sendable {
  package var title: String
  package var time: RunbookTime
  package var zone: Zone
  package var owner: Role
  /// The code of a site.
  package var site: String?

  package init(title: String, time: RunbookTime, zone: Zone, owner: Role, site: String? = nil) {
    self.title = title
    self.time = time
    self.zone = zone
    self.owner = owner
    self.site = site
  }
}

/// What people do in a cutover.
package enum CutoverAct: Hashable, Sendable {
  /// Another T0; all open steps move with it.
  case move(CutoverStart, reason: String)
  case addStep(NewRunbookStep)
  /// Marks steps as done, skipped (which needs a note) or open again.
  case settle([ItemID], RunbookStepState, note: String?)
  /// An answer in the go/no-go poll; NO-GO needs a note. `onBehalf` says whose word was written down.
  case vote(Role, isGo: Bool, note: String?, onBehalf: String?)
  case note(String, site: String?)
  /// Declares services live, or the cutover rolled back, which needs a reason. `onBehalf` is who confirms it for the
  /// customer; live may also be confirmed later.
  case declare(CutoverOutcome, reason: String?, onBehalf: String?)
  /// The customer confirms the declaration that was shown.
  case confirm(ShownText, onBehalf: String?)
  /// What the check at G+1 showed; problems need a note.
  case checkNextDay(NextDayOutcome, note: String?)
}

/// What a person may do in a cutover.
package enum CutoverRight: Hashable, Sendable {
  case plan
  /// Any step if `nil`.
  case settle(ItemID?)
  case vote(Role, onBehalf: String?)
  case note
  case declare
  case confirm(onBehalf: String?)
  case checkNextDay
}

extension CutoverAct {
  var rights: [CutoverRight] {
    switch self {
    case .move, .addStep: [.plan]
    case .settle(let steps, _, _): steps.map { .settle($0) }
    case .vote(let role, _, _, let onBehalf): [.vote(role, onBehalf: onBehalf)]
    case .note: [.note]
    case .declare: [.declare]
    case .confirm(_, let onBehalf): [.confirm(onBehalf: onBehalf)]
    case .checkNextDay: [.checkNextDay]
    }
  }

  /// Whose word the provider writes down.
  var onBehalf: String? {
    switch self {
    case .vote(_, _, _, let whose), .declare(_, _, let whose), .confirm(_, let whose): whose
    case .move, .addStep, .settle, .note, .checkNextDay: nil
    }
  }
}

extension Rights {
  func cuttingOver(_ right: CutoverRight) -> Refusal? {
    switch right {
    case .plan: only(steers, "change the runbook")
    case .settle(let step): only(settles(step), "settle steps of others")
    case .vote(let role, let onBehalf): voting(for: role, onBehalf)
    case .note: only(actor.role != .viewer && actor.side != .carrier, "write into the log")
    case .declare: only(leads, "declare services live or rolled back")
    case .confirm(let onBehalf): deciding("confirm that services are live", "confirmed it", onBehalf)
    case .checkNextDay: only(actor.side == .provider, "record the check at G+1")
    }
  }

  /// The provider's people keep the runbook; the customer's settle their own steps.
  private func settles(_ id: ItemID?) -> Bool {
    if actor.side == .provider { return true }
    guard let id, let step = project?.runbookStep(id) else { return actor.role != .viewer }
    return owns(step.owner, nil)
  }

  /// Everybody answers for their own role; the provider's people may write down what others said on the bridge.
  private func voting(for role: Role, _ onBehalf: String?) -> Refusal? {
    if actor.role == role || (speaks && role.side == .customer) { return nil }
    guard actor.side == .provider else { return only(false, "answer for \(role.title)") }
    return onBehalf?.trimmed.isEmpty == false
      ? nil : .invalid(.onBehalf, expected: SignOff.whose("said go or no-go"))
  }
}

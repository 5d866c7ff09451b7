/// Settling steps of a runbook, and the go/no-go poll.
extension Planner {
  mutating func settle(
    _ ids: [ItemID], _ state: RunbookStepState, _ note: String?, in cutover: Project.Cutover
  ) throws(Refusal) -> String {
    try require(ids, "step")
    let note = try optional(note, .reason)
    if state == .skipped, note == nil { throw .invalid(.reason, expected: "why the step is skipped") }
    for id in ids {
      guard let step = cutover.step(id) else { throw .unknownItem("step \(id)") }
      if state == .done { try checkDone(step, note, in: cutover) }
      if step.mark == .nextMorning { clearNextDayCheck(of: cutover) }
      stamp(step, state, note)
    }
    let what = names(ids, "step")
    return state == .open ? "re-opened \(what)" : "\(what) \(state.rawValue)" + because(note)
  }

  mutating func stamp(_ step: Project.RunbookStep, _ state: RunbookStepState, _ note: String?) {
    set(step.id, .state, state)
    set(step.id, .settledAt, state == .open ? nil : String(moment.timestamp.milliseconds))
    set(step.id, .settledBy, state == .open ? nil : actor.name)
    set(step.id, .reason, note)
  }

  private func checkDone(
    _ step: Project.RunbookStep, _ note: String?, in cutover: Project.Cutover
  ) throws(Refusal) {
    switch step.mark {
    case .poll:
      let silent = cutover.asked.filter { cutover.vote(of: $0) == nil }
      guard silent.isEmpty else {
        throw .rule("the poll is not over: \(silent.map(\.title).joined(separator: ", ")) has not answered.")
      }
    case .activation where note == nil:
      let missing = cutover.pollMissing
      guard missing.isEmpty else {
        throw .rule(
          "the numbers are not moved before everybody said go: \(missing.joined(separator: ", ")). If the carrier "
            + "moved them anyway, say so in a note.")
      }
    case .declaration where cutover.declaration == nil:
      throw .rule("that step is done by declaring services live, or the cutover rolled back.")
    case .nextMorning:
      throw .rule("that step is done by recording what the check at G+1 showed.")
    case .activation, .declaration, .rollbackPoint, nil: return
    }
  }

  mutating func vote(
    _ role: Role, _ isGo: Bool, _ note: String?, _ onBehalf: String?, in cutover: Project.Cutover
  ) throws(Refusal) -> String {
    guard cutover.asked.contains(role) else {
      let asked = cutover.asked.map(\.rawValue).joined(separator: ", ")
      throw .invalid(.poll, expected: "one of the roles that are asked: \(asked)")
    }
    let text =
      try isGo ? optional(note, .text) : TextRule.title.require(note, .text, "why it is no-go")
    let whose = try optional(onBehalf, .onBehalf)
    let id = ItemID("\(cutover.id).\(role.rawValue)")
    if state[id] == nil {
      create(
        id, .pollVote, in: cutover.id,
        [.role: role.rawValue, .sort: SortKey.padded(order(of: role, cutover))])
    }
    set(id, .vote, isGo ? GoWord.go : .noGo)
    set(id, .text, text)
    set(id, .by, actor.name)
    set(id, .onBehalf, whose)
    set(id, .at, String(moment.timestamp.milliseconds))
    finishPoll(cutover, with: role)
    return "\(role.rawValue) says \(isGo ? "GO" : "NO-GO")" + because(text)
  }

  private func order(of role: Role, _ cutover: Project.Cutover) -> Int {
    cutover.asked.firstIndex(of: role) ?? cutover.asked.count
  }

  /// The last answer completes the poll's step.
  private mutating func finishPoll(_ cutover: Project.Cutover, with role: Role) {
    guard let step = cutover.step(marked: .poll), step.state == .open,
      cutover.asked.allSatisfy({ $0 == role || cutover.vote(of: $0) != nil })
    else { return }
    stamp(step, .done, nil)
  }
}

extension Project.Cutover {
  /// Who has not said go, in words; empty when the numbers may be moved.
  package var pollMissing: [String] {
    asked.compactMap { role in
      guard let vote = vote(of: role) else { return "\(role.rawValue) has not answered" }
      return vote.isGo ? nil : "\(role.rawValue) says NO-GO"
    }
  }
}

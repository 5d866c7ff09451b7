/// A line to be added to the Scope of Work.
package struct NewScopeLine: Hashable, Sendable {
  package var kind: ScopeLineKind
  package var text: String
  /// Of a quantity.
  package var planned: Int?

  package init(_ kind: ScopeLineKind, _ text: String, planned: Int? = nil) {
    self.kind = kind
    self.text = text
    self.planned = planned
  }
}

/// A change of the agreed scope that is asked for.
package struct NewChangeRequest: Hashable, Sendable {
  package var title: String
  package var reason: String
  package var impact: String?

  package init(title: String, reason: String, impact: String? = nil) {
    self.title = title
    self.reason = reason
    self.impact = impact
  }
}

/// The Scope of Work: tailored until it is signed, afterwards by a change request that both sides approve.
extension Planner {
  mutating func addScopeLine(_ new: NewScopeLine) throws(Refusal) -> String {
    try checkScope()
    let text = try TextRule.long.require(new.text, .text, "what the line says")
    guard new.kind == .quantity || new.planned == nil else {
      throw .invalid(.planned, expected: "no number: only quantities are counted")
    }
    if let planned = new.planned, planned < 0 { throw .invalid(.planned, expected: "a number from 0") }
    let id = freshID("SCOPE-")
    create(
      id, .scopeLine, in: projectItem,
      [
        .category: new.kind.rawValue, .text: text, .planned: new.planned.map(String.init),
        .sort: SortKey.following(id),
      ])
    return "added to the Scope of Work: \(new.kind.rawValue) \(DisplayText.line(text))"
      .cut(toBytes: TextRule.title.bytes)
  }

  mutating func removeScopeLine(_ id: ItemID) throws(Refusal) -> String {
    guard let line = project.scopeLine(id), let item = state[id] else {
      throw .unknownItem("scope line \(id)")
    }
    try checkScope()
    for field in item.values.keys.sorted() { set(id, field, nil as String?) }
    return "removed from the Scope of Work: \(line.text)".cut(toBytes: TextRule.title.bytes)
  }

  /// What was delivered is counted at any time; everything else is part of what was signed.
  func checkScopeEdit(_ kind: Kind, _ field: Field) throws(Refusal) {
    let isAgreed = kind == .step || kind == .scopeLine || kind == .project && field == .deemedAcceptance
    guard isAgreed, field != .delivered, field != .note else { return }
    try checkScope()
  }

  private func checkScope() throws(Refusal) {
    if let fixed = project.scopeIsFixed { throw .rule("\(fixed). Nothing was changed.") }
  }

  mutating func raiseChangeRequest(_ new: NewChangeRequest) throws(Refusal) -> String {
    guard project.approval(of: .sow)?.current != nil else {
      throw .rule("the Scope of Work is not signed yet: change it as it is, no request is needed.")
    }
    if let open = project.changeRequests.first(where: { $0.state == .open }) {
      throw .rule("\(open.id) is open: \(open.title). One change is approved at a time.")
    }
    let title = try TextRule.title.require(new.title, .title, "what is to be changed")
    let reason = try TextRule.long.require(new.reason, .reason, "why it is to be changed")
    let impact = try optional(new.impact, .impact, .long)
    let id = freshID("CR-")
    create(
      id, .changeRequest, in: projectItem,
      [
        .title: title, .reason: reason, .impact: impact,
        .state: ChangeRequestState.open.rawValue, .by: actor.name, .on: today.iso,
        .sort: SortKey.following(id),
      ])
    return "raised \(id): \(title)"
  }

  /// - Throws: while the scope is not again what was signed.
  mutating func withdrawChangeRequest(_ id: ItemID, because reason: String) throws(Refusal) -> String {
    guard let request = project.changeRequest(id) else { throw .unknownItem("change request \(id)") }
    guard request.state == .open else { throw .rule("\(id) is \(request.state.rawValue).") }
    guard project.approval(of: .sow)?.standing != .changed else {
      throw .rule(
        "the Scope of Work is not what was signed any more: take those changes back first, or have it signed. "
          + "Nothing was changed.")
    }
    let why = try TextRule.title.require(reason, .reason, "why it is withdrawn")
    set(id, .state, ChangeRequestState.withdrawn)
    set(id, .resolution, why)
    return "withdrew \(id): \(why)"
  }

  /// The customer signed the changed scope: the request is approved, and the plan is kept as a new baseline.
  mutating func approveChangeRequests(signed: ItemID) throws(Refusal) {
    for request in project.changeRequests where request.state == .open {
      set(request.id, .state, ChangeRequestState.approved)
      set(request.id, .link, signed.rawValue)
      if project.head.baselineNumber != nil {
        _ = try storeBaseline(because: "\(request.id) \(request.title)")
      }
    }
  }
}

/// The answers needed to add a port order; the other fields are set when they are known.
package struct NewPortOrder: Hashable, Sendable {
  package var carrier: String
  package var type: NumberType
  package var extent: Project.PortOrder.Extent
  /// The wave's item; `nil` for the first wave.
  package var wave: ItemID?
  /// Further fields of `PortFields`.
  package var fields: [Field: String]

  package init(
    carrier: String, type: NumberType = .geographic, extent: Project.PortOrder.Extent = .full,
    wave: ItemID? = nil, fields: [Field: String] = [:]
  ) {
    self.carrier = carrier
    self.type = type
    self.extent = extent
    self.wave = wave
    self.fields = fields
  }
}

/// What happened to a port order, as a person or a carrier's feed reports it.
package struct NewPortEvent: Hashable, Sendable {
  package var step: PortStep
  /// The sender's own name of the event; the same one is recorded once. Without one it gets the next of ours.
  package var number: String?
  /// The date confirmed or asked for; for a port, when it was done.
  package var time: ZonedTime?
  /// The day asked for where no time of day is.
  package var day: Day?
  package var reason: RejectionReason?
  package var note: String?
  /// Who agreed to a fee for the customer, and how.
  package var onBehalf: String?

  package init(
    _ step: PortStep, number: String? = nil, time: ZonedTime? = nil, day: Day? = nil,
    reason: RejectionReason? = nil, note: String? = nil, onBehalf: String? = nil
  ) {
    self.step = step
    self.number = number
    self.time = time
    self.day = day
    self.reason = reason
    self.note = note
    self.onBehalf = onBehalf
  }
}

extension Project.PortOrder {
  /// Whether this very event was recorded before, so that a feed that repeats itself changes nothing.
  package func holds(_ new: NewPortEvent) -> Bool {
    guard let number = new.number, let event = event(number) else { return false }
    return event.step == new.step && event.time == new.time && event.reason == new.reason?.code
  }
}

/// Port orders: added, filled in, and moved on by events (domain document 5).
extension Planner {
  mutating func addPortOrder(_ new: NewPortOrder) throws(Refusal) -> String {
    let carrier = try TextRule.title.require(new.carrier, .losingCarrier, "the losing carrier")
    if let wave = new.wave { try checkWave(wave) }
    let id = freshID("PO-")
    let more = try read(new.fields, of: "a port order") { PortFields.entry($0)?.shape }
    let values: [Field: String?] = [
      .losingCarrier: carrier, .numberType: new.type.rawValue, .extent: new.extent.rawValue,
      .wave: new.wave?.rawValue, .state: PortState.draft.rawValue, .owner: Role.porting.rawValue,
      .dateGrade: DateGrade.target.rawValue, .round: "1", .holder: Side.provider.rawValue,
      .heldSince: today.iso, .addedOn: today.iso, .sort: SortKey.following(id),
    ]
    create(id, .portOrder, in: projectItem, values.merging(more) { $1 })
    try checkAsked(pendingOrder(id))
    return "added port order \(id) for \(carrier)"
  }

  /// The order with what is planned so far.
  func pendingOrder(_ id: ItemID) -> Project.PortOrder {
    Project.PortOrder(pending(id), events: project.portOrder(id)?.events ?? [])
  }

  func checkWave(_ wave: ItemID) throws(Refusal) {
    guard project.waves.contains(where: { $0.id == wave }) else { throw .unknownItem("wave \(wave)") }
  }

  /// Refuses what the order's state no longer lets change; a checked order goes back to draft.
  mutating func checkPortEdit(_ id: ItemID, _ field: Field) throws(Refusal) {
    guard let order = project.portOrder(id) else { throw .unknownItem("port order \(id)") }
    if field == .note || field == .carrierContact || field == .site { return }
    let isPaper = PortFields.entry(field)?.isPaper == true
    switch order.state.editing {
    case .all(let resets):
      if resets { move(order, to: .draft, blamed: .provider) }
    case .papers where isPaper: return
    case .papers:
      throw .rule("\(id) is with the carrier: only its papers can be added to; cancel it to change \(field).")
    case .notes:
      throw .rule(
        "\(field) of \(id) cannot be changed while the order is \(order.state.title); only an event can "
          + "move it on.")
    }
  }

  mutating func record(_ new: NewPortEvent, on id: ItemID) throws(Refusal) -> String {
    guard let order = project.portOrder(id) else { throw .unknownItem("port order \(id)") }
    let number = try number(of: new, on: order)
    guard let rule = PortFlow.rule(new.step, from: order.state) else {
      throw PortFlow.refusal(new.step, of: id, in: order.state)
    }
    let note = try optional(new.note, .note, .long)
    for need in rule.needs { try check(need, for: new, on: order) }
    let state = rule.to ?? order.state
    create(
      ItemID("\(id).\(number)"), .portEvent, in: id,
      [
        .eventID: number, .event: new.step.rawValue, .state: state.rawValue, .foc: new.time?.stored,
        .askedDay: new.day?.iso,
        .lastReason: new.reason?.code, .remedy: new.reason?.remedy,
        .delay: new.reason?.delay.map { String($0) }, .asks: new.reason?.asks?.rawValue,
        .note: note, .by: actor.name,
        .at: String(moment.timestamp.milliseconds), .on: today.iso,
        .sort: SortKey.padded(order.events.count + 1),
      ])
    if rule.to != nil { move(order, to: state, blamed: new.reason?.owner.side ?? .provider) }
    var said = [new.step == .note ? "noted what the carrier said about \(id)" : "\(id) \(new.step.title)"]
    for effect in rule.effects {
      if let words = try follow(effect, new, order) { said.append(words) }
    }
    if rule.to != nil, let words = answerRejections(of: order, now: state) { said.append(words) }
    followOrders(of: order.wave, because: "\(id) \(new.step.title)")
    return said.joined(separator: "; ")
  }

  private func number(of new: NewPortEvent, on order: Project.PortOrder) throws(Refusal) -> String {
    guard let number = new.number else {
      let own = order.events.count { $0.number.hasPrefix("own-") }
      return "own-\(own + 1)"
    }
    let isName = { (byte: UInt8) in
      (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte == 45 || byte == 95
    }
    guard (1...40).contains(number.utf8.count), number.utf8.allSatisfy(isName), !number.hasPrefix("own-")
    else {
      throw .invalid(.eventID, expected: "1 to 40 letters, digits, - or _, not beginning with own-")
    }
    guard let before = order.event(number) else { return number }
    throw .rule(
      "event \(number) of \(order.id) is recorded already: \(before.step.title). Nothing was recorded again.")
  }

  private mutating func move(_ order: Project.PortOrder, to state: PortState, blamed: Side) {
    set(order.id, .state, state)
    let holder = state.holder(rejectedFor: blamed)
    set(order.id, .holder, holder?.rawValue)
    set(order.id, .heldSince, holder == nil ? nil : today)
  }
}

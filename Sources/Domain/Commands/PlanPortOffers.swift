/// Taking an offer for a port order (domain document 6.6, rules 6 and 7). A confirmed date is moved by people
/// only, with a reason, and counted.
extension Planner {
  mutating func take(
    _ way: PortOffer.Way, for id: ItemID, _ consent: DateConsent
  ) throws(Refusal) -> String {
    guard let order = project.portOrder(id) else { throw .unknownItem("port order \(id)") }
    guard project.hasOffers(for: order) else {
      throw .rule("\(id) is \(order.state.title) and on the day of its go-live; there is nothing to choose.")
    }
    let reason = try TextRule.title.require(consent.reason, .reason, "why this way was chosen")
    var said: String
    switch way {
    case .split(let day): said = try split(order, day, consent)
    case .move(let day): said = try moveWave(of: order, to: day, consent)
    case .ask(let day):
      return try record(
        NewPortEvent(.redate, day: day, note: reason, onBehalf: consent.onBehalf), on: id)
    case .cancel:
      said = try record(NewPortEvent(.cancel, note: reason, onBehalf: consent.onBehalf), on: id)
      followOrders(of: order.wave, because: "\(id) is cancelled", restores: true)
      regrade(project.goLive(of: order), in: order.wave)
    }
    reopenItems(naming: order, because: way.reason(of: id))
    voidDecision(of: order.wave, because: "GO must be confirmed again: \(id) changed what goes live")
    if project.decision(of: order.wave)?.isGo == true, !project.isReached(project.goLive(of: order)) {
      said += "; GO must be confirmed again"
    }
    return said
  }

  // MARK: Split

  private mutating func split(
    _ order: Project.PortOrder, _ day: Day, _ consent: DateConsent
  ) throws(Refusal) -> String {
    let (wave, task) = try splitOff(order)
    let old = project.goLive(of: order)
    if let foc = order.dates.foc?.local.day {
      guard foc == day else { throw .rule("\(order.id) is confirmed for \(foc.long), not for \(day.long).") }
      try confirmWave(wave, task, on: day, consent)
    } else {
      set(order.id, .askedDay, day)
      try commit(wave, task, to: day, consent)
    }
    regrade(old, in: order.wave)
    let stays = old.day.map { ", the rest stays on \($0.long)" } ?? ""
    return "split \(order.id) off into wave \(wave), go-live \(day.long)\(stays)" + because(consent.reason)
  }

  /// The order in a wave of its own. Work that orders prove is done again only as far as this order asks for.
  private mutating func splitOff(_ order: Project.PortOrder) throws(Refusal) -> (ItemID, ItemID) {
    let rest = project.portOrders(of: order.wave).filter { $0.id != order.id && $0.state.isOpen }
    guard !rest.isEmpty else {
      throw .rule("\(order.id) is the only order of its wave; move the wave instead.")
    }
    let site = order.site.flatMap { project.site($0) }
    let name = "\(site?.title ?? order.carrier) (\(order.id))".cut(toBytes: TextRule.title.bytes)
    let (wave, goLiveTask, _) = try createWave(name)
    for task in project.tasks where task.wave == order.wave && task.needs?.milestone != nil {
      let copy = ItemID("\(wave)-\(Self.bare(task))")
      guard value(copy, .kind) != nil else { continue }
      for field in [
        Field.state, .started, .finished, .doneBefore, .duration, .reason, .evidence, .holder, .heldSince,
      ] {
        if let progress = value(task.id, field) { set(copy, field, progress) }
      }
    }
    set(order.id, .wave, wave.rawValue)
    // Its site goes live with it, unless other orders of the site stay.
    if let site, site.wave == order.wave, !rest.contains(where: { $0.site == site.code }) {
      set(site.id, .wave, wave.rawValue)
    }
    followOrders(of: order.wave, because: "\(order.id) has a wave of its own", restores: true)
    return (wave, goLiveTask)
  }

  /// `EXE-25` of `W2-EXE-25`.
  private static func bare(_ task: Project.Task) -> String {
    guard let wave = task.wave else { return task.id.rawValue }
    return String(task.id.rawValue.dropFirst(wave.rawValue.count + 1))
  }

  /// The carrier's date is the wave's go-live.
  private mutating func confirmWave(
    _ wave: ItemID, _ task: ItemID, on day: Day, _ consent: DateConsent
  ) throws(Refusal) {
    set(wave, .goLive, day)
    set(wave, .goLiveGrade, DateGrade.confirmed)
    set(wave, .goLiveReason, consent.reason)
    set(task, .fixed, day)
    set(task, .fixedGrade, DateGrade.confirmed)
    try checkBlackout(day, on: wave, consent.reason, consent.onBehalf, earliest: nil)
  }

  // MARK: Move

  private mutating func moveWave(
    of order: Project.PortOrder, to day: Day, _ consent: DateConsent
  ) throws(Refusal) -> String {
    let goLive = project.goLive(of: order)
    var asked: [String] = []
    for other in project.portOrders(of: order.wave)
    where other.id != order.id && other.state.isOpen && other.dates.foc?.local.day != day {
      switch other.state {
      case .focConfirmed:
        let again = NewPortEvent(.redate, day: day, note: consent.reason, onBehalf: consent.onBehalf)
        asked.append(try record(again, on: other.id))
      case .locked: asked.append(try stop(other, for: order))
      case .draft, .documentsPending, .ready, .submitted, .carrierReview, .rejected:
        set(other.id, .askedDay, day)
      case .porting, .partlyPorted, .ported, .snapbackRequested, .snappedBack, .cancelPending, .cancelled:
        break
      }
    }
    if order.dates.foc == nil { set(order.id, .askedDay, day) }
    let orders = pendingOrders(of: order.wave).filter(\.state.isOpen)
    let isConfirmed = orders.allSatisfy { $0.dates.grade == .confirmed && $0.dates.foc?.local.day == day }
    let grade: DateGrade = isConfirmed ? .confirmed : order.state == .rejected ? .target : .requested
    let moved = try moveGoLive(goLive, to: day, grade, consent)
    return ([moved] + asked).joined(separator: "; ")
  }

  /// A locked port can only be stopped by telephone.
  private mutating func stop(
    _ locked: Project.PortOrder, for order: Project.PortOrder
  ) throws(Refusal) -> String {
    let date = locked.dates.foc.map { " on \($0.words)" } ?? ""
    let text = "Call \(locked.carrier) to stop \(locked.id), locked for its port\(date)"
    if let issue = project.issues.last(where: { $0.link == order.id && $0.state.isOpen }) {
      _ = try addAction(issue.id, text.cut(toBytes: TextRule.title.bytes), .porting, today)
    }
    return "\(locked.id) is locked: \(locked.carrier) must be called to stop it"
  }

  // MARK: After both

  /// Go-live is as firm as its orders are.
  private mutating func regrade(_ goLive: GoLive, in wave: ItemID?) {
    let open = pendingOrders(of: wave).filter(\.state.isOpen)
    guard let day = goLive.day, !open.isEmpty, !project.isReached(goLive) else { return }
    let isConfirmed = open.allSatisfy { $0.dates.grade == .confirmed && $0.dates.foc?.local.day == day }
    if isConfirmed { grade(goLive, .confirmed) }
  }

  /// What was agreed stays, except items that name the order.
  private mutating func reopenItems(naming order: Project.PortOrder, because why: String) {
    let names = [order.id.rawValue, order.pon].compactMap { $0 }
    for check in project.checklists.flatMap(\.checks) where check.state == .agreed || check.state == .claimed
    {
      let texts = [check.title, check.evidence, check.reason].compactMap { $0 }
      guard texts.contains(where: { text in names.contains { text.hasWord($0) } }) else { continue }
      reopen(check, why)
    }
  }

  /// The day to propose: what the reason usually takes from go-live on, not before the plan reaches it.
  func proposedDay(for order: Project.PortOrder, splitting: Bool) -> Day {
    let goLive = project.goLive(of: order)
    var trial = self
    var task = goLive.task
    if splitting, let split = try? trial.splitOff(order) { task = split.1 }
    let delay = order.rejection?.delay ?? 0
    let usual = goLive.day.map { project.calendar.add(max($0, today), delay) } ?? today
    let accepted = project.estimate(of: order, on: today)?.earliest ?? today
    let reached = task.flatMap { task in (try? trial.replanned())?[task]?.earliestFinish } ?? usual
    let first = max(usual, accepted, reached)
    return project.blackout.nextFree(after: first + -1) ?? first
  }
}

extension PortOffer.Way {
  /// Why what names the order opens again.
  fileprivate func reason(of order: ItemID) -> String {
    switch self {
    case .split: "\(order) has a wave of its own"
    case .move: "\(order) moved go-live"
    case .ask: "another date was asked for \(order)"
    case .cancel: "\(order) is cancelled"
    }
  }
}

extension Project {
  /// Whether there is something to choose for an order.
  package func hasOffers(for order: PortOrder) -> Bool {
    if order.state == .rejected { return true }
    let goLive = goLive(of: order)
    guard order.state == .focConfirmed || order.state == .locked, let day = goLive.day, !isReached(goLive)
    else { return false }
    return order.dates.foc.map { $0.local.day != day } ?? false
  }
}

extension String {
  /// Whether the word stands in the text by itself: `PO-1`, not within `PO-12`.
  func hasWord(_ word: String) -> Bool {
    guard !word.isEmpty else { return false }
    let isPart = { (character: Character) in character.isLetter || character.isNumber || character == "-" }
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      let before = found.lowerBound == startIndex ? nil : self[index(before: found.lowerBound)]
      let after = found.upperBound == endIndex ? nil : self[found.upperBound]
      if before.map(isPart) != true, after.map(isPart) != true { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

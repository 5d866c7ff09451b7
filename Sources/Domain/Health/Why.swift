/// What the key `w` can explain.
package enum WhyTopic: String, CaseIterable, Sendable {
  case ready, phase, goLive = "go-live", health, gate, ball
}

/// One fact behind a figure, and the item to open for details.
package struct Fact: Hashable, Sendable {
  package let text: String
  package let item: ItemID?

  package init(_ text: String, item: ItemID? = nil) {
    self.text = text
    self.item = item
  }
}

extension Project {
  /// The facts behind a shown figure, most important first.
  ///
  /// - Parameter actor: sees internal work only as a count.
  package func why(
    _ topic: WhyTopic, on today: Day, for actor: Actor? = nil, outlook: Outlook? = nil
  ) -> [Fact] {
    let facts =
      switch topic {
      case .ready: whyReady
      case .phase: whyPhase(on: today)
      case .goLive: whyGoLive(on: today, outlook ?? self.outlook(on: today))
      case .health: whyHealth(health(on: today, outlook), on: today)
      case .gate: whyGate(on: today)
      case .ball: whyBall(on: today, actor)
      }
    return facts.map { isHidden($0, from: actor) ? Fact("work of the provider") : $0 }
  }

  private func isHidden(_ fact: Fact, from actor: Actor?) -> Bool {
    guard let actor, let task = fact.item.flatMap({ task($0) }) else { return false }
    return !Policy.maySee(task.visibility, actor)
  }

  private var whyReady: [Fact] {
    let counts = phases.map { (phase: $0, count: progress(of: $0.id)) }
    let done = counts.reduce(0) { $0 + $1.count.done }
    let total = counts.reduce(0) { $0 + $1.count.total }
    let percent = total == 0 ? 0 : done * 100 / total
    let open = tasks.filter { $0.phase == head.phase && !$0.state.isSettled }
    return [Fact("\(percent)%: \(done) of \(total) tasks are done; n/a and cancelled ones do not count")]
      + counts.map { Fact("\($0.phase.title): \($0.count.done) of \($0.count.total)", item: $0.phase.id) }
      + open.map { Fact("open: \($0.id) \($0.title) (\($0.state.title))", item: $0.id) }
  }

  private func whyPhase(on today: Day) -> [Fact] {
    guard let phase = currentPhase else { return [Fact("the project has no phase")] }
    var facts: [Fact] = []
    if let day = entered(phase.id) {
      let days = calendar.distance(from: day, to: today)
      facts.append(Fact("in \(phase.title) since \(day.short(near: today)), \(days) bd", item: phase.id))
    }
    for passed in phases {
      if let day = passed.passedOn {
        facts.append(
          Fact(
            "gate \(passed.gate) passed \(day.short(near: today)) by \(passed.passedBy ?? "?")",
            item: passed.id))
      }
    }
    facts += waveProgress.compactMap { wave in
      wave.phase.flatMap { self.phase($0) }.map {
        Fact("\(wave.title) is in \($0.title), \(wave.done) of \(wave.total) done", item: wave.wave ?? $0.id)
      }
    }
    if let since = holdSince {
      let why = state[ItemID(id.rawValue)]?.optionalText(.reason).map { ": \($0)" } ?? ""
      let again = holdReview.map { "; look again \($0.short(near: today))" } ?? ""
      facts.append(Fact("on hold since \(since.short(near: today))\(why)\(again)", item: ItemID(id.rawValue)))
    }
    let held = holdDays(on: today)
    if held > 0 { facts.append(Fact("\(held) bd on hold so far", item: ItemID(id.rawValue))) }
    return facts + whyGate(on: today)
  }

  private func whyGate(on today: Day) -> [Fact] {
    guard let gate = gate(of: shownPhase, on: today) else { return [] }
    let head = Fact(
      "gate \(gate.title): \(gate.openCount) of \(gate.lines.count) criteria open", item: gate.phase)
    return [head]
      + gate.lines.flatMap { line in
        let place = line.item ?? line.criterion.id
        var facts = [
          Fact("\(line.standing.rawValue): \(line.criterion.title), proved by \(line.proof)", item: place)
        ]
        if let waiver = line.waiver { facts.append(Fact(waiver, item: line.criterion.id)) }
        if !line.isPassed {
          facts += line.missing.map { Fact("missing: \($0.text)", item: $0.item ?? line.criterion.id) }
        }
        return facts
      }
  }

  private func whyHealth(_ report: HealthReport, on today: Day) -> [Fact] {
    let word = report.isOverridden ? ", set by hand; computed \(report.computed.rawValue)" : ""
    return [Fact("\(report.health.rawValue)\(word)", item: ItemID(id.rawValue))]
      + report.reasons.map { Fact($0.text, item: $0.item) }
      + [dormantSuggestion(on: today).map { Fact($0, item: ItemID(id.rawValue)) }].compactMap { $0 }
  }

  private func whyBall(on today: Day, _ actor: Actor?) -> [Fact] {
    let held = heldItems(on: today, for: actor)
    if held.isEmpty { return [Fact("no item has a running clock")] }
    return held.map {
      let who = $0.person.map { " \($0)" } ?? ""
      return Fact("\($0.holder.ball)\(who) \($0.businessDays) bd: \($0.item) \($0.title)", item: $0.item)
    }
  }
}

/// The state of a project as one colour (domain document 7).
package enum Health: String, CaseIterable, Sendable {
  case green, amber, red
  /// On hold or dormant.
  case blue
  /// Closed or cancelled.
  case grey

  /// Green, amber or red: computed, and open to an override.
  package var isGraded: Bool { self == .green || self == .amber || self == .red }
}

/// A colour with the facts that led to it. Views show the colour only together with the first fact.
package struct HealthReport: Hashable, Sendable {
  package let health: Health
  /// The computed colour, where a person set another one.
  package let computed: Health
  /// Worst first; at least one.
  package let reasons: [Reason]

  package var isOverridden: Bool { health != computed }

  /// The worst two, and those about ports, which everybody asks for first.
  package var leading: [Reason] {
    Array(reasons.prefix(2) + reasons.dropFirst(2).filter { $0.rule?.isAboutPorts == true }.prefix(2))
  }

  /// Without item ids if read from a portfolio row, which does not know which of them the customer may see.
  package func shown(to actor: Actor, of project: ProjectID) -> HealthReport {
    guard actor.side != .provider else { return self }
    let open = reasons.filter { $0.item == nil || $0.item == ItemID(project.rawValue) }
    return HealthReport(
      health: health, computed: computed,
      reasons: open.isEmpty ? [Reason("open the project to see why", item: nil)] : open)
  }
}

/// A fact in words.
package struct Reason: Hashable, Sendable {
  package let text: String
  /// The item to open for details.
  package let item: ItemID?
  /// The rule that gave it; `nil` for what a person said, and for the state of the project.
  let rule: HealthRule?

  package init(_ text: String, item: ItemID?, rule: HealthRule? = nil) {
    self.text = text
    self.item = item
    self.rule = rule
  }
}

/// A colour that a person set in place of the computed one.
package struct HealthOverride: Hashable, Sendable {
  package let health: Health
  package let reason: String
  package let by: String

  package init(health: Health, reason: String, by: String) {
    self.health = health
    self.reason = reason
    self.by = by
  }

  /// `red|Lee Chen|reason`; read back by `init(stored:)`.
  package var stored: String {
    let name = by.split(separator: "|").joined(separator: "/")
    return "\(health.rawValue)|\(name)|\(reason)"
  }

  package init?(stored text: String) {
    guard let fields = text.storedFields(3), let health = Health(rawValue: fields[0]) else { return nil }
    self.init(health: health, reason: fields[2], by: fields[1])
  }
}

extension HealthReport {
  /// Applies a stored override to one day.
  ///
  /// - Parameter place: the project item, for reasons that are about the project's state.
  init(
    _ signals: [HealthSignal], status: ProjectStatus, override: HealthOverride?, place: ItemID, on today: Day
  ) {
    let active = signals.filter { $0.applies(on: today) }.sorted { $0.rule < $1.rule }
    var reasons = active.map { Reason($0.text, item: $0.item, rule: $0.rule) }
    let graded = active.grade(on: today)
    switch status {
    case .onHold, .dormant:
      self.init(
        health: .blue, computed: .blue, reasons: [Reason("the project is \(status.title)", item: place)])
      return
    case .closed, .cancelled:
      self.init(
        health: .grey, computed: .grey, reasons: [Reason("the project is \(status.title)", item: place)])
      return
    case .active: break
    }
    // Facts that do not affect the colour come after this reason.
    if graded == .green { reasons.insert(Reason("nothing is late, urgent or disputed", item: place), at: 0) }
    guard let override, override.health.isGraded else {
      self.init(health: graded, computed: graded, reasons: reasons)
      return
    }
    let said = Reason("set to \(override.health.rawValue) by \(override.by): \(override.reason)", item: place)
    self.init(health: override.health, computed: graded, reasons: [said] + reasons)
  }
}

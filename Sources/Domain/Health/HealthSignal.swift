/// The rules, worst first.
package enum HealthRule: String, CaseIterable, Comparable, Sendable {
  case lateByThree = "late"
  case urgentIssue = "p1"
  case portRejected = "port"
  case gateOverdue = "gate"
  case silence
  case lateByOne = "slip"
  case criticalOverdue = "critical"
  case highIssue = "p2"
  case unconfirmed = "foc"
  case dispute

  package var health: Health {
    switch self {
    case .lateByThree, .urgentIssue, .portRejected, .gateOverdue, .silence: .red
    case .lateByOne, .criticalOverdue, .highIssue, .unconfirmed, .dispute: .amber
    }
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Self, b: Self) -> Bool { a.place < b.place }
}

/// A rule that holds from a day on: worked out when the project changes, applied to today when shown.
package struct HealthSignal: Hashable, Sendable {
  package let rule: HealthRule
  /// `nil` holds already.
  package let from: Day?
  package let text: String
  package let item: ItemID?

  package init(_ rule: HealthRule, from: Day? = nil, _ text: String, item: ItemID?) {
    self.rule = rule
    self.from = from
    self.text = text
    self.item = item
  }

  package func applies(on today: Day) -> Bool { from.map { $0 <= today } ?? true }
}

/// What the store keeps with a summary row: one line per rule, its earliest signal.
extension [HealthSignal] {
  /// At most one of each rule, the one that holds first.
  package var earliest: [HealthSignal] {
    HealthRule.allCases.compactMap { rule in
      filter { $0.rule == rule }.min { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    }
  }

  /// Red, amber or green.
  func grade(on today: Day) -> Health {
    var grade = Health.green
    for signal in self where signal.applies(on: today) {
      if signal.rule.health == .red { return .red }
      grade = .amber
    }
    return grade
  }

  /// `late||EXE-04|text`, a signal a line; read back by `init(stored:)`.
  package var stored: String {
    map { signal in
      let fields = [signal.rule.rawValue, signal.from?.iso ?? "", signal.item?.rawValue ?? "", signal.text]
      return fields.joined(separator: "|")
    }.joined(separator: "\n")
  }

  /// Lines that cannot be read are left out.
  package init(stored text: String) {
    self = StoredFields.records(text, 4).compactMap { fields in
      guard let rule = HealthRule(rawValue: fields[0]) else { return nil }
      return HealthSignal(
        rule, from: Day(iso: fields[1]), fields[3], item: fields[2].isEmpty ? nil : ItemID(fields[2]))
    }
  }
}

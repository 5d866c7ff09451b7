/// The rules, most severe first.
package enum HealthRule: String, CaseIterable, Comparable, Sendable {
  case lateByThree = "late"
  case urgentIssue = "p1"
  case suspended = "stop"
  case portRejected = "port"
  case gateOverdue = "gate"
  case silence
  /// A rejected port order while there is time to send it again.
  case portRejectedEarly = "port-early"
  case lateByOne = "slip"
  case criticalOverdue = "critical"
  case highIssue = "p2"
  case unconfirmed = "foc"
  /// A carrier takes longer over an order than it ever does.
  case answerOverdue = "answer"
  case dispute
  /// Work that the gate needs was re-planned by five business days or more.
  case slippedByFive = "replan"
  /// Re-planned by fewer: reported without affecting the colour.
  case slipped = "replan-few"

  package var health: Health {
    switch self {
    case .lateByThree, .urgentIssue, .suspended, .portRejected, .gateOverdue, .silence: .red
    case .lateByOne, .criticalOverdue, .highIssue, .portRejectedEarly, .unconfirmed, .answerOverdue, .dispute,
      .slippedByFive:
      .amber
    case .slipped: .green
    }
  }

  /// Whether it is about the move of the numbers.
  var isAboutPorts: Bool {
    switch self {
    case .portRejected, .portRejectedEarly, .unconfirmed, .answerOverdue: true
    case .lateByThree, .urgentIssue, .suspended, .gateOverdue, .silence, .lateByOne, .criticalOverdue,
      .highIssue,
      .dispute, .slippedByFive, .slipped:
      false
    }
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Self, b: Self) -> Bool { a.place < b.place }
}

/// A rule that applies from a day on: calculated when the project changes, evaluated for today when shown.
package struct HealthSignal: Sendable {
  package let rule: HealthRule
  /// `nil`: it applies already.
  package let from: Day?
  /// The last day it applies; `nil` for no end.
  package let until: Day?
  package let item: ItemID?
  private let words: @Sendable () -> String

  /// Built on demand, because few of a project's signals are ever shown.
  package var text: String { words() }

  package init(
    _ rule: HealthRule, from: Day? = nil, until: Day? = nil,
    _ text: @autoclosure @escaping @Sendable () -> String, item: ItemID?
  ) {
    self.init(rule, from: from, until: until, words: text, item: item)
  }

  private init(
    _ rule: HealthRule, from: Day?, until: Day?, words: @escaping @Sendable () -> String, item: ItemID?
  ) {
    self.rule = rule
    self.from = from
    self.until = until
    self.item = item
    self.words = words
  }

  package func applies(on today: Day) -> Bool {
    from.map { $0 <= today } ?? true && until.map { today <= $0 } ?? true
  }

  /// The same, not before the day after `end`.
  fileprivate func after(_ end: Day) -> HealthSignal {
    HealthSignal(rule, from: max(from ?? end, end + 1), until: until, words: words, item: item)
  }

  /// Go-live is forecast later than promised; `nil` if it is not.
  ///
  /// - Parameter limit: from so many business days on it is red; never for `nil`.
  static func late(by days: Int, red limit: Int?, forecast: Day?, committed: Day, _ place: ItemID)
    -> HealthSignal?
  {
    guard days > 0 else { return nil }
    let day = forecast.map { " (\($0.long), not \(committed.long))" } ?? ""
    return HealthSignal(
      limit.map { days >= $0 } ?? false ? .lateByThree : .lateByOne,
      "go-live is forecast \(days) bd later than committed\(day)",
      item: place)
  }
}

extension HealthSignal: Hashable {
  package static func == (a: Self, b: Self) -> Bool {
    a.rule == b.rule && a.from == b.from && a.until == b.until && a.item == b.item && a.text == b.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(item)
    hasher.combine(from)
  }
}

/// What the store keeps with a summary row: one line per rule, its earliest signal.
extension [HealthSignal] {
  /// For each rule, the earliest signal and the one that continues after it; they never overlap.
  package var earliest: [HealthSignal] {
    let byRule = Dictionary(grouping: self, by: \.rule)
    return HealthRule.allCases.flatMap { rule in
      var (rest, found) = (byRule[rule] ?? [], [HealthSignal]())
      while let first = rest.min(by: { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }) {
        found.append(first)
        guard let end = first.until else { break }
        rest = rest.filter { $0.until.map { $0 > end } ?? true }.map { $0.after(end) }
      }
      return found
    }
  }

  /// Red, amber or green.
  func grade(on today: Day) -> Health {
    var grade = Health.green
    for signal in self where signal.applies(on: today) {
      if signal.rule.health == .red { return .red }
      if signal.rule.health == .amber { grade = .amber }
    }
    return grade
  }

  /// `late||EXE-04|text`, a signal a line; read back by `init(stored:)`. Days are `2026-11-24`, `2026-11-24..2026-12-01`.
  package var stored: String {
    map { signal in
      let days = (signal.from?.iso ?? "") + (signal.until.map { "..\($0.iso)" } ?? "")
      let fields = [signal.rule.rawValue, days, signal.item?.rawValue ?? "", signal.text]
      return fields.joined(separator: "|")
    }.joined(separator: "\n")
  }

  /// Lines that cannot be read are left out.
  package init(stored text: String) {
    self = text.storedLines.compactMap { line in
      guard let fields = line.storedFields(4), let rule = HealthRule(rawValue: fields[0]) else { return nil }
      let (days, item, words) = (fields[1], fields[2], fields[3])
      return HealthSignal(
        rule, from: Day(iso: String(days.prefix { $0 != "." })),
        until: days.count > 10 ? Day(iso: String(days.suffix(10))) : nil,
        words, item: item.isEmpty ? nil : ItemID(item))
    }
  }
}

/// Days on which a project should not go live (domain document 6.4).
package struct Blackout: Sendable {
  /// How severe a rule is.
  package enum Level: String, CaseIterable, Sendable {
    /// Forbidden unless the IPM gives a reason and the customer agrees.
    case hard
    /// Allowed with a warning.
    case soft
  }

  /// The rules by name, as stored in `blackout-rules`.
  package enum Rule: String, CaseIterable, Sendable {
    case weekend, holiday
    case beforeHoliday = "before-holiday"
    case bridge
    case yearEnd = "year-end"
    case freeze, friday, monday
    case monthEdge = "month-edge"
    case maintenance
    case networkFreeze = "network-freeze"

    package var level: Level {
      switch self {
      case .weekend, .holiday, .beforeHoliday, .bridge, .yearEnd, .freeze: .hard
      case .friday, .monday, .monthEdge, .maintenance, .networkFreeze: .soft
      }
    }

    var isOnByDefault: Bool { self != .monthEdge }
  }

  /// One rule that a day breaks.
  package struct Finding: Hashable, Sendable {
    package let rule: Rule
    /// Why the day is unsuitable, to follow its name: `a Friday: ...`.
    package let text: String

    package var level: Level { rule.level }
  }

  let calendars: ProjectCalendars
  let everybody: WorkCalendar
  let freezes: DatedNotes
  let networkFreeze: DatedNotes
  /// The rules switched on, in the order of all.
  let rules: [Rule]

  /// - Parameter value: a field of the project item.
  init(_ calendars: ProjectCalendars, _ value: (Field) -> String?) {
    self.calendars = calendars
    everybody = calendars.everybody
    freezes = DatedNotes(stored: value(.freezes))
    networkFreeze = DatedNotes(stored: value(.networkFreeze))
    let chosen = value(.blackoutRules).flatMap(Self.rules)
    rules = chosen.map { chosen in Rule.allCases.filter(chosen.contains) } ?? Self.byDefault
  }

  private static let byDefault = Rule.allCases.filter(\.isOnByDefault)

  /// Reads `+month-edge -friday`; `nil` if a word is not a rule.
  static func rules(_ text: String) -> Set<Rule>? {
    var rules = Set(byDefault)
    for word in text.split(separator: " ") {
      guard let rule = Rule(rawValue: String(word.dropFirst())) else { return nil }
      switch word.first {
      case "+": rules.insert(rule)
      case "-": rules.remove(rule)
      default: return nil
      }
    }
    return rules
  }
}

extension Project {
  /// The go-live rules of this project.
  package var blackout: Blackout {
    Blackout(calendars) { state.value(ItemID(id.rawValue), $0) }
  }
}

extension Blackout {
  /// Rules that the day breaks, hard ones first.
  package func findings(on day: Day) -> [Finding] {
    rules.compactMap { rule in
      rule == .networkFreeze ? nil : text(rule, day).map { Finding(rule: rule, text: $0) }
    }
  }

  /// As `findings(on:)`, with what must be arranged around go-live: the customer's network freeze.
  package func goLiveFindings(on day: Day) -> [Finding] {
    guard rules.contains(.networkFreeze), let text = text(.networkFreeze, day) else {
      return findings(on: day)
    }
    return findings(on: day) + [Finding(rule: .networkFreeze, text: text)]
  }

  /// The most severe level of `findings(on:)`; `nil` if there are none.
  package func level(on day: Day) -> Level? {
    var worst: Level?
    for rule in rules where rule != .networkFreeze && worst != rule.level && applies(rule, day) {
      if rule.level == .hard { return .hard }
      worst = .soft
    }
    return worst
  }

  /// The first Tuesday, Wednesday or Thursday after `day` that breaks no rule; `nil` if there is none
  /// within two years.
  ///
  /// - Parameter earliest: the first day the plan reaches; an earlier day would be refused.
  package func nextFree(after asked: Day, from earliest: Day? = nil) -> Day? {
    let day = max(asked, (earliest ?? asked + 1) + -1)
    return (1...731).lazy.map { day + $0 }.first { day in
      (Weekday.tuesday.rawValue...Weekday.thursday.rawValue).contains(day.weekday.rawValue)
        && level(on: day) == nil
    }
  }

  /// `Fri 27 Nov 2026 is ...; ...`, for a sentence; empty without findings.
  package static func sentence(_ findings: [Finding], on day: Day) -> String {
    findings.isEmpty ? "" : "\(day.long) is " + findings.map(\.text).joined(separator: "; ")
  }
}

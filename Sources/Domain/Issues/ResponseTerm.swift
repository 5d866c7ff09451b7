/// One setting of how fast issues are answered (domain document 4.3), with the document's figure.
package struct ResponseTerm: ProjectTerm {
  /// What its value is.
  package enum Unit: String, Sendable {
    case time
    case clock
    case hours
  }

  package let key: String
  package let title: String
  package let unit: Unit
  package let standard: String

  private init(_ key: String, _ title: String, _ unit: Unit, _ standard: String) {
    self.key = key
    self.title = title
    self.unit = unit
    self.standard = standard
  }

  /// The value of a time that is not limited.
  static let none = "none"

  package static let hours = Self(
    "hours", "When issues are answered, in a zone or else the project's", .hours, "Mon-Fri 08:00-17:00")
  /// On go-live day a P1 is spoken of more often.
  package static let goLiveUpdate = Self(
    "p1-update-go-live", "P1: update every, on go-live day", .time, "30 min")
  package static let nextLevel = Self("next-level", "Escalated again to the next level after", .time, "1 bd")

  package static let all: [ResponseTerm] =
    Priority.allCases.flatMap { terms(of: $0).all } + [goLiveUpdate, nextLevel, hours]

  /// The terms of one priority.
  struct OfPriority {
    let acknowledge: ResponseTerm
    let update: ResponseTerm
    let resolve: ResponseTerm
    let escalate: ResponseTerm
    let clock: ResponseTerm

    var all: [ResponseTerm] { [acknowledge, update, resolve, escalate, clock] }
  }

  static func terms(of priority: Priority) -> OfPriority {
    switch priority {
    case .p1: row(priority, "30 min", "4 h", "4 h", "1 h", .always)
    case .p2: row(priority, "2 h", "4 h", "1 bd", "4 h", .goLive)
    case .p3: row(priority, "4 h", "5 bd", "5 bd", "1 bd", .business)
    // By the end of OPTIMIZE, which its gate sees to.
    case .p4: row(priority, "1 bd", "10 bd", none, "2 bd", .business)
    }
  }

  private static func row(
    _ priority: Priority, _ acknowledge: String, _ update: String, _ resolve: String, _ escalate: String,
    _ clock: ResponseClock
  ) -> OfPriority {
    let (key, name) = (priority.rawValue.lowercased(), priority.rawValue)
    return OfPriority(
      acknowledge: Self("\(key)-acknowledge", "\(name): acknowledged within", .time, acknowledge),
      update: Self("\(key)-update", "\(name): update every", .time, update),
      resolve: Self("\(key)-resolve", "\(name): resolved or worked around within", .time, resolve),
      escalate: Self("\(key)-escalate", "\(name): escalated to level 2 after", .time, escalate),
      clock: Self("\(key)-clock", "\(name): when the clock runs", .clock, clock.rawValue))
  }
}

/// When the clock of a priority runs.
package enum ResponseClock: String, CaseIterable, Sendable {
  case always = "24x7"
  case business
  /// In business hours, but all the time from go-live day to the business day after it.
  case goLive = "24x7-at-go-live"
}

extension ResponseTerm {
  package func read(_ text: String) -> String? {
    switch unit {
    case .time: text.lowercased() == Self.none ? Self.none : ResponseTime(text)?.text
    case .clock: ResponseClock(rawValue: text.lowercased())?.rawValue
    case .hours: PortSlots(text)?.text
    }
  }

  package var expected: String {
    switch unit {
    case .time: "a time such as \(ResponseTime.forms), or \(Self.none)"
    case .clock: "one of \(ResponseClock.allCases.map(\.rawValue).joined(separator: ", "))"
    case .hours: "hours such as Mon-Thu 08:00-17:00, Fri 08:00-14:00 America/New_York"
    }
  }

  package func words(_ value: String) -> String { value }
}

extension Field {
  private static let responsePrefix = "response-"

  /// A response term of the project; on the project item.
  package static func term(_ term: ResponseTerm) -> Field { Field(rawValue: responsePrefix + term.key) }

  /// The response term that a field of the project item holds.
  package var responseTerm: ResponseTerm? {
    guard rawValue.hasPrefix(Self.responsePrefix) else { return nil }
    return ResponseTerm.named(String(rawValue.dropFirst(Self.responsePrefix.count)))
  }
}

extension Project {
  /// The value of a response term, and whether the project has its own.
  package func value(of term: ResponseTerm) -> (text: String, isOwn: Bool) {
    let own = state[ItemID(id.rawValue)]?.optionalText(.term(term)).flatMap(term.read)
    return own.map { ($0, true) } ?? (term.standard, false)
  }

  /// `nil` where there is no limit.
  func time(_ term: ResponseTerm) -> ResponseTime? { ResponseTime(value(of: term).text) }

  /// When issues are answered.
  var answerHours: PortSlots { PortSlots(value(of: .hours).text) ?? PortSlots() }
}

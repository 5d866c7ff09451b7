import Domain
import Layout

/// What the timeline asks about the world around the open project.
package struct ClocksAndBookingsQuery: Hashable, Sendable {
  package let project: ProjectID
  /// The change of the project it was asked for.
  package let sequence: Int
  /// The customer's time zone by its IANA name.
  package let zone: String?
  /// Who is needed at go-live and its tests.
  package let people: [String]

  init(_ project: Project) {
    self.project = project.id
    sequence = project.state.sequence
    zone = project.zoneName
    people = Set(project.bookings.map(\.person)).sorted()
  }
}

/// The answer: clocks, and where else those people are needed.
package struct ClocksAndBookings: Hashable, Sendable {
  package let question: ClocksAndBookingsQuery
  /// The customer's zone; `nil` without one, or when this machine does not know it.
  package let site: Zone?
  /// Where the person at the keyboard is.
  package let own: Zone
  package let bookings: [OtherBooking]

  /// An answer to what would be asked about the project as it is.
  package init(project: Project, site: Zone?, own: Zone, bookings: [OtherBooking]) {
    self.init(question: ClocksAndBookingsQuery(project), site: site, own: own, bookings: bookings)
  }

  package init(question: ClocksAndBookingsQuery, site: Zone?, own: Zone, bookings: [OtherBooking]) {
    self.question = question
    self.site = site
    self.own = own
    self.bookings = bookings
  }
}

/// What a screen may show of the world around a project.
package enum ExternalFact: Hashable, Sendable {
  case clocksAndBookings
  /// How projects closed before went through their phases.
  case pastPhases
}

/// What is known of the world around the open project.
package struct ExternalFacts: Sendable {
  /// Raised by every answer.
  package private(set) var version = 0
  package private(set) var survey: ClocksAndBookings?
  /// How the projects closed last went through their phases; `nil` until somebody asked.
  package private(set) var passages: [PhasePassage]?
  /// Their figures, phase by phase in the order they were gone through.
  package private(set) var figures: ProjectStatistics?
  private var asked: ClocksAndBookingsQuery?
  private var hasAskedPast = false

  package init() {}

  /// Takes an answer; one to an older question is dropped.
  package mutating func take(_ survey: ClocksAndBookings) {
    guard asked == nil || asked == survey.question else { return }
    self.survey = survey
    version += 1
  }

  package mutating func take(_ passages: [PhasePassage]) {
    self.passages = passages
    figures = ProjectStatistics(passages)
    version += 1
  }

  /// Others changed something: all is asked anew when it is looked at.
  mutating func expire() {
    asked = nil
    hasAskedPast = false
  }

  /// Whether `question` has not been asked yet; it counts as asked from now on.
  mutating func mustAsk(_ project: Project) -> ClocksAndBookingsQuery? {
    guard asked?.project != project.id || asked?.sequence != project.state.sequence else { return nil }
    let question = ClocksAndBookingsQuery(project)
    asked = question
    return question
  }

  mutating func mustAskPast() -> Bool {
    defer { hasAskedPast = true }
    return !hasAskedPast
  }
}

extension Model {
  /// What has to be asked because of what is on screen now; nothing twice.
  mutating func wantedExternalFacts() -> [Effect] {
    var effects: [Effect] = []
    if shows(.clocksAndBookings), let project, let question = shown.externalFacts.mustAsk(project) {
      effects.append(.survey(question))
    }
    if actor.side == .provider, shows(.pastPhases), shown.externalFacts.mustAskPast() {
      effects.append(.loadPassages)
    }
    return effects
  }
}

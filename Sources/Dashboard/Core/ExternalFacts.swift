import Domain
import Layout

/// Asks for the local clocks and the other bookings of the people in the open project.
package struct ClocksAndBookingsQuery: Hashable, Sendable {
  package let project: ProjectID
  /// The customer's time zone by its IANA name.
  package let zone: String?
  /// Every zone the project names, that of the customer and those of its sites.
  package let zones: [String]
  /// People needed at go-live and its tests.
  package let people: [String]

  init(_ project: Project) {
    self.project = project.id
    zone = project.zoneName
    zones = project.zoneNames
    people = Set(project.bookings.map(\.person)).sorted()
  }
}

/// The answer to a `ClocksAndBookingsQuery`.
package struct ClocksAndBookings: Hashable, Sendable {
  package let question: ClocksAndBookingsQuery
  /// The zones asked for, as far as this machine knows them.
  package let zones: [String: Zone]
  /// The zone of the user.
  package let own: Zone
  package let bookings: [OtherBooking]

  /// An answer that matches the project as it is now.
  package init(project: Project, zones: [Zone] = [], own: Zone, bookings: [OtherBooking]) {
    let named = Dictionary(zones.map { ($0.name, $0) }) { first, _ in first }
    self.init(question: ClocksAndBookingsQuery(project), zones: named, own: own, bookings: bookings)
  }

  package init(
    question: ClocksAndBookingsQuery, zones: [String: Zone], own: Zone, bookings: [OtherBooking]
  ) {
    self.question = question
    self.zones = zones
    self.own = own
    self.bookings = bookings
  }

  /// The customer's zone; `nil` without one, or when it is unknown on this machine.
  package var site: Zone? { question.zone.flatMap { zones[$0] } }
}

/// Data from outside a project that a screen may show.
package enum ExternalFact: Hashable, Sendable {
  case clocksAndBookings
  /// The phases of closed projects and their durations.
  case pastPhases
  /// Why carriers reject port orders, from the project's template.
  case rejections
}

/// Data from outside the open project, loaded when a screen shows it.
package struct ExternalFacts: Sendable {
  /// Incremented with every answer.
  package private(set) var version = 0
  package private(set) var survey: ClocksAndBookings?
  /// The phases of the projects closed last; `nil` until loaded.
  package private(set) var passages: [PhasePassage]?
  /// Statistics of these phases, in project order.
  package private(set) var figures: ProjectStatistics?
  /// Why carriers reject port orders, by the code of the template; empty until loaded.
  package private(set) var rejections: [RejectionReason] = []
  private var asked: ClocksAndBookingsQuery?
  /// The project, and its newest change, when it was last found out what is to be asked.
  private var askedAbout: (project: ProjectID, sequence: Int)?
  private var askedRejections: String??
  private var hasAskedPast = false

  package init() {}

  /// Stores an answer; an answer to an older query is dropped.
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

  package mutating func take(_ rejections: [RejectionReason]) {
    self.rejections = rejections
    version += 1
  }

  /// Marks everything for reloading, after others changed something.
  mutating func expire() {
    asked = nil
    hasAskedPast = false
  }

  /// Whether the query has not been made yet; it is marked as made.
  mutating func mustAsk(_ project: Project) -> ClocksAndBookingsQuery? {
    let now = (project.id, project.state.sequence)
    if let askedAbout, asked != nil, askedAbout == now { return nil }
    askedAbout = now
    // Most changes concern neither people nor zones.
    let question = ClocksAndBookingsQuery(project)
    guard question != asked else { return nil }
    asked = question
    return question
  }

  mutating func mustAskPast() -> Bool {
    defer { hasAskedPast = true }
    return !hasAskedPast
  }

  /// Whether the reasons of that template have not been asked for yet.
  mutating func mustAskRejections(of template: String?) -> Bool {
    defer { askedRejections = .some(template) }
    return askedRejections != .some(template)
  }
}

extension Model {
  /// Queries needed for the current screen; each is returned once.
  mutating func wantedExternalFacts() -> [Effect] {
    var effects = wantedPaper()
    if shows(.clocksAndBookings), let project, let question = shown.externalFacts.mustAsk(project) {
      effects.append(.survey(question))
    }
    if actor.side == .provider, shows(.pastPhases), shown.externalFacts.mustAskPast() {
      effects.append(.loadPassages)
    }
    if shows(.rejections), let project, shown.externalFacts.mustAskRejections(of: project.template) {
      effects.append(.loadRejections(template: project.template))
    }
    if screen == .documents, let context = context(for: .documents),
      let question = documents.mustAsk(in: context)
    {
      effects.append(.loadDocument(question))
    }
    return effects
  }
}

import Domain

/// The domain functions the store calls: decoding projects, planning commands, building summaries.
///
/// The project passed in is the decoded state; `nil` if the state holds none.
package struct Rules: Sendable {
  package typealias Planner =
    @Sendable (Command, ProjectState, Project?, Actor, Moment) throws(Refusal) -> Plan
  /// `nil` for a state that holds no project. The schedule is the project's on that day.
  package typealias Summariser =
    @Sendable (ProjectState, Project?, Day, ProjectSchedule?) -> ProjectSummary?

  /// The forecast part of a headline, for a change from the first project to the second.
  package typealias Forecaster = @Sendable (Project, Project, Day) -> String
  /// What needs attention in the project, now or later.
  package typealias Today = @Sendable (Project, ProjectSummary, Day) -> [TodayItem]

  package let plan: Planner
  package let summarise: Summariser
  package let forecastMoves: Forecaster
  package let today: Today

  package init(
    plan: @escaping Planner, summarise: @escaping Summariser,
    forecastMoves: @escaping Forecaster = { _, _, _ in "" },
    today: @escaping Today = { $0.todayItems(on: $2, $1.signals) }
  ) {
    self.plan = plan
    self.summarise = summarise
    self.forecastMoves = forecastMoves
    self.today = today
  }

  package static let domain = domain(zones: ZoneBook(own: .utc))

  /// - Parameter zones: those in which the answers to issues are due.
  package static func domain(zones: ZoneBook) -> Rules {
    Rules(
      plan: { (command, state, project, actor, moment) throws(Refusal) in
        try Domain.plan(command, on: state, read: project, by: actor, at: moment)
      },
      summarise: { _, project, today, schedule in
        project.map { ProjectSummary($0, on: today, schedule: schedule) }
      },
      forecastMoves: { $0.forecastMoves(to: $1, on: $2) },
      today: { $0.todayItems(on: $2, $1.signals, zones: zones) })
  }
}

import Domain

/// What the store asks of the domain: reading projects, working commands out, and summing projects up.
///
/// The project handed in is what the state reads as; `nil` for a state that holds none.
package struct Rules: Sendable {
  package typealias Planner =
    @Sendable (Command, ProjectState, Project?, Actor, Moment) throws(Refusal) -> Plan
  /// `nil` for a state that holds no project. The schedule is the one the change was planned with, the foresight that of
  /// the last time: both to be used where they still hold.
  package typealias Summariser =
    @Sendable (ProjectState, Project?, Day, ProjectSchedule?, inout Foresight?) -> ProjectSummary?

  /// What a headline says of the forecast, for a change from the first project to the second.
  package typealias Forecaster = @Sendable (Project, Project, Day) -> String
  /// What of the project needs somebody, now or later.
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

  package static let domain = Rules(
    plan: { (command, state, project, actor, moment) throws(Refusal) in
      try Domain.plan(command, on: state, read: project, by: actor, at: moment)
    },
    summarise: { _, project, today, planned, last in
      guard let project else { return nil }
      let foresight = project.foresight(on: today, planned: planned, known: last)
      last = foresight
      return ProjectSummary(project, on: today, outlook: foresight.outlook)
    },
    forecastMoves: { $0.forecastMoves(to: $1, on: $2) })
}

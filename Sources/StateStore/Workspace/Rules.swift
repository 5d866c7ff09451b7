import Domain

/// What the store asks of the domain: working commands out, and summing projects up.
package struct Rules: Sendable {
  package typealias Planner = @Sendable (Command, ProjectState, Actor, Moment) throws(Refusal) -> Plan
  /// `nil` for a state that holds no project.
  package typealias Summariser = @Sendable (ProjectState, Day) -> ProjectSummary?

  package let plan: Planner
  package let summarise: Summariser

  package init(plan: @escaping Planner, summarise: @escaping Summariser) {
    self.plan = plan
    self.summarise = summarise
  }

  package static let domain = Rules(
    plan: { (command, state, actor, moment) throws(Refusal) in
      try Domain.plan(command, on: state, by: actor, at: moment)
    },
    summarise: { state, today in Project(state).map { ProjectSummary($0, on: today) } })
}

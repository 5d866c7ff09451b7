import Domain

/// What the store asks of the domain: working commands out, and summing projects up.
package struct Rules: Sendable {
  package typealias Planner = @Sendable (Command, ProjectState, Actor, Moment) throws(Refusal) -> Plan
  package typealias Summariser = @Sendable (ProjectState) -> ProjectSummary

  package let plan: Planner
  package let summarise: Summariser

  package init(plan: @escaping Planner, summarise: @escaping Summariser) {
    self.plan = plan
    self.summarise = summarise
  }
}

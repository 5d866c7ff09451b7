import Domain

/// What a document is made from: a project as its readers see it on a day, and who makes it.
package struct DocumentFacts: Sendable {
  package let planned: PlannedProject
  package let moment: Moment
  /// Who makes the document.
  package let author: Actor
  /// The number that the version will have.
  package let version: Int
  /// Why it is made, for its history of revisions.
  package let reason: String?
  let kind: DocumentKind

  /// - Parameter state: the whole project; a document for the customer is made from what the customer may see.
  package init?(
    _ kind: DocumentKind, of state: ProjectState, by author: Actor, at moment: Moment, reason: String? = nil
  ) {
    let customer = Actor(name: "", role: .mpoc)
    let seen = kind.audience == .customer ? state.shown(to: customer) : state
    guard let project = Project(seen) else { return nil }
    planned = PlannedProject(project, on: moment.today)
    self.kind = kind
    self.moment = moment
    self.author = author
    self.reason = reason
    version = (project.versions(of: kind).first?.number ?? 0) + 1
  }

  /// The provider's organisation, as its people of the project name it.
  var provider: String {
    let people = project.people.filter { $0.role.side == .provider }
    let named = (people.filter { $0.role == .ipm } + people).lazy.compactMap(\.organisation).first
    return named ?? "your provider"
  }

  var project: Project { planned.project }
  var today: Day { moment.today }
  var schedule: ProjectSchedule { planned.schedule }
}

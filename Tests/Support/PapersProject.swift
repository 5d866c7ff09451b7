import Domain

/// Northwind Dental after the kick-off, with two versions of its Scope of Work, of which the first was sent, and a plan.
package enum PapersProject {
  package static let commands: [Command] = [
    .addDocument(NewDocument(.sow, text: "# Scope\n\nOne site.\n")),
    .recordSending("DOC-SOW-1", NewSending(to: "Dana Ruiz", channel: "e-mail")),
    .addDocument(NewDocument(.sow, text: "# Scope\n\nTwo sites.\n", reason: "Denver added")),
    .addDocument(NewDocument(.plan, text: "# Plan\n")),
    .recordSending("DOC-PLAN-1", NewSending(to: "Dana Ruiz", channel: "e-mail")),
  ]

  /// With invented digests, and without the texts, which only a store has.
  package static func state() throws -> ProjectState {
    let project = try ListsProject.project(
      commands.map { ($0, SeatProject.lee, SeatProject.moment) }, on: try SeatProject.kickedOff())
    var state = project.state
    for (place, version) in project.documents.enumerated() {
      // The store writes it.
      state.items[version.id]?.values[.digest] = String(repeating: "\(place + 1)a", count: 32)
    }
    return state
  }
}

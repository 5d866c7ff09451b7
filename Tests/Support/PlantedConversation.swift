import Dashboard
import Domain
import Layout
import Session
import StateStore

/// The dashboard in plain lines over a project that is there already: lines in, lines out.
package final class PlantedConversation {
  private let workspace: PlantedWorkspace
  private let moment: Moment
  private let zones: [String: Zone]
  private let files: HarnessFiles
  private let project: ProjectID

  package init(
    _ project: Project, at moment: Moment, zones: [String: Zone] = [:], files: HarnessFiles = HarnessFiles()
  ) throws {
    var contents = WorkspaceContents(rows: [ProjectSummary(project, on: moment.today)])
    contents.states = [project.id: project.state]
    workspace = try PlantedWorkspace(contents)
    (self.moment, self.zones, self.files) = (moment, zones, files)
    self.project = project.id
  }

  /// Runs until the lines are used up; returns the output, with typed lines after `> `.
  package func talk(
    _ lines: [String], as actor: Actor = SmallProject.ipm, in texts: Texts = .english
  ) throws -> String {
    var services = Services.harness(actor, zones, files, .account)
    let moment = moment
    services.clock = { moment }
    let console = ScriptedConsole(lines)
    let own = [SeatChoice(id: project, customer: "Northwind Dental")]
    let model = Model(
      actor: actor, moment: moment, size: Size(columns: 80, rows: 24),
      seats: actor.side == .customer ? own : nil, texts: texts)
    let loop = LineLoop(
      LinearSession(model), console: console, store: try workspace.session(of: actor), services: services)
    guard loop.run() == .left(status: 0) else { throw Refusal.rule("the dialogue ended early") }
    return console.transcript
  }

  package func stored() throws -> Project {
    let state = try workspace.session(of: SmallProject.ipm).load(project)
    guard let project = Project(state) else { throw Refusal.unknownItem(state.id.rawValue) }
    return project
  }
}

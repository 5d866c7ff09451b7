import Canvas
import Dashboard
import Session
import StateStore
import Theming
import Views

extension Services {
  /// Fixed time, numbered commands, built-in themes; a new project is a small one.
  package static func still(_ prefix: String) -> Services {
    var commands = 0
    return Services(
      clock: { SmallProject.moment },
      commandID: {
        commands += 1
        return "\(prefix)\(commands)"
      },
      themeNames: Theme.builtInNames, theme: { name, depth in try? Theme.load(name, depth: depth) },
      newProject: { (form) throws(StoreError) in .test("made", customer: form.customer) },
      capabilities: .dashboard)
  }
}

/// The dashboard as the program starts it, for targets that do not depend on the program.
package struct WholeDashboard: Program {
  private var dashboard: DashboardProgram

  package init(_ model: Model) { dashboard = DashboardProgram(model) }

  package mutating func start(memory: [String: String]) -> [Effect] { dashboard.start(memory: memory) }
  package mutating func update(_ message: Message) -> [Effect] { dashboard.update(message) }
  package mutating func frame(in scene: Scene) -> Grid {
    dashboard.frame(theme: scene.theme, size: scene.size, isUnicode: scene.isUnicode)
  }
  package var atRest: [Effect] { dashboard.atRest }
  package var nextStep: Effect? { dashboard.nextStep }
  package var ticks: Bool { dashboard.ticks }
  package var isTyping: Bool { dashboard.isTyping }
  package var drafts: [Draft] { dashboard.drafts }
  package var refresh: [Effect] { dashboard.refresh }
  package var place: String { dashboard.place }
  package var memory: [String: String] { dashboard.memory }
}

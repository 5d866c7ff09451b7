import Canvas
import Dashboard
import Session
import Views

/// The dashboard as the program starts it, for targets that do not know the program.
package struct WholeDashboard: Program {
  private var dashboard: DashboardProgram

  package init(_ model: Model) { dashboard = DashboardProgram(model) }

  package mutating func start(memory: [String: String]) -> [Effect] { dashboard.start(memory: memory) }
  package mutating func update(_ message: Message) -> [Effect] { dashboard.update(message) }
  package mutating func frame(in scene: Scene) -> Grid {
    dashboard.frame(theme: scene.theme, size: scene.size, isUnicode: scene.isUnicode)
  }
  package var refresh: [Effect] { dashboard.refresh }
  package var place: String { dashboard.place }
  package var memory: [String: String] { dashboard.memory }
}

import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Theming
import Views

/// Draws one screen of a project into the body of a frame, without the chrome around it.
enum Drawn {
  static let sizes = [(40, 10), (48, 15), (80, 24), (120, 36), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  static func context(
    _ project: Project, _ actor: Actor = ListsProject.ipm, _ size: Size, filter: Filter = Filter()
  ) -> ScreenContext {
    ScreenContext(
      PlannedProject(project, on: ListsProject.moment.today), moment: ListsProject.moment, actor: actor,
      filter: filter,
      geometry: Geometry(size))
  }

  static func surface(_ size: Size, ascii: Bool = true) throws -> Surface {
    Surface(Grid(size, ascii: ascii), theme: try theme())
  }

  static func theme() throws -> Theme { try Theme.load("terminal", depth: .sixteen) }

  static func checklists(
    _ project: Project, by actor: Actor = ListsProject.ipm, at size: Size, ascii: Bool = true,
    filter: Filter = Filter(), keys: [Verb] = [], select: ItemID? = "PRE-A2"
  ) throws -> Surface {
    let context = context(project, actor, size, filter: filter)
    var screen = ChecklistsScreen()
    if let select { screen.select(select, in: context) }
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try surface(size, ascii: ascii)
    surface.drawChecklists(screen, context, in: context.body)
    return surface
  }

  static func issues(
    _ project: Project, by actor: Actor = ListsProject.ipm, at size: Size, ascii: Bool = true,
    filter: Filter = Filter(), keys: [Verb] = []
  ) throws -> Surface {
    let context = context(project, actor, size, filter: filter)
    var screen = IssuesScreen()
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try surface(size, ascii: ascii)
    surface.drawIssues(screen, context, in: context.body)
    return surface
  }

  static func ports(
    _ project: Project, by actor: Actor = ListsProject.ipm, at size: Size, ascii: Bool = true,
    filter: Filter = Filter(), keys: [Verb] = [], select: ItemID? = nil
  ) throws -> Surface {
    let context = context(project, actor, size, filter: filter)
    var screen = PortsScreen()
    if let select { screen.select(select, in: context) }
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try surface(size, ascii: ascii)
    surface.drawPorts(screen, context, in: context.body)
    return surface
  }

  static func history(
    _ project: Project, log: [HistoryEntry], by actor: Actor = ListsProject.ipm, at size: Size,
    ascii: Bool = true, filter: Filter = Filter(), keys: [Verb] = [], newHours: Int64 = 30
  ) throws -> Surface {
    let context = context(project, actor, size, filter: filter)
    var screen = HistoryScreen()
    screen.newSince = Timestamp(
      milliseconds: ListsProject.moment.timestamp.milliseconds - newHours * 3600 * 1000)
    screen.take(log, item: nil, before: nil)
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try surface(size, ascii: ascii)
    surface.drawHistory(screen, context, in: context.body)
    return surface
  }

  static func filter(_ word: String) -> Filter { Filter(text: word, terms: [.contains(word)]) }
}

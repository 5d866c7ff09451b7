import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Theming
import Views

/// A board drawn for a test.
struct BoardPicture {
  var screen = BoardScreen()
  let context: ScreenContext
  let ascii: Bool

  init(
    _ state: ProjectState, at moment: Moment = SmallProject.moment, _ columns: Int, _ rows: Int,
    ascii: Bool = true, filter: Filter = Filter()
  ) {
    self.init(
      project: Project(state) ?? SmallProject.project, at: moment, columns, rows, ascii: ascii, filter: filter
    )
  }

  init(
    project: Project, at moment: Moment, _ columns: Int, _ rows: Int, ascii: Bool = true,
    filter: Filter = Filter()
  ) {
    context = ScreenContext(
      PlannedProject(project, on: moment.today), moment: moment, actor: SmallProject.ipm,
      filter: filter,
      geometry: Geometry(Size(columns: columns, rows: rows)))
    self.ascii = ascii
    screen.refresh(context)
  }

  func pressing(_ actions: Verb...) -> BoardPicture {
    var copy = self
    for action in actions where copy.screen.unavailable(action, in: context) == nil {
      _ = copy.screen.handle(action, in: context)
    }
    return copy
  }

  func selecting(_ id: ItemID) -> BoardPicture {
    var copy = self
    copy.screen.select(id, in: context)
    return copy
  }

  var grid: Grid { surface.grid }
  var regions: [Region] { surface.regions }

  private var surface: Surface {
    let plain = Theme(plain: "plain")
    var surface = Surface(Grid(context.geometry.size, ascii: ascii), theme: plain)
    surface.drawBoard(screen, context, in: context.body)
    return surface
  }
}

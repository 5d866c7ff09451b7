import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Theming
import Views

/// A timeline drawn for a test.
struct TimelinePicture {
  var screen = TimelineScreen()
  let context: ScreenContext
  let ascii: Bool

  init(
    _ state: ProjectState, at moment: Moment, _ size: Size, ascii: Bool = true,
    by actor: Actor = SmallProject.ipm,
    filter: Filter = Filter(), externalFacts: ExternalFacts = ExternalFacts()
  ) {
    context = ScreenContext(
      PlannedProject(Project(state) ?? SmallProject.project, on: moment.today), moment: moment, actor: actor,
      filter: filter,
      calendar: Project(state)?.calendar ?? .weekdays, geometry: Geometry(size), externalFacts: externalFacts)
    self.ascii = ascii
    screen.refresh(context)
  }

  func pressing(_ actions: Verb...) -> TimelinePicture {
    var copy = self
    for action in actions where copy.screen.unavailable(action, in: context) == nil {
      _ = copy.screen.handle(action, in: context)
    }
    return copy
  }

  func selecting(_ id: ItemID) -> TimelinePicture {
    var copy = self
    copy.screen.select(id, in: context)
    return copy
  }

  var grid: Grid { surface.grid }
  var regions: [Region] { surface.regions }

  private var surface: Surface {
    var surface = Surface(
      Grid(context.geometry.size, ascii: ascii), theme: Theme(plain: "plain"))
    surface.drawTimeline(screen, context, in: context.body)
    return surface
  }
}

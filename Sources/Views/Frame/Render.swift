import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// Draws the whole dashboard. A pure function that accepts every size.
package func render(
  _ model: Model, theme: Theme, size: Size, ascii: Bool = false, glyphs: Glyphs? = nil
) -> Frame {
  let grid = Grid(
    size, ascii: ascii, glyphs: glyphs ?? (ascii ? .ascii : .unicode), style: theme[.text])
  var surface = Surface(grid, theme: theme)
  let geometry = Geometry(size)
  guard geometry.tier != .tooSmall else {
    // The same sentence for all users, on as many rows as there are.
    let sentence = model.wording(BoxText.tooSmall, (.value, "\(size)"))
    for (row, piece) in sentence.wrapped(to: max(1, size.columns), lines: max(1, size.rows)).enumerated() {
      surface.write(piece, column: 0, row: row)
    }
    return Frame(grid: surface.grid, regions: [])
  }
  if model.isSeated { surface.drawSeat(model, geometry) } else { surface.drawDesk(model, geometry) }
  surface.drawOverlays(model, geometry)
  return Frame(grid: surface.grid, regions: surface.regions, extent: surface.extent)
}

extension Surface {
  /// The provider's screen without overlays.
  fileprivate mutating func drawDesk(_ model: Model, _ geometry: Geometry) {
    drawTitle(model, in: geometry.title)
    drawTabs(model, in: geometry.tabs)
    drawScreen(model, geometry)
    drawHints(model, in: geometry.hints)
    drawFoot(model, geometry)
  }

  /// The view of each screen.
  private mutating func drawScreen(_ model: Model, _ geometry: Geometry) {
    let context = model.context(for: model.screen)
    switch model.screen {
    case .portfolio: drawPortfolio(model, geometry)
    case .today: drawToday(model, geometry)
    case .work: drawWork(model, geometry)
    case .load: drawLoad(model, geometry)
    case .figures: drawFigures(model, geometry)
    case .board: inProject(context, geometry) { $0.drawBoard(model.board, $1, in: $2) }
    case .checklists: inProject(context, geometry) { $0.drawChecklists(model.checklists, $1, in: $2) }
    case .issues: inProject(context, geometry) { $0.drawIssues(model.issues, $1, in: $2) }
    case .timeline: inProject(context, geometry) { $0.drawTimeline(model.timeline, $1, in: $2) }
    case .cutover: inProject(context, geometry) { $0.drawCutover(model.cutover, $1, in: $2) }
    case .calls: inProject(context, geometry) { $0.drawCalls(model.calls, $1, in: $2) }
    case .registers: inProject(context, geometry) { $0.drawRegisters(model.registers, $1, in: $2) }
    case .history: inProject(context, geometry) { $0.drawHistory(model.history, $1, in: $2) }
    case .people: inProject(context, geometry) { $0.drawPeople(model.people, $1, in: $2) }
    case .documents: inProject(context, geometry) { $0.drawDocuments(model.documents, $1, in: $2) }
    case .imports: inProject(context, geometry) { $0.drawImport(model.imports, $1, in: $2) }
    case .ports: inProject(context, geometry) { $0.drawPorts(model.ports, $1, in: $2) }
    }
  }

  private mutating func inProject(
    _ context: ScreenContext?, _ geometry: Geometry, _ draw: (inout Surface, ScreenContext, Rect) -> Void
  ) {
    guard let context else {
      write("Opening ...", column: 2, row: geometry.body.row + 1, .muted)
      return
    }
    draw(&self, context, geometry.body)
  }
}

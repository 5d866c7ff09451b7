import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// Draws the whole dashboard. Pure, total at every size.
package func render(
  _ model: Model, theme: Theme, size: Size, ascii: Bool = false, glyphs: Glyphs? = nil
) -> Frame {
  let grid = Grid(
    size, ascii: ascii, glyphs: glyphs ?? (ascii ? .ascii : .unicode), style: theme[.text])
  var surface = Surface(grid, theme: theme)
  let geometry = Geometry(size)
  guard geometry.tier != .tooSmall else {
    // One sentence for everybody, over as many rows as there are.
    let sentence =
      "This window is too small. Please make it at least 40 columns wide and 10 rows high (now \(size))."
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
  /// Everything of the provider's that is not an overlay.
  fileprivate mutating func drawDesk(_ model: Model, _ geometry: Geometry) {
    drawTitle(model, in: geometry.title)
    drawTabs(model, in: geometry.tabs)
    drawScreen(model, geometry)
    drawHints(model, in: geometry.hints)
    drawFoot(model, geometry)
  }

  private mutating func drawScreen(_ model: Model, _ geometry: Geometry) {
    switch model.screen {
    case .portfolio: drawPortfolio(model, geometry)
    case .today: drawToday(model, geometry)
    case .board, .checklists, .issues, .timeline, .history:
      guard let context = model.context(for: model.screen) else {
        write("Opening ...", column: 2, row: geometry.body.row + 1, .muted)
        return
      }
      drawProjectScreen(model, context, in: geometry.body)
    }
  }

  private mutating func drawProjectScreen(_ model: Model, _ context: ScreenContext, in body: Rect) {
    switch model.screen {
    case .board: drawBoard(model.board, context, in: body)
    case .checklists: drawChecklists(model.checklists, context, in: body)
    case .issues: drawIssues(model.issues, context, in: body)
    case .timeline: drawTimeline(model.timeline, context, in: body)
    case .history: drawHistory(model.history, context, in: body)
    case .today, .portfolio: break
    }
  }
}

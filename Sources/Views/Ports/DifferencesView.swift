import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// Differences of the inventory.
extension Surface {
  mutating func drawDifferences(_ screen: PortsScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    if screen.list.isEmpty {
      let text =
        screen.checks.shown == nil
        ? "Comparing ..." : "Everything agrees \(screen.checks.title).  a compares with a file"
      let all = screen.checks.shown?.differences.count ?? 0
      return drawEmpty(text, hidden: all, filter: context.filter, in: panes.list)
    }
    drawFindings(screen.list, panes, titles: ["Number", "What", "Remedy"]) { id in
      screen.difference(id).map { difference in
        Finding(
          mark: .attention, place: difference.number ?? difference.order ?? "-", what: difference.what,
          remedy: difference.remedy)
      }
    }
  }
}

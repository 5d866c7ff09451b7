import Canvas
import Dashboard
import Domain
import Layout

extension Surface {
  /// Draws the History screen inside `area`.
  mutating func drawHistory(_ screen: HistoryScreen, _ context: ScreenContext, in area: Rect) {}
}

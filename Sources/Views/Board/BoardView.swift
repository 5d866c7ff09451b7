import Canvas
import Dashboard
import Domain
import Layout

extension Surface {
  /// Draws the Board screen inside `area`.
  mutating func drawBoard(_ screen: BoardScreen, _ context: ScreenContext, in area: Rect) {}
}

import Canvas
import Dashboard
import Domain
import Layout

extension Surface {
  /// Draws the Checklists screen inside `area`.
  mutating func drawChecklists(_ screen: ChecklistsScreen, _ context: ScreenContext, in area: Rect) {}
}

import Canvas
import Dashboard
import Domain
import Layout

extension Surface {
  /// Draws the Issues screen inside `area`.
  mutating func drawIssues(_ screen: IssuesScreen, _ context: ScreenContext, in area: Rect) {}
}

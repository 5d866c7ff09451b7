import Canvas
import Dashboard
import Layout
import Theming

/// What a program draws into: the terminal's size and means, and the look.
package struct Scene: Hashable, Sendable {
  package var size: Size
  package var theme: Theme
  package var isUnicode: Bool
  package var hasWideLines: Bool

  package init(size: Size, theme: Theme, isUnicode: Bool, hasWideLines: Bool = false) {
    self.size = size
    self.theme = theme
    self.isUnicode = isUnicode
    self.hasWideLines = hasWideLines
  }
}

/// Takes messages and asks for effects: the dashboard, on a screen or in plain lines. It never touches store, clock or
/// terminal.
package protocol EffectSource {
  mutating func update(_ message: Message) -> [Effect]
  /// What loads again everything shown, for when somebody else changed the workspace.
  var refresh: [Effect] { get }
}

/// What the runtime runs: messages in, effects and frames out.
package protocol Program: EffectSource {
  /// Effects before the first frame. `memory` is what `memory` gave when this person last left.
  mutating func start(memory: [String: String]) -> [Effect]
  mutating func frame(in scene: Scene) -> Grid
  /// What is worth loading once nobody types; empty when there is nothing.
  var atRest: [Effect] { get }
  /// Which screen of which project; seat memory is saved whenever this changes.
  var place: String { get }
  /// Place, filters, selections: what survives a restart.
  var memory: [String: String] { get }
}

extension Program {
  package var atRest: [Effect] { [] }
}

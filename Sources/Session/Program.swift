import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The conditions for drawing: size and abilities of the terminal, and the theme.
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

/// Handles messages and requests effects: the dashboard on a screen or in plain lines. It has no access to store, clock
/// or terminal.
package protocol EffectSource {
  mutating func update(_ message: Message) -> [Effect]
  /// Effects that reload everything shown, after others changed the workspace.
  var refresh: [Effect] { get }
  /// The next part of a search, for when nothing waits; `nil` when there is none.
  var nextStep: Effect? { get }
  /// What is typed and not saved, to be kept outside the program.
  var drafts: [Draft] { get }
  /// The language of what is on the screen.
  var wording: Texts { get }
}

extension EffectSource {
  package var wording: Texts { .english }
}

/// The program that `Runtime` runs: an `EffectSource` that draws frames.
package protocol Program: EffectSource {
  /// Effects before the first frame; `memory` is the value of `memory` at the end of the last run.
  mutating func start(memory: [String: String]) -> [Effect]
  mutating func frame(in scene: Scene) -> Grid
  /// Effects for when the user stops typing; empty when there are none.
  var atRest: [Effect] { get }
  /// Whether it shows a clock that goes on by the second.
  var ticks: Bool { get }
  /// Whether the next key may change `drafts`; cheap, because it is asked after every key.
  var isTyping: Bool { get }
  /// The screen and project; `memory` is saved whenever this changes.
  var place: String { get }
  /// Place, filters and selections to restore in the next run.
  var memory: [String: String] { get }
}

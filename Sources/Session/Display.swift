import Canvas
import Dashboard
import Layout
import Theming

/// A terminal as the session sees it: frames go in, inputs come out.
package protocol Display: AnyObject {
  var size: Size { get }
  var depth: ColourDepth { get }
  /// Whether box lines and the Unicode glyphs can be shown; otherwise the ASCII set is.
  var isUnicode: Bool { get }
  /// Whether the terminal has said that it draws lines and blocks two columns wide: they are drawn in ASCII then.
  var hasWideLines: Bool { get }

  func show(_ grid: Grid)
  /// Shows the next frame whole, whatever the terminal is believed to hold.
  func invalidate()
  /// Waits for input, at most until `milliseconds` from now; `nil` waits for ever. Never coalesces keys away.
  func next(timeout milliseconds: Int?) -> Input
  /// Whether an input is already waiting, so that painting may be put off.
  var hasInput: Bool { get }
  /// Waits so long for the person to give up with Esc, which is taken, or for a signal that asks to leave, which is left
  /// to `next` like everything else.
  func isGivenUp(within milliseconds: Int) -> Bool
  /// How, in words.
  var wayToGiveUp: String { get }
  /// Wakes `next` with `.wake` when this descriptor becomes readable; `drain` empties it.
  func watch(descriptor: Int32, drain: @escaping () -> Void)

  /// Stops the process group as Ctrl-Z does, and comes back with `fg`. The size may be another one then.
  func suspend()
  /// Runs the person's editor on `text`.
  func edit(_ text: String, suffix: String) -> Edited
  func mouse(_ on: Bool)
  /// Sends `text` to the terminal's clipboard. Returns why not, in a sentence, or `nil`.
  @discardableResult
  func copy(_ text: String) -> String?
  /// Gives the terminal back as it was.
  func close()
}

extension Display {
  package var hasWideLines: Bool { false }
  package var wayToGiveUp: String { "Esc gives up" }
}

import Canvas
import Dashboard
import Layout
import Theming

/// A terminal as the session uses it: shows frames and delivers inputs.
package protocol Display: AnyObject {
  var size: Size { get }
  var depth: ColourDepth { get }
  /// Whether line drawing and Unicode glyphs can be shown, and not only ASCII.
  var isUnicode: Bool { get }
  /// Whether the terminal reports lines and blocks as two columns wide; they are drawn in ASCII then.
  var hasWideLines: Bool { get }

  func show(_ grid: Grid)
  /// Repaints the next frame completely.
  func invalidate()
  /// Waits for input for at most `milliseconds`; `nil` waits without limit. Keys are never merged.
  func next(timeout milliseconds: Int?) -> Input
  /// Whether an input is waiting, so that painting can be postponed.
  var hasInput: Bool { get }
  /// Waits for the user to give up with Esc, or for a signal to end. Esc is consumed; other inputs are left to `next`.
  func isGivenUp(within milliseconds: Int) -> Bool
  /// Makes `next` return `.wake` when this descriptor, instead of the one before, becomes readable; `drain` empties it.
  func watch(descriptor: Int32, drain: @escaping () -> Void)

  /// Stops the process group as Ctrl-Z does, and returns after `fg`. The size may have changed.
  func suspend()
  /// Runs the user's editor on `text`, in a new file: at `path`, or else in a directory for temporary files.
  func edit(_ text: String, suffix: String, at path: String?) -> Edited
  /// Leaves the terminal to other programs while `body` runs. The size may have changed.
  func lend<Result>(_ body: () -> Result) -> Result
  /// Tells the user of something by the bell or a notification of the terminal.
  func notify(_ text: String, by notifying: Notifying)
  func mouse(_ on: Bool)
  /// Sends `text` to the terminal's clipboard. Returns a sentence on failure, or `nil`.
  @discardableResult
  func copy(_ text: String) -> String?
  /// Restores the terminal.
  func close()
}

extension Display {
  package var hasWideLines: Bool { false }
}

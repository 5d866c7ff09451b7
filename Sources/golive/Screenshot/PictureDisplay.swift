import Canvas
import Dashboard
import Layout
import Session
import Theming

/// A terminal that nobody sees: presses keys, and keeps what is on the screen after each step.
final class PictureDisplay: Display {
  let size: Size
  let depth = ColourDepth.palette
  let isUnicode = true
  /// The screen at the start, and after each step.
  private(set) var frames: [Grid] = []
  private var steps: ArraySlice<[Key]>
  private var keys: ArraySlice<Key> = []
  private var hasRested = false
  private var shown: Grid?

  init(_ size: Size, steps: [[Key]]) {
    self.size = size
    self.steps = steps[...]
  }

  func show(_ grid: Grid) { shown = grid }

  /// The moment without a key, before each picture, is that in which a screen completes itself.
  func next(timeout milliseconds: Int?) -> Input {
    if let key = keys.popFirst() { return .key(key) }
    guard hasRested else {
      hasRested = true
      return .wake
    }
    if let shown { frames.append(shown) }
    guard let step = steps.popFirst() else { return .terminate(0) }
    keys = step[...]
    hasRested = false
    return next(timeout: milliseconds)
  }

  var hasInput: Bool { false }
  func isGivenUp(within milliseconds: Int) -> Bool { false }
  func invalidate() {}
  func watch(descriptor: Int32, drain: @escaping () -> Void) {}
  func suspend() {}
  func edit(_ text: String, suffix: String, at path: String?) -> Edited { .unchanged }
  func lend<Result>(_ body: () -> Result) -> Result { body() }
  func notify(_ text: String, by notifying: Notifying) {}
  func mouse(_ on: Bool) {}
  func copy(_ text: String) -> String? { nil }
  func close() {}
}

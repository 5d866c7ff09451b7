import Canvas
import Dashboard
import Glibc
import Layout
import Theming

/// Lines in place of a screen: nothing is drawn, moved or coloured, and every input is one line.
package final class LineDisplay: Display {
  /// What is heard when the input has ended.
  static let end = "\u{4}"

  package let size = Size(columns: 80, rows: 24)
  package let depth = ColourDepth.mono
  package let isUnicode = false
  private let prompt: () -> Void
  private let line: () -> String?
  /// A line that was read, while the changes of others are looked for first.
  private var waiting: String?

  /// - Parameters:
  ///   - prompt: shows that a line is waited for.
  ///   - line: waits for the next line; `nil` at the end.
  package init(prompt: @escaping () -> Void, line: @escaping () -> String?) {
    self.prompt = prompt
    self.line = line
  }

  package func show(_ grid: Grid) {}
  package func invalidate() {}

  package func next(timeout milliseconds: Int?) -> Input {
    if let waiting {
      self.waiting = nil
      return .paste(waiting)
    }
    prompt()
    guard let text = line() else { return .paste(Self.end) }
    waiting = text
    return .focus
  }

  package var hasInput: Bool { waiting != nil }

  package var wayToGiveUp: String { "Ctrl-C gives up" }

  /// Lines are heard one after the other; Ctrl-C ends the conversation.
  package func isGivenUp(within milliseconds: Int) -> Bool {
    usleep(UInt32(clamping: milliseconds * 1000))
    return false
  }

  package func watch(descriptor: Int32, drain: @escaping () -> Void) {}
  package func suspend() {}
  package func edit(_ text: String, suffix: String) -> Edited {
    .failed("Left unchanged: plain lines open no editor. Type the text behind the verb.")
  }
  package func mouse(_ on: Bool) {}
  package func copy(_ text: String) -> String? {
    "Not copied: plain lines have no clipboard. What is read out can be marked."
  }
  package func close() {}
}

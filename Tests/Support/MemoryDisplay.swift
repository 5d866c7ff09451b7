import Canvas
import Dashboard
import Layout
import Platform
import Session
import Theming

/// A terminal in memory: plays inputs, keeps every frame. When the inputs are used up it asks to leave.
package final class MemoryDisplay: Display {
  /// Something that happens while the program waits.
  package enum Step {
    case input(Input)
    /// Inputs that arrive together.
    case burst([Input])
    /// Something another process does; the program is then woken.
    case meanwhile(() -> Void)
    /// Something another process does while an input is on its way, without waking the program.
    case unnoticed(() -> Void, Input)
  }

  package private(set) var size: Size
  package let depth: ColourDepth
  package let isUnicode: Bool
  package private(set) var frames: [Grid] = []
  package private(set) var copied: [String] = []
  package private(set) var suspensions = 0
  /// How often the terminal was left to another program.
  package private(set) var loans = 0
  package private(set) var notified: [String] = []
  package private(set) var invalidations = 0
  package private(set) var isMouseOn = true
  package private(set) var isClosed = false
  package private(set) var watched: [Int32] = []
  /// How long each wait would have lasted.
  package private(set) var timeouts: [Int?] = []
  /// The editor's effect on a text.
  package var editor: (String) -> Edited = { _ in .unchanged }
  /// Where the editor's file was put.
  package private(set) var editedAt: String?
  private var steps: ArraySlice<Step>
  private var waiting: ArraySlice<Input> = []

  package init(
    _ steps: [Step] = [], size: Size = Size(columns: 80, rows: 24), depth: ColourDepth = .palette,
    isUnicode: Bool = true
  ) {
    self.steps = steps[...]
    self.size = size
    self.depth = depth
    self.isUnicode = isUnicode
  }

  /// Presses keys one after the other: `"j j enter q"`, names as in `Key`, other words letter by letter.
  package convenience init(keys: String, size: Size = Size(columns: 80, rows: 24)) {
    self.init(Key.typed(keys).map { .input(.key($0)) }, size: size)
  }

  package var hasInput: Bool { !waiting.isEmpty }

  package func lend<Result>(_ body: () -> Result) -> Result {
    loans += 1
    return body()
  }

  package func notify(_ text: String, by notifying: Notifying) { notified.append("\(notifying): \(text)") }

  package func show(_ grid: Grid) { frames.append(grid) }
  package func invalidate() { invalidations += 1 }

  package func next(timeout milliseconds: Int?) -> Input {
    if let input = waiting.popFirst() { return noticed(input) }
    timeouts.append(milliseconds)
    switch steps.popFirst() {
    case .input(let input)?: return noticed(input)
    case .burst(let inputs)?:
      waiting = inputs[...]
      return next(timeout: milliseconds)
    case .meanwhile(let action)?:
      action()
      return .wake
    case .unnoticed(let action, let input)?:
      action()
      return noticed(input)
    case nil: return .terminate(15)
    }
  }

  /// Examines one step per call; anything but Esc stays for `next`.
  package func isGivenUp(within milliseconds: Int) -> Bool {
    usleep(UInt32(milliseconds * 1000))
    guard case .input(let input)? = steps.first else { return false }
    if case .terminate = input { return true }
    guard input == .key(.escape) else { return false }
    steps.removeFirst()
    return true
  }

  private func noticed(_ input: Input) -> Input {
    if case .resize(let size) = input { self.size = size }
    return input
  }

  package func watch(descriptor: Int32, drain: @escaping () -> Void) { watched.append(descriptor) }
  package func suspend() { suspensions += 1 }
  package func edit(_ text: String, suffix: String, at path: String?) -> Edited {
    editedAt = path
    return editor(text)
  }
  package func mouse(_ on: Bool) { isMouseOn = on }

  @discardableResult
  package func copy(_ text: String) -> String? {
    copied.append(text)
    return nil
  }

  package func close() { isClosed = true }

  /// The last frame as text, each row between bars so that its edges show.
  package var screen: String { frames.last.map(Self.text) ?? "" }

  package static func text(_ grid: Grid) -> String {
    (0..<grid.size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<grid.size.columns {
        let cell = grid[column, row]
        guard let scalar = Unicode.Scalar(cell.scalar), cell.scalar != 0 else { continue }
        line.append(scalar)
        if cell.marks > 0 {
          line.append(contentsOf: grid.marks[Int(cell.marks) - 1].compactMap(Unicode.Scalar.init))
        }
      }
      return "|\(String(line))|"
    }.joined(separator: "\n")
  }
}

extension Key {
  private static let named: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "backtab": .backTab, "backspace": .backspace,
    "delete": .delete,
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "space": .character(" "),
  ]

  /// Reads `j j enter ctrl-p Contoso`.
  package static func typed(_ text: String) -> [Key] {
    text.split(separator: " ").flatMap { word -> [Key] in
      if let key = named[String(word)] { return [key] }
      if word.hasPrefix("ctrl-"), let letter = word.last { return [.control(letter)] }
      if word.hasPrefix("alt-"), let letter = word.last { return [.alt(letter)] }
      return word.map(Key.character)
    }
  }
}

import Canvas
import Layout

/// The questions sent to the terminal once, after the first frame, and the meaning of its answers.
///
/// Asynchronous. A terminal that does not answer is assumed to draw lines one column wide and not to
/// support synchronized output (terminal.md D3, D12, D20).
struct TerminalQuery {
  enum Finding: Hashable {
    /// Lines and blocks are two columns wide, as some settings for Chinese, Japanese and Korean have it.
    case wideLines
    /// A frame can be wrapped so that it appears at once.
    case synchronizedOutput
  }

  private static let line = "\u{2500}"
  private let place: Grid.Position
  private var isAwaited = true

  /// `nil` if `frame` has no place to test a character unseen: two adjacent blanks in the default
  /// background.
  init?(behind frame: Grid) {
    guard let place = Self.blanks(in: frame) else { return nil }
    self.place = place
  }

  /// From the last row upwards, and never in the first, where a cursor report looks like a key.
  private static func blanks(in frame: Grid) -> Grid.Position? {
    for row in stride(from: frame.size.rows - 2, to: 0, by: -1) {
      for column in stride(from: frame.size.columns - 3, through: 0, by: -1)
      where isBlank(frame[column, row]) && isBlank(frame[column + 1, row]) {
        return Grid.Position(column: column, row: row)
      }
    }
    return nil
  }

  private static func isBlank(_ cell: Cell) -> Bool {
    cell.scalar == 32 && cell.marks == 0 && cell.style.background < 0
      && cell.style.attributes.isDisjoint(with: [.reverse, .underline])
  }

  /// Draws the character, asks for the cursor position, erases it, asks for mode 2026, and ends with a
  /// query that every terminal answers. Restores the cursor and its style.
  var question: String {
    let there = "\u{1B}[\(place.row + 1);\(place.column + 1)H"
    return "\u{1B}7\u{1B}[m\(there)\(Self.line)\u{1B}[6n\(there)  \u{1B}8" + "\u{1B}[?2026$p\u{1B}[c"
  }

  /// Reads one report; `nil` unless it answers a question.
  mutating func take(_ report: ControlReport) -> Finding? {
    guard isAwaited else { return nil }
    switch (report.final, report.parameters) {
    case ("R", "\(place.row + 1);\(place.column + 3)"): return .wideLines
    case ("y", "?2026;1$"), ("y", "?2026;2$"): return .synchronizedOutput
    case ("c", let text) where text.hasPrefix("?"):
      isAwaited = false
      return nil
    default: return nil
    }
  }
}

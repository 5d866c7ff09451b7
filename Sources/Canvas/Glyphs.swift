/// The signs the program itself draws, one column each (ux.md C6): no emoji, and of those with ambiguous
/// width only the ones without a substitute.
package enum Glyphs: Hashable, Sendable {
  case unicode
  case ascii

  package var done: String { pick("✓", "x") }
  package var doing: String { pick("▸", "~") }
  package var open: String { pick("☐", "o") }
  package var later: String { "." }
  package var blocked: String { pick("⊘", "#") }
  package var failed: String { pick("✗", "!") }
  package var waived: String { "-" }
  package var gate: String { "G" }
  package var new: String { pick("▴", "^") }
  package var attention: String { "!" }
  /// Happening now.
  package var now: String { "*" }

  package var cursor: String { pick("▸", ">") }
  package var selected: String { "v" }
  package var ellipsis: String { pick("…", "~") }
  package var barFull: String { pick("█", "#") }
  package var barEmpty: String { pick("░", ".") }
  package var up: String { pick("▴", "^") }
  package var down: String { pick("▾", "v") }
  package var left: String { pick("◂", "<") }
  package var right: String { pick("▸", ">") }

  package var horizontal: String { pick("─", "-") }
  package var vertical: String { pick("│", "|") }
  package var topLeft: String { pick("┌", "+") }
  package var topRight: String { pick("┐", "+") }
  package var bottomLeft: String { pick("└", "+") }
  package var bottomRight: String { pick("┘", "+") }
  package var teeLeft: String { pick("├", "+") }
  package var teeRight: String { pick("┤", "+") }

  private func pick(_ unicode: String, _ ascii: String) -> String {
    switch self {
    case .unicode: unicode
    case .ascii: ascii
    }
  }

  /// A column of a chart that is one cell high, 0...8.
  package func level(eighths: Int) -> String {
    let step = min(max(eighths, 1), 8) - 1
    return switch self {
    case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][step]
    case .ascii: ["_", ":", "-", "=", "+", "*", "%", "#"][step]
    }
  }

  /// Eighths of a full bar cell, 1...7; empty if the set has none.
  func barPart(eighths: Int) -> String {
    switch self {
    case .unicode: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths - 1]
    case .ascii: ""
    }
  }
}

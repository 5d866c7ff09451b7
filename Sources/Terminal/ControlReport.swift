import Dashboard

/// A control sequence from the terminal that is not a key: `ESC [ ?2026;2$ y`.
struct ControlReport: Hashable {
  let parameters: String
  let final: Character
}

extension ControlReport {
  /// Reads a mouse report of mode 1006: `<0;10;8` with `M` for pressed, `m` for released.
  ///
  /// `nil` for moves, unused buttons, and malformed reports.
  var pointer: Input? {
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0)
    }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      column > 0, row > 0
    else { return nil }
    switch (button, final) {
    case (0, "M"): return .click(column: column - 1, row: row - 1)
    case (0, "m"): return .release(column: column - 1, row: row - 1)
    case (64, "M"): return .wheel(lines: -1, column: column - 1, row: row - 1)
    case (65, "M"): return .wheel(lines: 1, column: column - 1, row: row - 1)
    default: return nil
    }
  }
}

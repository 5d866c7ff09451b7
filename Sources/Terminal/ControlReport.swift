import Dashboard

/// A control sequence the terminal sent that is no key: `ESC [ ?2026;2$ y`.
struct ControlReport: Hashable {
  let parameters: String
  let final: Character
}

extension ControlReport {
  /// What a report of the mouse in mode 1006 says: `<0;10;8` and `M` for pressed, `m` for let go.
  ///
  /// `nil` for moves, for buttons nobody uses, and for what has another shape.
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

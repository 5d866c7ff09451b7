import Layout
import TestSupport

/// Bytes sent to the terminal.
enum Bytes {
  private static let sizes = [
    (Size(columns: 80, rows: 24), "4000"), (Size(columns: 160, rows: 48), "16000"),
  ]
  private static let screens = [
    ("portfolio", ""), ("today", "0"), ("board", "\r2"), ("checklists", "\r3"), ("issues", "\r4"),
    ("timeline", "\r5"), ("history", "\r8"),
  ]

  static func firstPaints(_ golive: [String], floor: (Size) throws -> [String]) rethrows -> [Row] {
    try sizes.compactMap { size, budget in
      guard let floor = PtyProgram(try floor(size), size: size), let program = PtyProgram(golive, size: size)
      else {
        return nil
      }
      return Row(
        name: "bytes of the first paint at \(size)", floor: Double(floor.firstPaint().bytes.count),
        program: Double(program.firstPaint().bytes.count), budget: budget)
    }
  }

  /// In the demo, whose rows are always the same: the maximum of three moves on each screen.
  static func cursorMoves(_ program: String) -> [Row] {
    screens.compactMap { name, keys in
      guard let demo = PtyProgram([program, "demo"]) else { return nil }
      _ = demo.firstPaint()
      for byte in keys.utf8 { _ = demo.press([byte], quiet: 150) }
      let counts = "jjk".utf8.map { Double(demo.press([$0], quiet: 50).bytes.count) }
      return Row(name: "bytes of a cursor move: \(name)", program: counts.max() ?? 0, budget: "1500")
    }
  }
}

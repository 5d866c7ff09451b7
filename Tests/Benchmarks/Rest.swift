import TestSupport

/// What golive uses while no key is pressed.
enum Rest {
  static func rows(_ golive: [String]) -> [Row] {
    guard let program = PtyProgram(golive) else { return [] }
    _ = program.firstPaint()
    let before = program.processorTime
    let heard = program.listen(2000)
    return [
      Row(name: "idle 2 s, bytes", program: Double(heard.bytes.count), budget: "0"),
      Row(name: "idle 2 s, processor time, ms", program: program.processorTime - before, budget: "0"),
      Row(name: "memory, MiB", program: program.memory, budget: "30"),
    ]
  }
}

import Glibc

/// The medians of several runs of one program.
struct Measurement {
  var firstPaint = 0.0
  var startProcessor = 0.0
  var keyToPaint = 0.0
  var slowestKey = 0.0
  var firstBytes = 0.0
  var keyBytes = 0.0
  var idleProcessor = 0.0
  var idleBytes = 0.0
  var memory = 0.0

  static var names: [(String, KeyPath<Measurement, Double>)] {
    [
      ("first paint, ms", \.firstPaint), ("processor time of the start, ms", \.startProcessor),
      ("key to paint, ms", \.keyToPaint),
      ("slowest key, ms", \.slowestKey),
      ("bytes of the first paint", \.firstBytes), ("bytes of a cursor move", \.keyBytes),
      ("processor time of 2 s idle, ms", \.idleProcessor), ("bytes of 2 s idle", \.idleBytes),
      ("memory, KiB", \.memory),
    ]
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// Runs the programs in turn, so that what else the machine does meets all of them.
  static func take(of commands: [[String]], runs: Int) -> [Measurement] {
    var all = Array(repeating: [Measurement](), count: commands.count)
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() {
        if let one = run(command) { all[index].append(one) }
      }
    }
    return all.map(middle)
  }

  private static func run(_ command: [String]) -> Measurement? {
    guard let program = PtyProgram(command) else { return nil }
    defer { program.end() }
    var result = Measurement()
    let first = program.readUntil(quiet: 150)
    result.firstPaint = Double(first.nanoseconds) / 1e6
    result.startProcessor = Double(program.processorTime) / 1e6
    result.firstBytes = Double(first.bytes)
    let keys = (0..<10).map { _ in program.press("j") }
    result.keyToPaint = median(keys.map { Double($0.nanoseconds) / 1e6 })
    result.slowestKey = keys.map { Double($0.nanoseconds) / 1e6 }.max() ?? 0
    result.keyBytes = median(keys.map { Double($0.bytes) })
    let before = program.processorTime
    let end = PtyProgram.now() + 2_000_000_000
    while PtyProgram.now() < end {
      result.idleBytes += Double(program.readUntil(quiet: 500, since: PtyProgram.now()).bytes)
    }
    result.idleProcessor = Double(program.processorTime - before) / 1e6
    result.memory = Double(program.memory)
    return result
  }

  private static func middle(_ runs: [Measurement]) -> Measurement {
    var result = Measurement()
    guard !runs.isEmpty else { return result }
    result.firstPaint = median(runs.map(\.firstPaint))
    result.startProcessor = median(runs.map(\.startProcessor))
    result.keyToPaint = median(runs.map(\.keyToPaint))
    result.slowestKey = median(runs.map(\.slowestKey))
    result.firstBytes = median(runs.map(\.firstBytes))
    result.keyBytes = median(runs.map(\.keyBytes))
    result.idleProcessor = median(runs.map(\.idleProcessor))
    result.idleBytes = median(runs.map(\.idleBytes))
    result.memory = median(runs.map(\.memory))
    return result
  }
}

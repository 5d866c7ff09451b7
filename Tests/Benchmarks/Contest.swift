import Dashboard
import TestSupport

/// golive and the floor program with the same picture, measured alternately, so that other load affects
/// both.
struct Contest {
  let floor: [String]
  let golive: [String]

  func starts(_ runs: Int) -> [Row] {
    var times = (floor: [Double](), golive: [Double]())
    var processor = (floor: [Double](), golive: [Double]())
    for _ in 0..<runs {
      guard let one = PtyProgram(floor) else { continue }
      times.floor.append(one.firstPaint().milliseconds)
      processor.floor.append(one.processorTime)
      guard let other = PtyProgram(golive) else { continue }
      times.golive.append(other.firstPaint().milliseconds)
      processor.golive.append(other.processorTime)
    }
    return [
      Row("first paint, ms, p50 of \(runs)", times.floor, times.golive, budget: "4 x"),
      Row("processor time of it, ms", processor.floor, processor.golive),
    ]
  }

  /// Keys of the stage's script in both programs; sections of one name form one row.
  func keys(of stage: Stage) -> [Row] {
    guard let floor = PtyProgram(floor), let golive = PtyProgram(golive) else { return [] }
    _ = (floor.firstPaint(), golive.firstPaint())
    var names: [String] = []
    var times: [String: Times] = [:]
    for section in stage.script.sections {
      _ = Times(section.before, floor, golive)
      let taken = Times(section.keys, floor, golive)
      _ = Times(section.after, floor, golive)
      if times[section.name]?.add(taken) == nil {
        names.append(section.name)
        times[section.name] = taken
      }
    }
    return names.flatMap { name in times[name].map { rows(name, $0, stage) } ?? [] }
  }

  private func rows(_ name: String, _ times: Times, _ stage: Stage) -> [Row] {
    func median(_ name: String, budget: String = "") -> Row {
      Row("\(name), ms, p50 of \(times.floor.count)", times.floor, times.golive, budget: budget)
    }
    switch name {
    case Script.moves:
      return [
        median("key to paint", budget: "2 x"),
        Row("key to paint, ms, p99", times.floor, times.golive, share: 0.99, budget: "3 x"),
        Row(
          name: "processor time of a key, ms", floor: times.processor.floor, program: times.processor.golive),
        Row(
          name: "bytes of a cursor move", floor: times.bytes.floor, program: times.bytes.golive,
          budget: "1500"),
      ]
    case Script.letters:
      return [median("filter letter at \(stage.projects) projects", budget: "5 ms at 10000")]
    case Script.ghost:
      return [
        median("what-if key", budget: "4 x"),
        Row("what-if key, ms, p99", times.floor, times.golive, share: 0.99),
      ]
    default: return [median(name)]
    }
  }

  /// Samples for the keys of one kind.
  private struct Times {
    private(set) var floor: [Double] = []
    private(set) var golive: [Double] = []
    /// Per key, median or mean.
    private(set) var bytes = (floor: 0.0, golive: 0.0)
    private(set) var processor = (floor: 0.0, golive: 0.0)

    init(_ keys: [Key], _ one: PtyProgram, _ other: PtyProgram) {
      let before = (one.processorTime, other.processorTime)
      var counts = (floor: [Double](), golive: [Double]())
      for key in keys {
        let answers = (one.press(Script.bytes(key)), other.press(Script.bytes(key)))
        floor.append(answers.0.milliseconds)
        golive.append(answers.1.milliseconds)
        counts.floor.append(Double(answers.0.bytes.count))
        counts.golive.append(Double(answers.1.bytes.count))
      }
      bytes = (Measurement.median(counts.floor), Measurement.median(counts.golive))
      let share = Double(max(1, keys.count))
      processor = ((one.processorTime - before.0) / share, (other.processorTime - before.1) / share)
    }

    mutating func add(_ more: Times) {
      floor += more.floor
      golive += more.golive
    }
  }
}

import Domain
import Platform
import TestSupport

/// The cost of dates: processor time of one re-plan and of one key of a shown move, on a project of two
/// waves.
struct Planning {
  let tasks: Int
  /// In milliseconds, the median of many.
  let replan: Double
  let whatIf: Double

  static func take(rounds: Int = 200) throws -> Planning {
    var state = try TimelineProjects.underWay()
    try TimelineProjects.run(
      .addWave(title: "Leeds", goLive: Day(iso: "2027-02-09")), on: &state, at: BoardProjects.buildDay)
    guard let project = Project(state) else { return Planning(tasks: 0, replan: 0, whatIf: 0) }
    let today = BoardProjects.buildDay.today
    let before = project.schedule(on: today)
    return Planning(
      tasks: project.tasks.count,
      replan: median(of: rounds) { _ in _ = project.schedule(on: today) },
      whatIf: try median(of: rounds) { round in
        _ = try WhatIf(project, "EXE-25", .shift(1 + round % 9), before: before).lines(beside: [])
      })
  }

  private static func median(of rounds: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for round in 0..<max(1, rounds) {
      let start = processorTime()
      try body(round)
      times.append(processorTime() - start)
    }
    return Measurement.median(times)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

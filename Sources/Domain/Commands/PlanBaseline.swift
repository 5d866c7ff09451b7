/// Baselines: stored once, never overwritten; tasks carry the days of the newest.
extension Planner {
  mutating func storeBaseline(because reason: String?) throws(Refusal) -> String {
    let why = try optional(reason, .reason)
    let schedule = try replanned()
    guard let whole = schedule.whole else { throw .rule("no baseline was stored: no task has dates.") }
    if isRunning { write(schedule) }
    // A baseline stores the committed go-live, because that is the day both sides agreed to.
    let agreed = value(projectItem, .goLive).flatMap(Day.init(iso:)) ?? schedule.forecastGoLive
    let number = (project.head.baselineNumber ?? 0) + 1
    create(
      ItemID("BL\(number)"), .baseline, in: projectItem,
      [
        .title: "Baseline \(number)", .baseline: String(number), .at: today.iso, .by: actor.name,
        .reason: why, .baselineGoLive: agreed?.iso, .baselineClose: whole.finish.iso,
        .dates: Project.Baseline.text(schedule.lines), .sort: SortKey.padded(number),
      ])
    for line in schedule.lines {
      set(line.id, .baselineStart, line.start)
      set(line.id, .baselineFinish, line.finish)
    }
    set(projectItem, .baseline, String(number))
    set(projectItem, .baselineGoLive, agreed)
    set(projectItem, .baselineClose, whole.finish)
    return "stored baseline \(number)" + (why.map { ": \($0)" } ?? "")
  }
}

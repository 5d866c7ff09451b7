extension Project {
  /// The facts behind the go-live day: grade, forecast, and the work left before it.
  func whyGoLive(on today: Day, _ outlook: Outlook) -> [Fact] {
    let place = ItemID(id.rawValue)
    guard let goLive = head.goLive else { return [Fact("no go-live day is set", item: place)] }
    var facts = [
      Fact(
        "committed: \(goLive.long), \(head.goLiveGrade.rawValue), "
          + DayWords.distance(goLive, today: today, calendar: calendar), item: place)
    ]
    if let override = blackoutOverride {
      facts.append(Fact(override.text, item: place))
    } else if blackoutMark != nil {
      let hard = blackout.findings(on: goLive).filter { $0.level == .hard }
      facts.append(Fact("ruled out: \(Blackout.sentence(hard, on: goLive))", item: place))
    }
    if isLive, let task = goLiveTask {
      let live = goLiveDates(nil, on: today).liveWords(near: today) ?? "live"
      facts.append(Fact("\(live): \(task.id) is done", item: task.id))
      return facts
    }
    if let forecast = outlook.forecast {
      facts.append(Fact(Self.words(forecast, outlook.variance, on: today), item: goLiveTask?.id ?? place))
    }
    if let baseline = head.baselineGoLive, let number = head.baselineNumber {
      facts.append(Fact("baseline \(number): \(baseline.short(near: today))", item: place))
    }
    if let float = outlook.float {
      let words =
        float < 0
        ? "float: the work before it is \(-float) bd short"
        : "float \(float) bd: how far the work before it may slip before a confirmed day or the end moves"
      facts.append(Fact(words, item: goLiveTask?.id ?? place))
    }
    if let decision {
      let names = decision.names.joined(separator: ", ")
      facts.append(
        Fact(
          "\(decision.isGo ? "GO" : "NO-GO") decided \(decision.on.short(near: today)) by \(names)",
          item: place))
    } else if let last = lastDecisionDay {
      facts.append(Fact("go/no-go is to be decided by \(last.short(near: today))", item: place))
    }
    return facts + standingBefore
  }

  private static func words(_ forecast: Day, _ variance: Int, on today: Day) -> String {
    if variance == 0 { return "forecast \(forecast.short(near: today)), as committed" }
    let way = variance > 0 ? "later" : "earlier"
    return "forecast \(forecast.short(near: today)), \(abs(variance)) bd \(way) than committed"
  }

  /// Open tasks that the go-live task waits for, directly or indirectly.
  private var standingBefore: [Fact] {
    guard let goLiveTask else { return [] }
    var found: Set<ItemID> = []
    var waiting = [goLiveTask]
    while let next = waiting.popLast() {
      for task in blockers(of: next) where found.insert(task.id).inserted { waiting.append(task) }
    }
    return tasks.filter { found.contains($0.id) }
      .map { Fact("before it: \($0.id) \($0.title) (\($0.state.title))", item: $0.id) }
  }
}

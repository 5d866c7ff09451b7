/// Dates the customer asks for: an issue is raised, the plan is not changed (domain document 9.3).
extension Planner {
  mutating func ask(_ command: Command) throws(Refusal) -> String {
    if case .setGoLive(let day, _, let reason, _) = command {
      return try ask(.goLive, of: project.head.goLiveTask, for: day.iso, reason)
    }
    if case .fixDate(let id, let day, _, let reason, _) = command {
      return try ask(.due, of: id, for: day?.iso, reason)
    }
    if case .reschedule(let id, let move, let reason, _) = command {
      switch move {
      case .to(let day): return try ask(.due, of: id, for: day.iso, reason)
      case .duration(let days): return try ask(.duration, of: id, for: String(days), reason)
      case .shift(let days):
        guard let finish = project.task(id)?.finish else { throw .unknownItem("task \(id)") }
        return try ask(.due, of: id, for: project.calendar.add(finish, days).iso, reason)
      }
    }
    guard case .set(let ids, let field, let value) = command else {
      throw .rule("there is no day to ask for.")
    }
    try require(ids, "item")
    var said: [String] = []
    for id in ids { said.append(try ask(field, of: id == projectItem ? nil : id, for: value, nil)) }
    return said.joined(separator: ", ")
  }

  private mutating func ask(
    _ field: Field, of id: ItemID?, for value: String?, _ reason: String?
  ) throws(Refusal) -> String {
    let text = try value.map { value throws(Refusal) in try TextRule.title.check(value, field) }
    let day = text.flatMap(Day.init(iso:))
    if let day { try checkPlanned(day, field) }
    let isDay = field == .due || field == .goLive || field == .fixed
    if isDay, text?.isEmpty == false, day == nil {
      throw .invalid(field, expected: "a day such as 2026-11-24")
    }
    let shown = id.flatMap { state.isInternal($0) ? nil : $0 }
    let what =
      field == .goLive
      ? "go-live" : isDay ? shown?.rawValue ?? "a date" : "\(field) of \(shown?.rawValue ?? "it")"
    let wish = day?.long ?? (text?.isEmpty == false ? text : nil) ?? "no fixed day"
    let issue = try raise(
      NewIssue(
        title: "Asked for: \(what) \(wish)".cut(toBytes: TextRule.title.bytes), category: .schedule,
        description: reason, owner: .ipm, link: shown))
    set(issue.id, .asked, day)
    return "asked for \(what) \(wish), raised \(issue.id)"
  }
}

import Domain

/// The call that is shown: when, where, with whom, and what became of it.
enum CallDetail {
  static func title(of screen: CallsScreen, in context: ScreenContext) -> String {
    screen.call(in: context).map { "\($0.id) \($0.title)" } ?? "calls"
  }

  static func lines(of screen: CallsScreen, in context: ScreenContext) -> [DetailLine] {
    guard let call = screen.call(in: context) else { return empty(context) }
    return row(screen.currentRow(in: context), context) + facts(of: call, context) + others(call, context)
  }

  private static func empty(_ context: ScreenContext) -> [DetailLine] {
    let missing = context.project.kickOffMissing(on: context.today).map { [DetailLine($0, tone: .attention)] }
    return (missing ?? [])
      + [DetailLine("A call has a time, an agenda and people. What is said in it becomes its minutes.")]
  }

  /// The whole text of the line under the cursor.
  private static func row(_ row: CallRow?, _ context: ScreenContext) -> [DetailLine] {
    guard let row else { return [] }
    var lines = [DetailLine(row.text, label: row.number)]
    if case .action(let action) = row {
      let due = action.due.map { ", due \($0.long)" } ?? ""
      lines.append(
        DetailLine(
          "\(action.state.rawValue), \(context.project.ownerName(action.owner, assignee: nil))\(due)",
          label: "State", tone: action.state == .open ? .attention : .good))
      if let result = action.result { lines.append(DetailLine(result, label: "Result")) }
    }
    if case .entry(let entry) = row {
      let at = Words.when(entry.at, context.moment)
      lines.append(DetailLine("\(entry.by), \(at)", label: "Noted"))
    }
    return lines
  }

  private static func facts(of call: Project.Call, _ context: ScreenContext) -> [DetailLine] {
    func people(_ ids: [ItemID]) -> String { context.project.names(of: ids).joined(separator: ", ") }
    var lines: [DetailLine] = [.heading("The call")]
    if let start = call.start {
      lines.append(DetailLine("\(start.words), \(call.minutes) minutes", label: "When"))
    }
    if let place = call.place { lines.append(DetailLine(place, label: "Where")) }
    if let reason = call.reason { lines.append(DetailLine(reason, label: "Why")) }
    if !call.invited.isEmpty { lines.append(DetailLine(people(call.invited), label: "Invited")) }
    if !call.course.present.isEmpty { lines.append(DetailLine(people(call.course.present), label: "Here")) }
    if !call.course.absent.isEmpty { lines.append(DetailLine(people(call.course.absent), label: "Not here")) }
    if call.state == .held {
      let made = context.project.minutes(of: call)
      lines.append(
        DetailLine(
          made.map { "version \($0.number), \(context.project.standing(of: $0).words)  7 documents" }
            ?? "not made  Space makes them", label: "Minutes", tone: made == nil ? .attention : .good))
    }
    return lines
  }

  private static func others(_ call: Project.Call, _ context: ScreenContext) -> [DetailLine] {
    let others = context.project.calls.filter { $0.id != call.id }
    return others.isEmpty
      ? [] : [.heading("Other calls  h l")] + others.map { DetailLine("\($0.name), \($0.state.title)") }
  }
}

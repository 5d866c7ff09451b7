import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The columns to the right of the bars, as far as there is room.
enum TimelineColumn: CaseIterable {
  case owner, ball, done, base, plan, slip, float

  var title: String {
    switch self {
    case .owner: "Owner"
    case .ball: "Ball"
    case .done: "Done"
    case .base: "Base"
    case .plan: "Plan"
    case .slip: "Slip"
    case .float: "Float"
    }
  }

  var width: Int {
    switch self {
    case .owner: 10
    case .ball: 8
    case .done: 6
    case .base, .plan: 9
    case .slip, .float: 5
    }
  }

  struct Place {
    let column: TimelineColumn
    let offset: Int
    let width: Int
  }

  static func places(_ layout: TimelineLayout) -> [Place] {
    let columns: [TimelineColumn] =
      switch layout.tier {
      case .tooSmall, .extraSmall: [.plan, .slip]
      case .small: []
      case .medium: [.plan, .slip, .float]
      case .large: [.owner, .ball, .done, .base, .plan, .slip, .float]
      }
    var offset = 1
    return columns.map { column in
      defer { offset += column.width + 1 }
      return Place(column: column, offset: offset, width: column.width)
    }
  }
}

extension Surface {
  mutating func drawTimelineFacts(
    _ row: TimelineFacts.Row, _ facts: TimelineFacts, _ context: ScreenContext, _ layout: TimelineLayout,
    in area: Rect
  ) {
    let places = TimelineColumn.places(layout)
    if places.isEmpty {
      let (text, look) = note(row, facts, context)
      return writeRight(text, end: area.endColumn - 1, row: area.row, limit: area.columns - 1, look)
    }
    for place in places {
      let (text, look) = value(place.column, row, facts, context)
      write(text, column: area.column + place.offset, row: area.row, limit: place.width, look)
    }
  }

  /// The most important fact, if there is room for one: grade of go-live, slip, or progress.
  private func note(
    _ row: TimelineFacts.Row, _ facts: TimelineFacts, _ context: ScreenContext
  ) -> (String, StyleRole) {
    let slip = value(.slip, row, facts, context)
    switch row.content {
    case .phase:
      return slip.0.hasPrefix("+") ? ("! " + slip.0, .late) : value(.done, row, facts, context)
    case .wave(let index): return (Self.short(facts.waves[index].goLiveGrade), .text)
    case .task:
      if row.item == context.project.head.goLiveTask {
        return (Self.short(context.project.head.goLiveGrade), .text)
      }
      if slip.0.hasPrefix("+") {
        return ((facts.schedule[row.item]?.isCritical == true ? "! " : "") + slip.0, .late)
      }
      if let task = context.project.task(row.item), task.fixed != nil {
        return (Self.short(task.fixedGrade), .text)
      }
      return ("", .muted)
    }
  }

  private static func short(_ grade: DateGrade) -> String {
    switch grade {
    case .target: "target?"
    case .requested: "asked"
    case .confirmed: "firm"
    }
  }

  private func value(
    _ column: TimelineColumn, _ row: TimelineFacts.Row, _ facts: TimelineFacts, _ context: ScreenContext
  ) -> (String, StyleRole) {
    switch row.content {
    case .phase(let index):
      guard let span = facts.schedule.phases[context.project.phases[index].id] else { return ("", .muted) }
      return phaseValue(column, span, facts.baselines[row.item]?.upperBound, context)
    case .task, .wave:
      guard let task = context.project.task(row.item), let line = facts.schedule[row.item] else {
        return ("", .muted)
      }
      return taskValue(column, task, line, context)
    }
  }

  private func phaseValue(
    _ column: TimelineColumn, _ span: ScheduleSpan, _ base: Day?, _ context: ScreenContext
  ) -> (String, StyleRole) {
    switch column {
    case .owner, .ball, .float: ("", .muted)
    case .done: ("\(span.tasksDone)/\(span.tasks)", .text)
    case .base: (base?.brief(near: context.today) ?? "", .muted)
    case .plan: (span.finish.brief(near: context.today), .text)
    case .slip: slip(span.variance)
    }
  }

  private func taskValue(
    _ column: TimelineColumn, _ task: Project.Task, _ line: ScheduleLine, _ context: ScreenContext
  ) -> (String, StyleRole) {
    switch column {
    case .owner: (context.project.ownerName(task.owner, assignee: task.assignee), .text)
    case .ball:
      task.state.isSettled
        ? ("-", .muted)
        : (
          Words.ball(of: task.id, task.holder, in: context),
          .ball(context.project.turn(of: task.id, task.holder))
        )
    case .done:
      task.state == .done
        ? (glyphs.done, .done) : task.state == .inProgress ? (glyphs.doing, .doing) : ("", .muted)
    case .base: (task.baselineFinish?.brief(near: context.today) ?? "", .muted)
    case .plan: (line.finish.brief(near: context.today), .text)
    case .slip: slip(line.variance)
    case .float: (line.float.map(String.init) ?? "", line.isCritical ? .gate : .text)
    }
  }

  private func slip(_ days: Int?) -> (String, StyleRole) {
    guard let days else { return ("", .muted) }
    return (days.signed, days > 0 ? .late : .text)
  }
}

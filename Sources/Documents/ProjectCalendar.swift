import Domain

extension CalendarFile {
  /// Milestones and calls of a project, and its go-live window.
  ///
  /// - Parameters:
  ///   - zone: the customer's; without it, or without a window, go-live is a whole day.
  ///   - actor: internal tasks are left out for the customer's side.
  package init(_ project: Project, zone: Zone?, for actor: Actor, stamp: Timestamp) {
    let goLive = project.goLiveTask?.id
    let tasks = project.tasks.filter { task in
      task.id != goLive && task.state != .notApplicable && task.state != .cancelled
        && project.state.value(task.id, .event) != nil && Policy.maySee(task.visibility, actor)
    }
    let events = tasks.compactMap { project.event($0) } + [project.goLiveEvent(in: zone)].compactMap { $0 }
    self.init(
      name: "\(project.head.customer) implementation", events: events, stamp: stamp,
      sequence: project.state.sequence)
  }
}

extension Project {
  fileprivate func event(_ task: Task) -> CalendarEvent? {
    guard let last = task.finished ?? task.dueDay else { return nil }
    let isCall = state.value(task.id, .event) == TaskEvent.call.rawValue
    let first = isCall ? min(task.started ?? task.start ?? last, last) : last
    let owner = ownerName(task.owner, assignee: task.assignee)
    return CalendarEvent(
      uid: uid(task.id), span: .days(first, last), title: "\(head.customer): \(task.title)",
      description: "\(task.id), \(task.state.title), owner \(owner)", isTentative: task.state != .done)
  }

  fileprivate func goLiveEvent(in zone: Zone?) -> CalendarEvent? {
    guard let day = goLiveTask?.finished ?? head.goLive else { return nil }
    var span = CalendarEvent.Span.days(day, day)
    var lines = ["Go-live date: \(head.goLiveGrade.rawValue)"]
    if let zone, let window {
      let placed = PlacedWindow(window, on: day, in: zone, site: zone)
      span = .time(placed.start.instant, placed.end.instant)
      lines += [placed.words] + placed.warnings
    }
    return CalendarEvent(
      uid: uid(goLiveTask?.id ?? "go-live"), span: span, title: "\(head.customer): go-live",
      description: lines.joined(separator: "\n"), isTentative: head.goLiveGrade != .confirmed && !isLive)
  }

  private func uid(_ item: ItemID) -> String { "\(id).\(item)@golive" }
}

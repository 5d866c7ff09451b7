import Domain

extension CalendarFile {
  /// Milestones and calls of a project, and its go-live window.
  ///
  /// - Parameters:
  ///   - zone: the customer's; without it, or without a window, go-live is a whole day.
  ///   - actor: internal tasks are left out for the customer's side.
  ///   - workspace: its permanent, globally unique name.
  package init(
    _ project: Project, zone: Zone?, for actor: Actor, workspace: String, stamp: Timestamp,
    saidIn texts: Texts = .english
  ) {
    let goLives = [project.ownGoLive] + project.waves.compactMap { project.goLive(of: $0.id) }
    let days = Set(goLives.compactMap(\.task))
    let tasks = project.tasks.filter { task in
      !days.contains(task.id) && task.reason != NewProject.leftOut
        && project.state.value(task.id, .event) != nil && Policy.maySee(task.visibility, actor)
    }
    let events =
      tasks.compactMap { project.event($0, workspace, texts) }
      + project.calls.compactMap { project.event($0, workspace) }
      + goLives.compactMap { project.event($0, in: zone, workspace, texts) }
    self.init(
      name: texts(MailText.calendar, (.customer, project.head.customer)), events: events, stamp: stamp,
      sequence: project.state.sequence)
  }
}

extension Project {
  fileprivate func event(_ task: Task, _ workspace: String, _ texts: Texts) -> CalendarEvent? {
    guard let last = task.finished ?? task.dueDay else { return nil }
    let first = isCall(task) ? min(task.started ?? task.start ?? last, last) : last
    let owner = ownerName(task.owner, assignee: task.assignee)
    return CalendarEvent(
      uid: uid(task.id, workspace), span: .days(first, last), title: "\(head.customer): \(task.title)",
      description: texts(
        MailText.task, (.key, task.id.rawValue), (.state, texts(task.state.name)), (.owner, owner)),
      status: status(of: task, isFirm: false))
  }

  fileprivate func event(
    _ goLive: GoLive, in zone: Zone?, _ workspace: String, _ texts: Texts
  ) -> CalendarEvent? {
    let task = goLive.task.flatMap { self.task($0) }
    guard let day = task?.finished ?? goLive.day else { return nil }
    var span = CalendarEvent.Span.days(day, day)
    var lines = [texts(MailText.goLiveDate, (.state, texts.word(goLive.grade.rawValue)))]
    if let zone, let window {
      let placed = PlacedWindow(window, on: day, in: zone, site: zone)
      span = .time(placed.start.instant, placed.end.instant)
      lines += [placed.words] + placed.warnings
    }
    let name = goLive.title.map { texts(MailText.goLiveOf, (.title, $0)) } ?? texts(MailText.goLive)
    return CalendarEvent(
      uid: uid(goLive.task ?? "go-live", workspace), span: span, title: "\(head.customer): \(name)",
      description: lines.joined(separator: "\n"),
      status: status(of: task, isFirm: goLive.grade == .confirmed))
  }

  /// A call at its time; in an invitation with those who meet.
  func event(
    _ call: Call, _ workspace: String, _ meeting: CalendarEvent.Meeting? = nil
  ) -> CalendarEvent? {
    guard let start = call.start?.instant, let end = call.end else { return nil }
    return CalendarEvent(
      uid: uid(call.id, workspace), span: .time(start, end), title: "\(head.customer): \(call.title)",
      description: call.agenda.map { "\($0.minutes) min  \($0.title)" }.joined(separator: "\n"),
      location: call.place ?? "", status: call.state == .cancelled ? .cancelled : .confirmed,
      sequence: call.sequence, meeting: meeting)
  }

  /// Work that will not be done is exported as cancelled, so that earlier imports remove it.
  private func status(of task: Task?, isFirm: Bool) -> CalendarEvent.Status {
    // The call itself, with its time, takes the place of the day.
    if let task, calls.contains(where: { $0.task == task.id && $0.state != .cancelled }) { return .cancelled }
    if task?.state == .done { return .confirmed }
    if head.status == .cancelled || task?.isDropped == true { return .cancelled }
    return isFirm ? .confirmed : .tentative
  }

  private func uid(_ item: ItemID, _ workspace: String) -> String { "\(item).\(id).\(workspace)@golive" }
}

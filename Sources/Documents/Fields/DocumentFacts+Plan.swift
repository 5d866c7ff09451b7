import Domain

extension DocumentFacts {
  var goLive: GoLiveDates { project.goLiveDates(schedule, on: today) }

  /// A task with its place in the schedule.
  struct TaskRow {
    let task: Project.Task
    let facts: DocumentFacts

    var line: ScheduleLine? { facts.schedule[task.id] }
    var isLate: Bool { task.isLate(on: facts.today) }
    var lateBy: Int { task.dueDay.map { facts.project.daysBehind($0, on: facts.today) } ?? 0 }
    /// For the order of lists.
    var due: Day { line?.forecast ?? task.dueDay ?? facts.today }
  }

  /// The open tasks of some, those due first at the top.
  func open(_ belongs: (Project.Task) -> Bool) -> [TaskRow] {
    project.tasks.filter { !$0.state.isSettled && !$0.isDropped && belongs($0) }
      .map { TaskRow(task: $0, facts: self) }
      .sorted { ($0.due, $0.task.id) < ($1.due, $1.task.id) }
  }

  /// A day that matters by itself.
  struct Milestone {
    let day: Day
    let title: String
    let grade: String
    let note: String?
  }

  /// Approvals, gates, go-live of every wave and the close, by day.
  var milestones: [Milestone] {
    let approvals = project.tasks.filter { $0.approves != nil && !$0.isDropped }.compactMap(milestone)
    let phases = project.phases.compactMap { phase -> Milestone? in
      if let passed = phase.passedOn {
        return Milestone(
          day: passed, title: texts(PaperText.gate, (.title, phase.gate)), grade: "done", note: nil)
      }
      return schedule.phases[phase.id].map {
        Milestone(
          day: $0.finish, title: texts(PaperText.gate, (.title, phase.gate)), grade: "forecast", note: nil)
      }
    }
    return (approvals + phases + goLives + (project.head.status == .closed ? [] : closing))
      .sorted { ($0.day, $0.title) < ($1.day, $1.title) }
  }

  private func milestone(_ task: Project.Task) -> Milestone? {
    guard let day = task.finished ?? schedule[task.id]?.forecast ?? task.finish else { return nil }
    return Milestone(
      day: day, title: task.title, grade: task.state == .done ? "done" : "forecast",
      note: schedule[task.id]?.float.map { float in
        texts(PaperText.float, (.days, texts(PaperText.days, count: float)))
      })
  }

  private var goLives: [Milestone] {
    let waves = project.waves.compactMap { wave in
      wave.goLive.map { ($0, texts(PaperText.goLiveOf, (.title, wave.title)), wave.goLiveGrade) }
    }
    let own = project.head.goLive.map { [($0, texts(ApprovalText.goLive), project.head.goLiveGrade)] } ?? []
    return (own + waves).map { day, title, grade in
      let findings = project.blackout.findings(on: day)
      let note = findings.isEmpty ? nil : Blackout.sentence(findings, on: day)
      let done = project.liveSince == day ? "done" : grade.rawValue
      return Milestone(day: day, title: title, grade: done, note: note)
    }
  }

  private var closing: [Milestone] {
    schedule.close.map {
      [Milestone(day: $0, title: texts(WordText.closeOfProject), grade: "forecast", note: nil)]
    }
      ?? []
  }
}

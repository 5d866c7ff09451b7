/// The dates a project starts with.
struct ProjectDates {
  /// Start and finish of every task that belongs to the project.
  let tasks: [String: (start: Day, finish: Day)]
  let goLive: Day
  let calendar: WorkCalendar

  init(_ project: NewProject) throws(Refusal) {
    guard let calendar = WorkCalendar.named(project.calendar) else {
      throw .invalid(.calendar, expected: "one of \(WorkCalendar.listed)")
    }
    let work = project.template.tasks.map { task in
      ForwardPass.Work(
        id: task.id, duration: task.duration, after: task.after, isDropped: !project.includes(task))
    }
    do {
      tasks = try ForwardPass(work).days(from: project.start, on: calendar)
    } catch {
      throw .rule("no project was created: in template \(project.template.code), \(error.reason).")
    }
    guard let goLive = tasks[project.template.goLiveTask]?.finish else {
      throw .rule("no project was created: template \(project.template.code) has no task for go-live day.")
    }
    self.goLive = goLive
    self.calendar = calendar
  }

  /// `offset` business days from go-live.
  func day(_ offset: Int) -> Day { calendar.add(goLive, offset) }
}

extension NewProject {
  package func includes(_ task: ProjectTemplate.Task) -> Bool {
    includes(task.condition) && (isPorting || !template.portingTasks.contains(task.id))
  }

  var isPorting: Bool { template.portingOption.map(options.contains) ?? false }

  package func includes(_ condition: ProjectOption?) -> Bool { condition.map(options.contains) ?? true }
}

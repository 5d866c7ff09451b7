import Domain

/// The dates of a project, restricted to what one person may see.
struct DatesView {
  /// The unredacted project, because dates depend on tasks of every visibility.
  let whole: Project
  let schedule: ProjectSchedule
  let visible: Set<ItemID>
  let goLive: GoLiveDates

  init(_ open: OpenProject, today: Day) {
    whole = open.project
    schedule = whole.schedule(on: today)
    visible = Set(open.project.tasks.map(\.id))
    goLive = whole.goLiveDates(schedule, on: today)
  }

  func maySee(_ task: ItemID) -> Bool { visible.contains(task) }

  func lines(in phase: ItemID? = nil) -> [ScheduleLine] {
    schedule.lines.filter { maySee($0.id) && (phase == nil || $0.phase == phase) }
  }

  func conflicts(_ all: [ScheduleConflict]) -> [ScheduleConflict] {
    all.filter { maySee($0.task) }
  }

  func name(_ task: ItemID?) -> String? { task.flatMap { maySee($0) ? $0.rawValue : nil } }
}

extension OpenProject {
  /// Reads `--filter`; days are business days of the project's calendar.
  func filter(_ text: String?, for fields: FilterFields, _ call: Invocation) throws(CommandFailure) -> Filter
  {
    try call.filter(text, for: fields, calendar: project.calendar)
  }

  /// What the rows of its lists are filtered by.
  func planned(_ call: Invocation) -> PlannedProject { PlannedProject(project, on: call.today) }

  func dates(_ call: Invocation) -> DatesView { DatesView(self, today: call.today) }

  /// Reads a day in words; business days are those of the project's calendar.
  func day(_ text: String, _ option: String, today: Day) throws(CommandFailure) -> Day {
    try Invocation.day(text, option, today: today, calendar: project.calendar, style: invocation.dayStyle)
  }

  func optionalDay(_ text: String?, _ option: String, today: Day) throws(CommandFailure) -> Day? {
    try text.map { (text) throws(CommandFailure) in try day(text, option, today: today) }
  }
}

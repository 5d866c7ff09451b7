import Domain

/// The dates of a project as one person may see them.
struct DatesView {
  /// All of the project: dates follow from tasks of every visibility.
  let whole: Project
  let schedule: ProjectSchedule
  let visible: Set<ItemID>
  private let hidden: [String]

  init(_ open: OpenProject, today: Day) {
    whole = open.whole
    schedule = whole.schedule(on: today)
    let visible = Set(open.project.tasks.map(\.id))
    self.visible = visible
    hidden = whole.tasks.map(\.id).filter { !visible.contains($0) }.map(\.rawValue)
  }

  func maySee(_ task: ItemID) -> Bool { visible.contains(task) }

  /// Whether a sentence names nothing this person does not know of.
  func maySay(_ text: String) -> Bool { !hidden.contains { text.contains($0) } }

  func lines(in phase: ItemID? = nil) -> [ScheduleLine] {
    schedule.lines.filter { maySee($0.id) && (phase == nil || $0.phase == phase) }
  }

  func conflicts(_ all: [ScheduleConflict]) -> [ScheduleConflict] {
    all.filter { maySee($0.task) && maySay($0.text) }
  }

  func name(_ task: ItemID?) -> String? { task.flatMap { maySee($0) ? $0.rawValue : nil } }
}

extension OpenProject {
  func dates(_ call: Invocation) -> DatesView { DatesView(self, today: call.today) }

  /// Reads a day in words, in business days of the project's own calendar.
  func day(_ text: String, _ option: String, today: Day) throws(CommandFailure) -> Day {
    try Invocation.day(text, option, today: today, calendar: project.calendar)
  }

  func optionalDay(_ text: String?, _ option: String, today: Day) throws(CommandFailure) -> Day? {
    try text.map { (text) throws(CommandFailure) in try day(text, option, today: today) }
  }
}

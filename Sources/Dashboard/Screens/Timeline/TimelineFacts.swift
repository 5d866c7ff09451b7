import Domain

/// The data that the timeline draws, computed once for each version of the project and each day.
///
/// A class, because every part of a frame reads it.
package final class TimelineFacts: Sendable {
  package struct Row: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// Index into `Project.phases`.
      case phase(Int)
      /// Index into `Project.tasks`.
      case task(Int)
      /// Index into `Project.waveProgress`.
      case wave(Int)
    }

    package let content: Content
    /// The item of the row: phase, task, or the go-live task of the wave.
    package let item: ItemID
  }

  package struct Basis: Hashable, Sendable {
    let project: ProjectID
    let sequence: Int
    let day: Day
    let side: Side
    /// The version of `ExternalFacts`.
    let externalFacts: Int
  }

  let basis: Basis
  package let schedule: ProjectSchedule
  package let waves: [Project.WaveProgress]
  /// Indices into `Project.tasks` of the visible tasks with dates, by phase.
  package let tasks: [[Int]]
  /// From the first baseline day of a phase to its last.
  package let baselines: [ItemID: ClosedRange<Day>]
  /// The first and last day on the timeline.
  package let first: Day
  package let last: Day
  package let goLiveTasks: Set<ItemID>
  /// Committed, forecast, baseline and actual go-live.
  package let goLive: GoLiveDates
  /// Visible tasks without float, by day.
  let critical: [ScheduleLine]
  let booked: Booked
  /// `Critical: EXE-11 Firewall > GOL-02 Test plan > GOL-08 Port day`
  package let criticalChain: String
  package let blackout: Blackout
  /// The go-live window in both time zones; `nil` without a window or a known zone.
  package let window: PlacedWindow?
  /// The window at each site with a known zone.
  package let siteWindows: [SiteWindow]
  /// The go-live forecast from closed projects; `nil` when there are too few of them.
  package let past: PastForecast?
  /// Other bookings of the people of this project; `nil` until loaded.
  package let others: [OtherBooking]?

  init(_ context: ScreenContext) {
    let project = context.project
    basis = Basis(context)
    schedule = context.schedule
    waves = project.waveProgress
    blackout = project.blackout
    let survey = context.externalFacts.survey.flatMap { $0.question.project == project.id ? $0 : nil }
    others = context.actor.side == .provider ? survey?.bookings : nil
    let goLive = project.goLiveDates(schedule, on: context.today)
    self.goLive = goLive
    window = survey.flatMap { project.placedWindow(on: goLive.day, site: $0.site, own: $0.own) }
    siteWindows = survey.map { project.siteWindows(own: $0.own, zones: $0.zones) } ?? []
    past = context.externalFacts.passages.flatMap { project.forecast(from: $0, on: context.today) }
    goLiveTasks = Set(schedule.plan.goLiveTasks.values)
    booked = project.booked
    critical = schedule.critical.filter { context.isSeen($0.id) }
    let names = critical.prefix(30).map { "\($0.id) \(project.title(of: $0.id))" }.joined(separator: " > ")
    criticalChain =
      critical.isEmpty
      ? "Nothing open is critical." : "Critical: \(names)\(critical.count > 30 ? " > ..." : "")"
    let phases = Dictionary(
      project.phases.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tasks = Array(repeating: [Int](), count: project.phases.count)
    var baselines: [ItemID: ClosedRange<Day>] = [:]
    var days = context.today...context.today
    for (place, task) in project.tasks.enumerated() {
      guard let phase = phases[task.phase], let line = schedule[task.id],
        Policy.maySee(task.visibility, context.actor)
      else { continue }
      tasks[phase].append(place)
      days = days.including(line.start...max(line.start, line.finish))
      guard let start = task.baselineStart, let finish = task.baselineFinish, start <= finish else {
        continue
      }
      baselines[task.phase] = baselines[task.phase].map { $0.including(start...finish) } ?? start...finish
      days = days.including(start...finish)
    }
    self.tasks = tasks
    self.baselines = baselines
    first = days.lowerBound
    last = days.upperBound
  }

  /// What to know about the window, at the customer and at each site.
  package var windowWarnings: [String] { (window?.warnings ?? []) + siteWindows.flatMap(\.warnings) }

  /// Mornings on which a person is needed by another project too.
  package func clashes(in project: Project) -> [BookingClash] {
    others.map { BookingClash.all(project.bookings(of: booked, in: schedule), $0) } ?? []
  }

  func isCurrent(_ context: ScreenContext) -> Bool { basis == Basis(context) }

  package var hasDates: Bool { !schedule.lines.isEmpty }

  /// The rows of the list, with folds and filter applied.
  func rows(in context: ScreenContext, isOpen: (ItemID) -> Bool) -> [Row] {
    var rows: [Row] = []
    for (index, phase) in context.project.phases.enumerated() {
      let found =
        context.filter.isEmpty
        ? tasks[index]
        : tasks[index].filter { context.filter.accepts(context.project.tasks[$0], in: context.planned) }
      if found.isEmpty, !context.filter.isEmpty || schedule.phases[phase.id] == nil { continue }
      rows.append(Row(content: .phase(index), item: phase.id))
      guard isOpen(phase.id) || !context.filter.isEmpty else { continue }
      rows += found.map { Row(content: .task($0), item: context.project.tasks[$0].id) }
    }
    guard context.filter.isEmpty else { return rows }
    for (index, wave) in waves.enumerated() {
      guard let task = schedule.plan.goLiveTasks[wave.wave] else { continue }
      rows.append(Row(content: .wave(index), item: task))
    }
    return rows
  }

  /// Whether it is the last phase with dates, whose end is that of the project.
  package func isLast(_ phase: ItemID, in project: Project) -> Bool {
    project.phases.last { schedule.phases[$0.id] != nil }?.id == phase
  }
}

extension ScreenContext {
  /// Whether this user may see the task.
  func isSeen(_ id: ItemID) -> Bool {
    project.task(id).map { Policy.maySee($0.visibility, actor) } ?? true
  }
}

extension TimelineFacts.Basis {
  init(_ context: ScreenContext) {
    self.init(
      project: context.project.id, sequence: context.project.state.sequence, day: context.today,
      side: context.actor.side, externalFacts: context.externalFacts.version)
  }
}

extension ClosedRange<Day> {
  fileprivate func including(_ other: ClosedRange<Day>) -> ClosedRange<Day> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension ProjectSummary {
  /// Builds the portfolio row of a project; `today` matters only for gates that count elapsed days.
  ///
  /// Phase and gate are those of its least advanced open wave.
  ///
  /// - Parameter schedule: the project's on that day, where somebody has worked it out already.
  package init(_ project: Project, on today: Day, schedule: ProjectSchedule? = nil) {
    self.init(
      project, on: today, outlook: project.outlook(ahead: schedule ?? project.schedule(on: today)))
  }

  /// - Parameter outlook: what the dates say about go-live.
  package init(_ project: Project, on today: Day, outlook: Outlook) {
    let phase = project.shownPhase
    let index = project.phases.firstIndex { $0.id == phase } ?? 0
    let gate = project.gate(of: phase, on: today)
    let progress = project.phases.map { project.progress(of: $0.id) }
    let next = project.nextStep
    let clocks = project.clocks
    let held = clocks.min { ($0.since, $0.item) < ($1.since, $1.item) }
    let open = project.issues.filter(\.state.isOpen)
    let hasForecast = outlook.forecast != nil && !project.isLive
    self.init(
      id: project.id, customer: project.head.customer, product: project.head.product,
      status: project.head.status, phase: phase.rawValue, phaseIndex: index,
      phaseTitle: project.phase(phase)?.title ?? "", gateOpen: gate?.openCount ?? 0,
      gateTotal: gate?.lines.count ?? 0, done: progress.reduce(0) { $0 + $1.done },
      total: progress.reduce(0) { $0 + $1.total }, goLive: project.head.goLive,
      goLiveGrade: project.head.goLiveGrade, holder: held?.holder ?? next?.holder ?? .provider,
      heldSince: held?.since, nextTitle: next?.title ?? "", nextDue: next?.due, nextItem: next?.id,
      openIssues: open.count, urgentIssues: open.count { $0.priority <= .p2 },
      disputed: project.checklists.reduce(0) { $0 + $1.checks.count { $0.state == .disputed } },
      ipm: project.head.ipm ?? "", mpoc: project.head.mpoc ?? "",
      heldByCustomerSince: clocks.filter { $0.holder == .customer }.map(\.since).min(),
      customerSeen: project.state.customerSeen,
      signals: project.healthSignals(outlook).earliest,
      healthOverride: project.healthOverride, forecast: hasForecast ? outlook.forecast : nil,
      slip: hasForecast ? outlook.variance : nil, float: hasForecast ? outlook.float : nil,
      calendar: project.clockCalendar,
      bookings: project.bookings)
    own = project.ownFields.compactMap(OwnValue.init)
    dates.live = project.liveSince
    guard hasForecast, let drift = outlook.drift else { return }
    self.drift = drift
    dates.drift.place = project.goLivePlace
    let (limit, isOwn) = project.value(of: HealthTerm.late)
    dates.drift.lateLimit = isOwn ? limit : nil
  }
}

extension Project {
  fileprivate struct NextStep {
    let id: ItemID
    let title: String
    let due: Day?
    let holder: Side
  }

  /// The open work due first: urgent issues, then tasks of the current phase that can be worked on.
  fileprivate var nextStep: NextStep? {
    let urgent = issues.filter { $0.state.isOpen && $0.priority <= .p2 }
      .map { NextStep(id: $0.id, title: $0.title, due: $0.due, holder: $0.holder) }
    let phases: Set = [head.phase, shownPhase]
    let workable = tasks.filter {
      phases.contains($0.phase) && !$0.state.isSettled && ($0.state != .notStarted || isReady($0))
    }.map { NextStep(id: $0.id, title: $0.title, due: $0.dueDay, holder: $0.holder) }
    let ports = portOrders.filter { $0.holder == .provider && ($0.state == .rejected || $0.state == .ready) }
      .map { NextStep(id: $0.id, title: $0.title, due: $0.heldSince, holder: .provider) }
    return (urgent + ports + workable).min { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }
  }
}

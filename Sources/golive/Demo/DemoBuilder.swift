import Domain
import StateStore

/// Fills an empty workspace with the demo by ordinary commands, in chronological order.
struct DemoBuilder {
  private let engine: any Engine
  private let now: Moment
  private let template: ProjectTemplate
  private var random: DemoRandom
  private var sessions: [Actor: Workspace] = [:]
  private var projects: [ProjectID: DemoProject] = [:]
  private var serial = 0
  /// Commands refused by the rules; normally none, unless a holiday interferes.
  private(set) var refusals: [String] = []

  /// A project of the demo in progress.
  private struct DemoProject {
    var state: ProjectState
    /// The decoded state, as the store returned it.
    var project: Project?
    var issue: ItemID

    init(_ done: Committed, issue: ItemID) {
      (state, project, self.issue) = (done.state, done.planned?.project ?? Project(done.state), issue)
    }
  }

  /// One command by one person at one time.
  private struct Event {
    let scenario: Scenario
    let actor: Actor
    let day: Day
    let minute: Int
    let deed: Deed

    enum Deed {
      case command((DemoProject) -> Command?)
      case numbers([DemoNumbers])
    }
  }

  init(engine: any Engine, now: Moment, template: ProjectTemplate, seed: UInt64 = 1) {
    self.engine = engine
    self.now = now
    self.template = template
    self.random = DemoRandom(state: seed)
  }

  mutating func build(_ scenarios: [Scenario] = Scenarios.all) throws(StoreError) {
    var events: [Event] = []
    for scenario in scenarios {
      let start = calendar(scenario).add(now.today, -scenario.age)
      try create(scenario, on: start)
      events += try self.events(scenario)
    }
    // Ties are ordered as in the scenario.
    let ordered = events.enumerated().sorted {
      ($0.element.day.number, $0.element.minute, $0.offset) < (
        $1.element.day.number, $1.element.minute, $1.offset
      )
    }
    var hasLooked = false
    for (_, event) in ordered {
      if !hasLooked, event.day >= now.today {
        try look()
        hasLooked = true
      }
      try play(event)
    }
  }

  /// Marks everything up to yesterday evening as seen by the IPM.
  private mutating func look() throws(StoreError) {
    let session = try session(DemoPeople.ipm)
    let yesterday = WorkCalendar.weekdays.add(now.today, -1)
    try session.markSeen(upTo: session.tick(), at: Moment(day: yesterday, minute: 17 * 60 + 10))
  }

  private func calendar(_ scenario: Scenario) -> WorkCalendar {
    WorkCalendar.named(scenario.calendar) ?? .weekdays
  }

  private mutating func session(_ actor: Actor) throws(StoreError) -> Workspace {
    if let open = sessions[actor] { return open }
    let session = try Workspaces.session(on: engine, as: actor, channel: .dashboard, upgrade: nil)
    sessions[actor] = session
    return session
  }

  private mutating func commit(
    _ command: Command, on state: ProjectState, by actor: Actor, at moment: Moment
  ) throws(StoreError) -> Committed {
    serial += 1
    return try session(actor).commit(command, id: "demo-\(serial)", on: state, at: moment)
  }
}

extension DemoBuilder {
  private mutating func create(_ scenario: Scenario, on start: Day) throws(StoreError) {
    let new = NewProject(
      id: scenario.id, customer: scenario.customer, start: start, calendar: scenario.calendar,
      mpoc: scenario.mpoc,
      ipm: scenario.ipm.name, options: scenario.options,
      template: scenario.isPast ? template.withoutChecklists : template)
    let morning = Moment(day: start, minute: 9 * 60)
    var done = try commit(
      .createProject(new), on: ProjectState(id: scenario.id), by: scenario.ipm, at: morning)
    for person in people(scenario) {
      done = try commit(.addPerson(person), on: done.state, by: scenario.ipm, at: morning)
    }
    let manager = done.planned?.project.people.first { $0.role == .ipm }
    if let manager, !scenario.isPast {
      done = try commit(
        .set([manager.id], .organisation, DemoPeople.organisation), on: done.state, by: scenario.ipm,
        at: morning)
    }
    projects[scenario.id] = DemoProject(done, issue: "")
  }

  private func people(_ scenario: Scenario) -> [NewPerson] {
    // Creation adds IPM and MPOC, which suffices for a closed project.
    if scenario.isPast { return [] }
    let mail =
      scenario.network.lowercased().split(separator: " ").joined(separator: ".") + "@" + scenario.email
    return [
      NewPerson(
        name: scenario.network, role: .customerNetwork, email: mail, organisation: scenario.customer),
      NewPerson(
        name: DemoPeople.porting.name, role: .porting, organisation: DemoPeople.organisation),
    ]
  }

  private mutating func events(_ scenario: Scenario) throws(StoreError) -> [Event] {
    guard let project = projects[scenario.id]?.project else { return [] }
    let routine = DemoTimeline(scenario: scenario, project: project, today: now.today).entries().map {
      entry in
      Event(
        scenario: scenario, actor: scenario.ipm, day: entry.day, minute: entry.minute,
        deed: .command { $0.project.flatMap(entry.command) })
    }
    let numbers = scenario.numbers.map { ago, lines in
      Event(
        scenario: scenario, actor: scenario.ipm, day: calendar(scenario).add(now.today, -ago),
        minute: 15 * 60,
        deed: .numbers(lines))
    }
    return routine + [numbers].compactMap { $0 } + steps(scenario)
  }

  private mutating func steps(_ scenario: Scenario) -> [Event] {
    var minute = 9 * 60
    var last: Int?
    return scenario.steps.map { step in
      minute = last == step.ago ? minute + 1 : 8 * 60 + 5 + random.below(90)
      last = step.ago
      let (today, template) = (now.today, template)
      let calendar = calendar(scenario)
      return Event(
        scenario: scenario, actor: scenario.actor(step.seat), day: calendar.add(today, -step.ago),
        minute: minute,
        deed: .command { played in
          step.command(
            DemoContext(
              today: today, issue: played.issue, project: ItemID(scenario.id.rawValue), calendar: calendar,
              goLive: played.project?.head.goLive, rejections: template.rejections,
              runbook: template.runbook, calls: template.calls, risks: template.risks, read: played.project))
        })
    }
  }

  private mutating func play(_ event: Event) throws(StoreError) {
    guard let played = projects[event.scenario.id] else { return }
    let asked: Command
    switch event.deed {
    case .numbers(let lines): return try read(lines, event)
    case .command(let command):
      guard let wanted = command(played) else { return }
      asked = wanted
    }
    // People in the demo have always read the current text.
    let command = played.project.map { asked.reading($0) } ?? asked
    let moment = Moment(day: event.day, minute: event.minute)
    let time = moment.timestamp < now.timestamp ? moment : now
    do throws(StoreError) {
      let done = try commit(command, on: played.state, by: event.actor, at: time)
      let raised = done.entry.changes.first { $0.field == .kind && $0.new == Kind.issue.rawValue }?.item
      projects[event.scenario.id] = DemoProject(done, issue: raised ?? played.issue)
    } catch {
      guard case .refused = error else { throw error }
      refusals.append("\(event.scenario.customer), \(event.day.iso): \(error.sentence)")
    }
  }
}

extension DemoBuilder {
  /// Imports a number list as `golive numbers import` does.
  private mutating func read(_ lines: [DemoNumbers], _ event: Event) throws(StoreError) {
    let file: NumberFile
    do throws(ImportProblem) {
      file = try NumberFile(reading: DemoNumbers.file(lines), country: nil)
    } catch {
      refusals.append("\(event.scenario.customer): \(error.sentence)")
      return
    }
    serial += 1
    let session = try session(event.actor)
    do throws(StoreError) {
      _ = try session.importNumbers(
        file, scope: nil, validRowsOnly: false, into: event.scenario.id, id: "demo-\(serial)",
        at: Moment(day: event.day, minute: event.minute))
    } catch {
      guard case .refused = error else { throw error }
      refusals.append("\(event.scenario.customer), numbers: \(error.sentence)")
    }
  }
}

/// A repeatable source of small numbers (SplitMix64).
struct DemoRandom {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}

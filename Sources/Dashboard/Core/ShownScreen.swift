import Domain
import Layout

/// Access to the current screen with its context. All calls to a screen chosen by id are here.
extension Model {
  /// The context of a screen of the open project; `nil` when no project is open.
  package func context(for screen: ScreenID) -> ScreenContext? {
    screen.needsProject ? context(filter: navigation.filters[screen] ?? Filter()) : nil
  }

  /// The context of the open project without a filter.
  var unfiltered: ScreenContext? { context(filter: Filter()) }

  private func context(filter: Filter) -> ScreenContext? {
    guard let planned = shown.planned else { return nil }
    return ScreenContext(
      planned, moment: moment, actor: actor, filter: filter, calendar: planned.project.calendar,
      geometry: geometry, externalFacts: shown.externalFacts,
      paperLanguages: preferences.usual.paperLanguages)
  }

  package var workspaceContext: WorkspaceContext {
    WorkspaceContext(moment: moment, actor: actor, geometry: geometry, today: today, project: unfiltered)
  }

  /// Changes a screen of the open project; `nil` when no project is open.
  mutating func onScreen<Result>(
    _ id: ScreenID, _ body: (inout any ProjectScreen, ScreenContext) -> Result
  ) -> Result? {
    guard let context = context(for: id), var screen = screens.project(id) else { return nil }
    let result = body(&screen, context)
    screens.set(screen, for: id)
    return result
  }

  /// Changes the current screen about all projects; `nil` on other screens.
  mutating func onList<Result>(
    _ body: (inout any WorkspaceScreen, WorkspaceContext) -> Result
  ) -> Result? {
    guard var list = screens.workspace(screen) else { return nil }
    let result = body(&list, workspaceContext)
    screens.set(list, for: screen)
    return result
  }

  /// Asks the current screen: a list about all projects, or a screen of the open project; `nil` if none is open.
  private func asking<Answer>(
    _ list: (any WorkspaceScreen, WorkspaceContext) -> Answer,
    _ ofProject: (any ProjectScreen, ScreenContext) -> Answer
  ) -> Answer? {
    if let here = screens.workspace(screen) { return list(here, workspaceContext) }
    guard let context = context(for: screen), let here = screens.project(screen) else { return nil }
    return ofProject(here, context)
  }

  // MARK: Verbs

  /// Why the current screen refuses a verb; `nil` when it is available.
  func reasonOff(_ verb: Verb) -> String? {
    let reason = asking({ $0.unavailable(verb, in: $1) }, { $0.unavailable(verb, in: $1) })
    return reason ?? "No project is open.  1 portfolio"
  }

  mutating func handle(_ verb: Verb) -> [Effect] {
    let reactions =
      onList { $0.handle(verb, in: $1) } ?? onScreen(screen) { $0.handle(verb, in: $1) } ?? []
    return react(reactions)
  }

  var ownHints: [Hint] {
    asking({ $0.hints(in: $1) }, { $0.hints(in: $1) }) ?? []
  }

  /// The selected items of the current screen, or the one under its cursor; `nil` when it shows no project.
  var targets: [ItemID]? {
    context(for: screen).flatMap { screens.project(screen)?.targets(in: $0) }
  }

  /// The number of rows selected with `v`; `nil` for none.
  package var selectedCount: Int? {
    let count =
      asking({ list, _ in list.selectedCount }) { here, context in
        let targets = here.targets(in: context)
        return targets.count == 1 && targets.first == here.current(in: context) ? 0 : targets.count
      } ?? 0
    return count == 0 ? nil : count
  }

  /// The open project, or the projects selected in a list.
  var statusTargets: [ProjectSummary] {
    screens.workspace(screen)?.projects ?? [summary].compactMap { $0 }
  }

  /// The project under the cursor of the current list, or of the portfolio.
  var projectUnderCursor: ProjectID? {
    screens.workspace(screen).map(\.projectUnderCursor) ?? portfolio.projectUnderCursor
  }

  // MARK: Filters

  package var filter: Filter { screens.workspace(screen)?.filter ?? navigation.filters[screen] ?? Filter() }

  /// The fields by which the current list can be filtered.
  package var filterFields: FilterFields {
    switch screen.info.kind {
    case .workspace(let type): type.filterFields.knowing(own: ownFields)
    case .project: project.flatMap { screens.project(screen)?.shownFilterFields(of: $0) } ?? .portfolio
    }
  }

  /// How many of all rows the filter leaves; `nil` while they are not loaded.
  var filterExtent: FilterExtent? {
    asking({ list, _ in list.filterExtent }, { $0.filterExtent(in: $1) }) ?? nil
  }

  /// Searches for what was typed last; goes on with the search of the portfolio, or the counting of the load and of the figures.
  package var nextStep: Effect? {
    typedSearch ?? portfolio.nextStep.map(Effect.loadPortfolio) ?? load.nextStep.map(Effect.loadWorkload)
      ?? figures.nextStep.map(Effect.loadFigures)
  }

  /// Applies while typing.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    typedSearch = nil
    if let effects = onList({ $0.setFilter(filter, in: $1) }) { return effects + wanted(by: filter) }
    navigation.filters[screen] = filter.isEmpty ? nil : filter
    refreshShown()
    return context(for: screen).flatMap { screens.project(screen)?.filtered(in: $0) } ?? []
  }

  // MARK: What is read from the store

  /// Refreshes the current screen; the others refresh when they are shown.
  mutating func refreshShown() { _ = onScreen(screen) { $0.refresh($1) } }

  /// Effects that load the data of the current screen, if it has none yet.
  func wantedByShown() -> [Effect] {
    if !isSeated, let list = screens.workspace(screen) { return list.wanted(in: workspaceContext) }
    guard !isSeated, let context = context(for: screen) else { return [] }
    return screens.project(screen)?.wanted(in: context) ?? []
  }

  /// Effects that reload the screens about all projects.
  func wantedLists() -> [Effect] {
    ScreenID.allCases.flatMap { screens.workspace($0)?.reload(in: workspaceContext) ?? [] }
  }

  var isShownLoaded: Bool {
    asking({ list, _ in list.isLoaded }, { here, _ in here.isLoaded }) ?? false
  }

  /// Whether the screen shows a clock that goes on by the second.
  package var ticks: Bool {
    // Asked at every input: no context is made for the other screens.
    screen.info.hasClock && !isSeated && (asking({ $0.ticks(in: $1) }, { $0.ticks(in: $1) }) ?? false)
  }

  func shows(_ fact: ExternalFact) -> Bool {
    asking({ $0.shows(fact, in: $1) }, { $0.shows(fact, in: $1) }) ?? false
  }

  // MARK: Names and plain lines

  /// An item of the open project by its name, if `screen` shows items of its kind.
  func item(named name: String, on screen: ScreenID) -> ItemID? {
    context(for: screen).flatMap { screens.project(screen)?.item(named: name, in: $0) }
  }

  /// Puts the cursor of the current list on a line.
  mutating func select(line: Int) { _ = onList { $0.select(line: line, in: $1) } }

  /// Describes the current place in one or two lines.
  var spokenHeading: [String] {
    let filtered = filter.isEmpty ? "" : ", filter \(filter.text)"
    return asking({ $0.spokenHeading(screen.title, filter: filtered, in: $1) }) { here, context in
      let head = "\(context.project.head.customer), \(screen.title)"
      return here.spokenHeading(head, filter: filtered, in: context)
    } ?? []
  }

  var spokenRows: [LinearRow] {
    asking({ $0.spokenRows(in: $1) }, { $0.spokenRows(in: $1) }) ?? []
  }

  var spokenDetail: [String] {
    asking({ $0.spokenDetail(in: $1) }, { $0.spokenDetail(in: $1) }) ?? []
  }

  var spokenPart: String {
    asking({ $0.spokenPart(in: $1) }, { $0.spokenPart(in: $1) }) ?? ""
  }
}

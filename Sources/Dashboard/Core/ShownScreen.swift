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
      geometry: geometry, externalFacts: shown.externalFacts)
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

  // MARK: Verbs

  /// Why the current screen refuses a verb; `nil` when it is available.
  func reasonOff(_ verb: Verb) -> String? {
    if let list = screens.workspace(screen) { return list.unavailable(verb, in: workspaceContext) }
    guard let context = context(for: screen), let here = screens.project(screen) else {
      return "No project is open.  1 portfolio"
    }
    return here.unavailable(verb, in: context)
  }

  mutating func handle(_ verb: Verb) -> [Effect] {
    let reactions =
      onList { $0.handle(verb, in: $1) } ?? onScreen(screen) { $0.handle(verb, in: $1) } ?? []
    return react(reactions)
  }

  var ownHints: [Hint] {
    if let list = screens.workspace(screen) { return list.hints(in: workspaceContext) }
    return context(for: screen).flatMap { screens.project(screen)?.hints(in: $0) } ?? []
  }

  /// The selected items of the current screen, or the one under its cursor; `nil` when it shows no project.
  var targets: [ItemID]? {
    context(for: screen).flatMap { screens.project(screen)?.targets(in: $0) }
  }

  /// The number of rows selected with `v`; `nil` for none.
  package var selectedCount: Int? {
    if let list = screens.workspace(screen) { return list.selectedCount == 0 ? nil : list.selectedCount }
    guard let context = context(for: screen), let here = screens.project(screen) else { return nil }
    let targets = here.targets(in: context)
    let isCursor = targets.count == 1 && targets.first == here.current(in: context)
    return isCursor || targets.isEmpty ? nil : targets.count
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
    case .workspace(let type): type.filterFields
    case .project(let type): project.map { type.filterFields(of: $0) } ?? .portfolio
    }
  }

  /// How many of all rows the filter leaves; `nil` while they are not loaded.
  var filterExtent: FilterExtent? {
    if let list = screens.workspace(screen) { return list.filterExtent }
    return context(for: screen).flatMap { screens.project(screen)?.filterExtent(in: $0) }
  }

  /// Applies while typing.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    if let effects = onList({ $0.setFilter(filter, in: $1) }) { return effects }
    navigation.filters[screen] = filter.isEmpty ? nil : filter
    refreshShown()
    return []
  }

  // MARK: What is read from the store

  /// Refreshes the current screen; the others refresh when they are shown.
  mutating func refreshShown() { _ = onScreen(screen) { $0.refresh($1) } }

  /// Effects that load the data of the current project screen.
  func wantedByShown() -> [Effect] {
    guard !isSeated, let context = context(for: screen) else { return [] }
    return screens.project(screen)?.wanted(in: context) ?? []
  }

  /// Effects that reload the screens about all projects.
  func wantedLists() -> [Effect] {
    ScreenID.allCases.flatMap { screens.workspace($0)?.reload(in: workspaceContext) ?? [] }
  }

  var isShownLoaded: Bool {
    if let list = screens.workspace(screen) { return list.isLoaded }
    return project != nil && screens.project(screen)?.isLoaded == true
  }

  func shows(_ fact: ExternalFact) -> Bool {
    if let list = screens.workspace(screen) { return list.shows(fact, in: workspaceContext) }
    return context(for: screen).flatMap { screens.project(screen)?.shows(fact, in: $0) } ?? false
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
    if let list = screens.workspace(screen) {
      return list.spokenHeading(screen.title, filter: filtered, in: workspaceContext)
    }
    guard let context = context(for: screen), let here = screens.project(screen) else { return [] }
    let head = "\(context.project.head.customer), \(screen.title)"
    return here.spokenHeading(head, filter: filtered, in: context)
  }

  var spokenRows: [LinearRow] {
    if let list = screens.workspace(screen) { return list.spokenRows(in: workspaceContext) }
    return context(for: screen).flatMap { screens.project(screen)?.spokenRows(in: $0) } ?? []
  }

  var spokenDetail: [String] {
    if let list = screens.workspace(screen) { return list.spokenDetail(in: workspaceContext) }
    return context(for: screen).flatMap { screens.project(screen)?.spokenDetail(in: $0) } ?? []
  }

  var spokenPart: String {
    context(for: screen).flatMap { screens.project(screen)?.spokenPart(in: $0) } ?? ""
  }
}

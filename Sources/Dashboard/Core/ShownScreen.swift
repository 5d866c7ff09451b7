import Domain
import Layout

/// The screen on show beside what it may look at. Everything that is asked of a screen by name is asked here.
extension Model {
  /// What a screen of the open project may look at; `nil` without one.
  package func context(for screen: ScreenID) -> ScreenContext? {
    screen.needsProject ? context(filter: navigation.filters[screen] ?? Filter()) : nil
  }

  /// The open project with nothing filtered.
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

  /// Lets `body` change a screen of the open project; `nil` where there is none.
  mutating func onScreen<Result>(
    _ id: ScreenID, _ body: (inout any ProjectScreen, ScreenContext) -> Result
  ) -> Result? {
    guard let context = context(for: id), var screen = screens.project(id) else { return nil }
    let result = body(&screen, context)
    screens.set(screen, for: id)
    return result
  }

  /// Lets `body` change the list about many projects that is on show; `nil` on other screens.
  mutating func onList<Result>(
    _ body: (inout any WorkspaceScreen, WorkspaceContext) -> Result
  ) -> Result? {
    guard var list = screens.workspace(screen) else { return nil }
    let result = body(&list, workspaceContext)
    screens.set(list, for: screen)
    return result
  }

  // MARK: Verbs

  /// Why the screen on show has no use for a verb; `nil` when it works.
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

  /// Items chosen on the screen on show, or the one under its cursor; `nil` where it shows no project.
  var targets: [ItemID]? {
    context(for: screen).flatMap { screens.project(screen)?.targets(in: $0) }
  }

  /// How many rows are chosen with `v`; `nil` for none.
  package var selectedCount: Int? {
    if let list = screens.workspace(screen) { return list.selectedCount == 0 ? nil : list.selectedCount }
    guard let context = context(for: screen), let here = screens.project(screen) else { return nil }
    let targets = here.targets(in: context)
    let isCursor = targets.count == 1 && targets.first == here.current(in: context)
    return isCursor || targets.isEmpty ? nil : targets.count
  }

  /// The open project, or those of the rows chosen in a list.
  var statusTargets: [ProjectSummary] {
    screens.workspace(screen)?.projects ?? [summary].compactMap { $0 }
  }

  /// The project a list has its cursor on: that of the list on show, or of the portfolio.
  var projectUnderCursor: ProjectID? {
    screens.workspace(screen).map(\.projectUnderCursor) ?? portfolio.projectUnderCursor
  }

  // MARK: Filters

  package var filter: Filter { screens.workspace(screen)?.filter ?? navigation.filters[screen] ?? Filter() }

  /// What the list on screen can be filtered by.
  package var filterFields: FilterFields {
    switch screen.info.kind {
    case .workspace(let type): type.filterFields
    case .project(let type): project.map { type.filterFields(of: $0) } ?? .portfolio
    }
  }

  /// How many lines the filter leaves of all there are; `nil` while nothing is known of them.
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

  /// The screen on show takes in what has changed; the others do when they come on show.
  mutating func refreshShown() { _ = onScreen(screen) { $0.refresh($1) } }

  /// What the project screen on show has to ask of the store.
  func wantedByShown() -> [Effect] {
    guard !isSeated, let context = context(for: screen) else { return [] }
    return screens.project(screen)?.wanted(in: context) ?? []
  }

  /// Asks again for what the lists about many projects show.
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

  /// An item of the open project by its name, on the screen that shows its kind.
  func item(named name: String, on screen: ScreenID) -> ItemID? {
    context(for: screen).flatMap { screens.project(screen)?.item(named: name, in: $0) }
  }

  /// Puts the cursor of the list on show on a line.
  mutating func select(line: Int) { _ = onList { $0.select(line: line, in: $1) } }

  /// Where we are, in a line or two.
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

import Domain
import Layout

extension Model {
  /// Rows of what needs somebody that are on screen now.
  package var todayRows: Int { max(1, TodayLayout(geometry, today).due.rows) }

  func unavailableOnToday(_ action: Action) -> String? {
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .back: nil
    case .nextPane, .previousPane: today.current == nil ? "There is nothing to read here.  1 portfolio" : nil
    case .open, .primary, .copy: today.count == 0 ? "Nothing needs you today.  1 portfolio" : nil
    case .edit, .editor, .done, .state, .comment, .ball, .assign, .date, .priority, .evidence, .notNeeded,
      .problem, .raise, .action, .waive, .reopen, .phase, .why:
      unavailableOnThing(action)
    case .add, .left, .right, .sort, .select, .fold, .moveTo, .moveLeft, .moveRight,
      .moveUp, .moveDown, .baseline, .zoomIn, .zoomOut:
      "Open the line first.  Enter opens it"
    default: nil
    }
  }

  /// Why a verb is off on the line under the cursor: an item takes all, a gate, a silence and a hold what they are for.
  private func unavailableOnThing(_ action: Action) -> String? {
    guard let row = today.thing else { return "Only a line of what needs somebody can be worked on here." }
    switch row.subject {
    case .item:
      // Where the project is at hand, its own screen knows better.
      return project?.id == row.project.id ? refusal(of: action, on: row.thing.item) : nil
    case .gate:
      return [.phase, .why, .waive].contains(action)
        ? nil : "This line is a gate: P passes it, w says what holds it, Enter opens the board."
    case .contact: return "This line is a silence: Space records a contact, Enter opens the project."
    case .project: return "This line is the project: Space sets its status, Enter opens it."
    }
  }

  mutating func runOnToday(_ action: Action) -> [Effect] {
    if today.isReading, let effects = runReading(action) { return effects }
    switch action {
    case .nextPane, .previousPane: (today.isReading, today.readingTop) = (true, 0)
    case .up: today.window.move(by: -1, count: today.count)
    case .down: today.window.move(by: 1, count: today.count)
    case .pageUp: today.window.move(by: -max(1, todayRows / 2), count: today.count)
    case .pageDown: today.window.move(by: max(1, todayRows / 2), count: today.count)
    case .top: today.window.select(0, count: today.count)
    case .bottom: today.window.select(today.count - 1, count: today.count)
    case .primary where today.thing?.subject == .contact: return runAnywhere(.contact)
    case .primary where today.thing?.subject == .project: return runAnywhere(.status)
    case .open, .primary:
      switch today.current {
      case .due(let index): return openDue(index)
      case .news(let index): return openNews(index)
      case nil: return []
      }
    case .back: return goUp()
    case .copy:
      let text = todayText
      say(Words.sent("\"\(text)\""))
      return [.copy(text)]
    default: return today.thing.map { act(action, on: $0) } ?? []
    }
    return wantedThings()
  }

  /// Keys of the detail while it has the whole screen; `nil` for those that mean the same as on the list.
  private mutating func runReading(_ action: Action) -> [Effect]? {
    let pane = TodayDetail.pane(self, TodayLayout(geometry, today).panes)
    let page = max(1, pane.inside.rows / 2)
    func scroll(_ rows: Int) { today.readingTop = min(max(0, today.readingTop + rows), pane.lastTop) }
    switch action {
    case .up: scroll(-1)
    case .down: scroll(1)
    case .pageUp: scroll(-page)
    case .pageDown: scroll(page)
    case .top: today.readingTop = 0
    case .bottom: today.readingTop = pane.lastTop
    case .back, .nextPane, .previousPane: today.isReading = false
    default: return nil
    }
    return []
  }

  /// Asks for the lines around the cursor where they are not loaded.
  func wantedThings() -> [Effect] {
    today.wanted(height: todayRows, on: day).map { [.loadToday($0)] } ?? []
  }

  mutating func openDue(_ index: Int) -> [Effect] {
    guard let row = today.row(index) else { return [] }
    return open(row.project.id, on: .board, select: row.thing.item)
  }

  private var todayText: String {
    switch today.current {
    case .due(let index):
      today.row(index).map { DisplayText.line("\($0.project.customer): \($0.thing.words)") } ?? ""
    case .news(let index):
      DisplayText.line("\(today.news[index].customer): \(today.news[index].entry.summary)")
    case nil: ""
    }
  }
}

/// Verbs on a line of Today: they act on its own item, wherever the screens of that project were left.
extension Model {
  private mutating func act(_ action: Action, on row: TodayRow) -> [Effect] {
    guard project?.id != row.project.id else { return act(action, on: row.thing.item) }
    opening = Opening(project: row.project.id, screen: .today, item: row.thing.item, verb: action)
    return [.open(row.project.id)]
  }

  /// Asks the screen the item is on, fresh and without a filter, so that nothing else can be meant.
  mutating func act(_ action: Action, on item: ItemID) -> [Effect] {
    if let reason = refusal(of: action, on: item) {
      say(reason, .refused)
      return []
    }
    guard case .ready(var here, let context) = desk(for: item) else { return [] }
    return react(here.handle(action, in: context))
  }

  /// Why the screen of an item of the open project does not do that with it; `nil` where it does.
  private func refusal(of action: Action, on item: ItemID) -> String? {
    guard case .ready(let here, let context) = desk(for: item) else {
      return "There is nothing to do that with here.  Enter opens it"
    }
    if action.changesProject, let project, project.isOver {
      return "The project is \(project.head.status.title): it is only to be read.  :status re-opens it"
    }
    let isGates = context.project.phase(item) != nil && [.phase, .why, .waive].contains(action)
    guard isGates || here.targets(in: context) == [item] else { return "Open the line first: Enter." }
    return here.unavailable(action, in: context)
  }

  private enum ItemDesk {
    case none
    case ready(any ProjectScreen, ScreenContext)
  }

  private func desk(for item: ItemID) -> ItemDesk {
    guard let project, var here = Self.fresh(for: item, in: project) else { return .none }
    let context = ScreenContext(
      project: project, moment: moment, actor: actor, calendar: project.calendar, geometry: geometry,
      externalFacts: externalFacts)
    here.refresh(context)
    here.select(item, in: context)
    return .ready(here, context)
  }

  private static func fresh(for item: ItemID, in project: Project) -> (any ProjectScreen)? {
    switch project.place(of: item) {
    case .board: BoardScreen()
    case .checklists: ChecklistsScreen()
    case .issues: IssuesScreen()
    case .people, .project, nil: nil
    }
  }

  /// The project of the line under the cursor of Today.
  var todayProject: ProjectID? {
    switch today.current {
    case .due(let index): today.row(index)?.project.id
    case .news(let index): today.news[index].entry.project
    case nil: nil
    }
  }
}

import Domain
import Layout

extension Model {
  /// Actions that mean the same on every screen.
  mutating func run(_ action: SharedAction) -> [Effect] {
    switch action {
    case .previousPlace: return goBack()
    case .nextChange: return walkNews(1)
    case .previousChange: return walkNews(-1)
    case .filter: return askFilter()
    case .clearFilter: return setFilter(Filter())
    case .views: return [.loadViews(.choosing)]
    case .saveView: return [.loadViews(.saving)]
    case .columns: return askColumns()
    case .scope: return screen == .work ? askWorkScope() : screen == .load ? askLoadScope() : askScope()
    case .undo: return undoLast()
    case .redo: return redoLast()
    case .waiting: return show(.waiting)
    case .mine: return show(.mine)
    case .agenda: return show(.agenda)
    case .repeatLast: return repeatLast()
    case .help: return ask(.help(Help()))
    case .palette: return ask(.palette(Palette()))
    case .theme: return askTheme()
    case .seen:
      let tick = today.tick
      today.forgetNews()
      history.newSince = moment.timestamp
      say("All changes are marked as seen.")
      return [.markSeen(tick: tick)]
    case .messages: return askMessages()
    case .drafts: return askDrafts()
    case .status: return askStatus()
    case .goLive: return askGoLive()
    case .decide: return askDecision()
    case .window: return askWindow()
    case .contact: return askContact()
    case .remind: return askReminder()
    case .escalate: return askEscalation()
    case .health: return askHealth()
    case .stats: return askStats()
    case .print: return askPrint()
    case .screenshot: return askScreenshot()
    case .approvals: return askApprovals()
    case .feedback: return askFeedback()
    case .importList: return askImport()
    case .daysOff: return askDaysOff()
    case .freeze: return askFreezes()
    case .waves: return askWaves()
    case .sites: return askSites()
    case .fields: return askOwnFields()
    case .scopeOfWork: return askScopeOfWork()
    case .team: return askTeam()
    case .customerView:
      lookOverTheShoulder()
      return []
    case .commands: return askOwnCommand()
    case .demo: return [.openDemo]
    case .linear: return [.turn(.lines)]
    case .mouse:
      preferences.isMouseOn.toggle()
      say(
        preferences.isMouseOn
          ? "Mouse on.  Shift-drag selects text" : "Mouse off: the terminal selects text again.")
      return [.mouse(preferences.isMouseOn)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return leave()
    }
  }

  mutating func ask(_ overlay: Overlay) -> [Effect] {
    show(overlay)
    return []
  }

  private mutating func repeatLast() -> [Effect] {
    guard let last = changes.last, let project, let targets,
      let command = last.aimed(at: targets)?.reading(project)
    else { return [] }
    // A consent is never repeated without showing its text again.
    guard command.shown.isEmpty else { return ask(.confirm(Confirm("Once more", giving: command))) }
    return commit(command, in: project.id)
  }

  /// Moves to the next or previous change by others, on any screen.
  private mutating func walkNews(_ step: Int) -> [Effect] {
    let first = today.due
    var index = today.window.cursor - first
    index = today.window.cursor < first ? (step > 0 ? 0 : today.news.count - 1) : index + step
    guard today.news.indices.contains(index) else {
      say(step > 0 ? "That was the last change." : "That was the first change.", .refused)
      return []
    }
    today.window.select(first + index, count: today.count)
    return react(today.openNews(index))
  }
}

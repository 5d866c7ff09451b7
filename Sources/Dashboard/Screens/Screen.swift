import Domain
import Layout

/// The screens, in the order of their number keys.
package enum ScreenID: String, CaseIterable, Sendable {
  case today, portfolio, board, checklists, issues, timeline, history

  /// What each screen says of itself, in its own folder.
  package var info: ScreenInfo {
    switch self {
    case .today: .today
    case .portfolio: .portfolio
    case .board: .board
    case .checklists: .checklists
    case .issues: .issues
    case .timeline: .timeline
    case .history: .history
    }
  }

  package var title: String { info.title }
  package var needsProject: Bool { info.needsProject }
}

/// What a screen is called, how it is reached, and what does its work from a shell.
package struct ScreenInfo: Sendable {
  package let title: String
  /// As in the tab line: `Port`.
  package let tab: String
  /// The key that goes there, also shown in the tab line.
  package let digit: Int
  /// Whether it shows one project.
  package let needsProject: Bool
  /// What does the same from a shell as an action does there, for actions that have no command line of their own.
  package let commandLine: [Action: String]
}

/// What a screen of one project may look at while it handles a key.
///
/// A class, because every offer of a key holds on to it, and a project is large.
package final class ScreenContext: Sendable {
  package let project: Project
  package let moment: Moment
  package let actor: Actor
  package let filter: Filter
  /// The working days of the project.
  package let calendar: WorkCalendar
  package let geometry: Geometry
  package let externalFacts: ExternalFacts

  package init(
    project: Project, moment: Moment, actor: Actor, filter: Filter = Filter(),
    calendar: WorkCalendar = .weekdays, geometry: Geometry = Geometry(Size(columns: 80, rows: 24)),
    externalFacts: ExternalFacts = ExternalFacts()
  ) {
    self.project = project
    self.moment = moment
    self.actor = actor
    self.filter = filter
    self.calendar = calendar
    self.geometry = geometry
    self.externalFacts = externalFacts
  }

  package var today: Day { moment.today }
  package var body: Rect { geometry.body }
  /// Rows the list of the screen has right now, for paging: all but a line above and the column titles.
  package var pageRows: Int { max(1, Geometry.listAndDetail(body, geometry.tier).list.rows - 2) }
}

/// What a screen asks for in answer to a key.
package enum Reaction: Sendable {
  case effect(Effect)
  /// Plans and stores a command on the open project.
  case commit(Command)
  case say(String)
  /// The answer cannot be taken: the prompt or form stays as it was typed, and says why.
  case refuse(String, entry: String? = nil)
  case ask(Overlay)
  case go(ScreenID, select: ItemID?)
  /// Back to the place before.
  case goBack
  /// Sets one value of the `memory` of the screen on show, for answers that change how it looks.
  case remember(String, String)
  /// Another order or scope of the portfolio.
  case list(order: PortfolioQuery.Order?, scope: PortfolioQuery.Scope?)
}

/// What a filter leaves of a list.
package struct FilterExtent: Hashable, Sendable {
  package let shown: Int
  package let all: Int

  package init(shown: Int, all: Int) {
    self.shown = shown
    self.all = all
  }

  package init<Item>(_ items: [Item], matches: (Item) -> Bool) {
    self.init(shown: items.count(where: matches), all: items.count)
  }
}

extension ScreenContext {
  /// Why there is nothing under the cursor while the filter hides all there is; `nil` where it hides nothing.
  func hiddenByFilter(_ extent: FilterExtent, _ noun: String) -> String? {
    guard !filter.isEmpty, extent.all > extent.shown else { return nil }
    return "The filter hides \(Words.count(extent.all - extent.shown, noun)) here: Backspace clears it."
  }
}

/// A screen of one project: its own small state, and what each action means there.
///
/// Screens never see the store or the terminal. A selection is kept by id, so that others' changes do not move it.
package protocol ProjectScreen: Sendable {
  /// The item under the cursor.
  func current(in context: ScreenContext) -> ItemID?
  /// Items chosen with `v`, or else the one under the cursor.
  func targets(in context: ScreenContext) -> [ItemID]
  /// Why the action is off here and now; `nil` when it works. Every action with `isForScreens` is asked.
  ///
  /// `.back` is off unless the screen has something to cancel or clear; then Esc leaves the screen.
  func unavailable(_ action: Action, in context: ScreenContext) -> String?
  /// Called only for actions that are available.
  mutating func handle(_ action: Action, in context: ScreenContext) -> [Reaction]
  /// Puts the cursor on an item, unfolding what hides it.
  mutating func select(_ id: ItemID, in context: ScreenContext)
  /// The project changed: keep the cursor on its item, or on its row if the item is gone.
  mutating func refresh(_ context: ScreenContext)
  /// The few actions worth a place in the hint line here and now, with the word for each.
  func hints(in context: ScreenContext) -> [Hint]
  /// How many lines the filter of the context leaves of all the list could show.
  func filterExtent(in context: ScreenContext) -> FilterExtent
  /// Small text values that survive a restart, and their return.
  var memory: [String: String] { get set }
}

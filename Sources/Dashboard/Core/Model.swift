import Domain
import Layout

/// Everything the dashboard knows. `update` changes it, views draw it; nothing else happens here.
package struct Model: Sendable {
  package let actor: Actor
  package internal(set) var moment: Moment
  package internal(set) var geometry: Geometry
  package internal(set) var keymap: Keymap
  /// Everything here is temporary; said on every screen.
  package let isDemo: Bool
  package let capabilities: SessionCapabilities
  /// The next step of the guided tour through the demo.
  var tour: TourStep?
  /// `--theme` was given: a remembered theme does not replace it.
  let isThemeChosen: Bool

  package internal(set) var screen = ScreenID.portfolio
  package internal(set) var previous: Place?
  package internal(set) var screens = Screens()

  /// The project the screens 2 to 8 show.
  package internal(set) var project: Project?
  package internal(set) var summary: ProjectSummary?
  package internal(set) var externalFacts = ExternalFacts()
  /// The pane of the portfolio, for the project it was last worked out for.
  package internal(set) var customer: CustomerFacts?
  /// The newest change of the workspace when that project was read.
  var customerTick = 0
  /// The figures are shown as soon as they are there.
  var isWaitingForStats = false
  /// What was asked to be opened and has not been answered.
  package internal(set) var opening: Opening?

  /// The customer's screen: all there is for the customer, and what the customer sees for the provider.
  package internal(set) var seat: SeatScreen?
  /// The projects somebody of the customer's side may open, and the cursor in their list.
  package let seats: [SeatChoice]
  /// The customer's screen is all there is.
  package let isCustomersOwn: Bool
  package internal(set) var choosing = ListWindow()
  /// What the customer is told once the customer's change has been stored.
  var thanks: String?

  package internal(set) var overlays: [Overlay] = [] {
    didSet { if oldValue.isEmpty, !overlays.isEmpty { basis = project?.state } }
  }
  /// The project as it was when the first of the overlays opened: what the person had in mind while typing.
  var basis: ProjectState?
  /// The prompt or form last sent to the store, to come back when it is refused.
  var submitted: Overlay?
  /// Shown until the next key.
  package internal(set) var notice: Notice?
  /// Shown until a command works again.
  package internal(set) var bar: String?
  /// What is being stored waits for somebody else.
  var waiting: String?
  /// Newest last.
  package internal(set) var messages: [Notice] = []
  package internal(set) var filters: [ScreenID: Filter] = [:]
  /// The keys of an unfinished sequence, such as `g`.
  package internal(set) var pending: [Key] = []

  package internal(set) var themes: [String] = []
  package internal(set) var theme: String
  package internal(set) var isMouseOn = true
  /// What was drawn where, for the mouse; set by whoever shows a frame.
  package var regions: [Region] = []

  /// The theme of the last time, until `start`.
  var rememberedTheme: String?
  /// What was asked of the store and has not been answered.
  var asked: Command?
  var askedOf: ProjectID?
  /// A word to be given once more, when what it is about has been read anew.
  var askedAgain: AskedAgain?
  /// Of what is read on the customer's page or in the box on top; `nil` where nobody draws.
  package var pageExtent: PageExtent?
  var undoHistory = UndoHistory()
  /// The newest command that was stored, for `.`.
  var lastCommand: Command?
  /// The filter before `/`, for Esc.
  var filterBefore: Filter?
  /// What was run from the palette, newest first.
  var recent: [String] = []
  /// Lines typed at prompts, newest last.
  var typed: [String] = []
  /// Filters used before, newest last.
  var typedFilters: [String] = []
  /// What was typed into prompts and forms that were left with Esc.
  var drafts = Drafts()
  /// How far back in `typed` the prompt is; 0 is the line being typed.
  var typedBack = 0
  /// Ctrl-C was the last key, so that a second one leaves.
  var isInterrupted = false
  /// Where the mouse button went down, until it is let go.
  var pressed: Press?
  var hasExplainedDrag = false
  /// Ctrl-X was the last key in a field.
  var isChord = false

  package init(
    actor: Actor, moment: Moment, size: Size, keymap: Keymap = .defaults, theme: String = "terminal",
    isThemeChosen: Bool = false, isDemo: Bool = false, capabilities: SessionCapabilities = .account,
    seats: [SeatChoice]? = nil,
    memory: [String: String] = [:]
  ) {
    self.actor = actor
    self.moment = moment
    self.geometry = Geometry(size)
    self.keymap = keymap
    self.theme = theme
    self.isThemeChosen = isThemeChosen
    self.isDemo = isDemo
    self.capabilities = capabilities
    self.seats = seats ?? []
    isCustomersOwn = actor.side == .customer && seats != nil
    tour = isDemo && !isCustomersOwn ? .open : nil
    self.memory = memory
  }

  /// What to ask before the first frame.
  package mutating func start() -> [Effect] {
    var effects = isCustomersOwn ? takeSeat() : reload()
    if let opening, !isCustomersOwn { effects.append(.open(opening.project)) }
    if !isMouseOn { effects.append(.mouse(false)) }
    if let rememberedTheme, rememberedTheme != theme { effects.append(.useTheme(rememberedTheme)) }
    return effects
  }
}

/// Where somebody was: a screen, and the project it showed.
package struct Place: Hashable, Sendable {
  package let screen: ScreenID
  package let project: ProjectID?
}

package struct Opening: Hashable, Sendable {
  package let project: ProjectID
  package let screen: ScreenID
  package let item: ItemID?
  /// What is to be done with the item, where the screen on show stays.
  let verb: Verb?
  /// It was open before: its screens are as they were left.
  var isReturn = false

  init(project: ProjectID, screen: ScreenID, item: ItemID?, verb: Verb? = nil, isReturn: Bool = false) {
    self.project = project
    self.screen = screen
    self.item = item
    self.verb = verb
    self.isReturn = isReturn
  }
}

extension Model {
  /// Whether all that was done is stored, in a word for the title.
  package var savedWord: String { waiting != nil ? "NOT SAVED YET" : bar == nil ? "saved" : "NOT SAVED" }
  package var isSaved: Bool { waiting == nil && bar == nil }

  package var day: Day { moment.today }
  /// Days worked on the open project; Monday to Friday where it is not about one.
  package var calendar: WorkCalendar { screen.needsProject ? project?.calendar ?? .weekdays : .weekdays }

  mutating func say(_ text: String, _ weight: Notice.Weight = .said) {
    let notice = Notice(text, weight)
    self.notice = notice
    messages.append(notice)
    if messages.count > 200 { messages.removeFirst(messages.count - 200) }
  }
}

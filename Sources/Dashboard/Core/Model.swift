import Domain
import Layout

/// The state of the dashboard. `update` changes it and views draw it; nothing else happens here.
package struct Model: Sendable {
  package let actor: Actor
  package internal(set) var moment: Moment
  package internal(set) var geometry: Geometry
  /// Everything in a demo is temporary, and every screen says so.
  package let isDemo: Bool
  package let capabilities: SessionCapabilities
  /// The language of the customer's screen.
  package let texts: Texts
  /// The next step of the guided tour through the demo.
  var tour: TourStep?

  package internal(set) var navigation = Navigation()
  package internal(set) var shown = ShownProject()
  package internal(set) var overlayStack = OverlayStack()
  package internal(set) var notices = Notices()
  package internal(set) var preferences: Preferences
  package internal(set) var customerSession: CustomerSession
  package var mouse = Mouse()
  var changes = Changes()
  var lines = LineHistory()
  var ownWork = OwnWork()
  /// Asks for the rows that fit what was typed as a filter, once no key waits.
  var typedSearch: Effect?
  /// The views as they were last read.
  package internal(set) var views = ViewLibrary()
  /// The names of the projects' own fields as they were last read; `nil` until then.
  var ownFields: [String]?

  package init(
    actor: Actor, moment: Moment, size: Size, keymap: Keymap = .defaults, theme: String = "terminal",
    isThemeChosen: Bool = false, isDemo: Bool = false, isToured: Bool = true,
    capabilities: SessionCapabilities = .account,
    seats: [SeatChoice]? = nil, memory: [String: String] = [:], ownCommands: [OwnCommand] = [],
    isNotified: Bool = false, help: HelpPages = .none,
    usual: UsualAnswers = UsualAnswers(), texts: Texts = .english
  ) {
    self.texts = texts
    self.actor = actor
    self.moment = moment
    self.geometry = Geometry(size)
    self.isDemo = isDemo
    self.capabilities = capabilities
    preferences = Preferences(
      keymap: keymap, theme: theme, isThemeChosen: isThemeChosen, ownCommands: ownCommands,
      isNotified: isNotified, help: help, usual: usual)
    customerSession = CustomerSession(actor, seats: seats)
    tour = isDemo && isToured && !customerSession.isOwn ? .open : nil
    self.memory = memory
    if let order = usual.order { portfolio.query.order = order }
  }

  /// Effects to run before the first frame.
  package mutating func start() -> [Effect] {
    var effects = isCustomersOwn ? takeSeat() : reload()
    if let opening = navigation.opening, !isCustomersOwn { effects.append(.open(opening.project)) }
    // A screen that was left in the run before has read nothing yet.
    if !isCustomersOwn { effects += wantedByShown().filter { !effects.contains($0) } }
    return effects + preferences.wanted + wanted(by: filter)
  }
}

/// Shortcuts to values that views and `update` read often.
extension Model {
  package var screen: ScreenID { navigation.screen }
  package var screens: Screens {
    get { navigation.screens }
    set { navigation.screens = newValue }
  }
  package var project: Project? { shown.planned?.project }
  package var summary: ProjectSummary? { shown.planned?.summary }
  package var overlays: [Overlay] { overlayStack.all }
  package var notice: Notice? { notices.current }
  package internal(set) var seat: SeatScreen? {
    get { customerSession.seat }
    set { customerSession.seat = newValue }
  }
  /// The session belongs to a customer: there is no other screen.
  package var isCustomersOwn: Bool { customerSession.isOwn }
  /// The language of what is on the screen: the provider's screens are English.
  /// How days are typed here.
  var dayStyle: DayStyle { DayStyle(order: preferences.usual.dayOrder, texts: wording) }
  package var wording: Texts { isSeated ? texts : .english }
  package var keymap: Keymap { preferences.keymap }
  /// Set when a frame is drawn.
  package var pageExtent: PageExtent? {
    get { overlayStack.pageExtent }
    set { overlayStack.pageExtent = newValue }
  }
  package var day: Day { moment.today }

  /// The working days of the open project; Monday to Friday when no project is open.
  package var calendar: WorkCalendar { screen.needsProject ? project?.calendar ?? .weekdays : .weekdays }

  mutating func say(_ text: String, _ weight: Notice.Weight = .said) { notices.say(text, weight) }
}

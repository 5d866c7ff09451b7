/// The portfolio's row of one project: everything the list shows, kept with the project by the store.
///
/// Days that depend on today (late, held for) are computed from these when shown.
package struct ProjectSummary: Hashable, Sendable, Identifiable {
  package var id: ProjectID
  package var customer: String
  package var product: String
  package var status: ProjectStatus
  package var phase: String
  /// 0-based place of the phase in its template, for sorting.
  package var phaseIndex: Int
  package var phaseTitle: String
  /// Open criteria of the gate in front, and how many it has.
  package var gateOpen: Int
  package var gateTotal: Int
  /// Required tasks settled, and how many there are, over the whole project.
  package var done: Int
  package var total: Int
  /// As committed; `live` is the day it really was.
  package var goLive: Day?
  package var goLiveGrade: DateGrade
  /// Who holds the item that has been held longest, and since when; a day ahead means from that day on.
  package var holder: Side
  package var heldSince: Day?
  /// The open item due first: what to do next.
  package var nextTitle: String
  package var nextDue: Day?
  package var nextItem: ItemID?
  package var openIssues: Int
  /// Open issues of priority 1 and 2.
  package var urgentIssues: Int
  package var disputed: Int
  package var ipm: String
  package var mpoc: String
  /// Since when the customer's side has held what it has held longest; a day ahead means from that day on.
  package var heldByCustomerSince: Day?
  /// The last day somebody of the customer's side changed something.
  package var customerSeen: Day?
  /// The health rules that hold now or will later, one of each at most.
  package var signals: [HealthSignal]
  package var healthOverride: HealthOverride?
  /// The day go-live is forecast for, as of the last change; `nil` once live. `forecast(on:)` is to be shown.
  package var forecast: Day?
  /// Business days the forecast is later than the committed day; negative when earlier.
  /// As of the last change: `slip(on:)` is to be shown.
  package var slip: Int?
  /// Business days the work before go-live may lose before a confirmed date breaks or the end moves; negative when a
  /// confirmed date cannot be met, `nil` once live. As of the last change: `float(on:)` is to be shown.
  package var float: Int?
  /// The day services went live; `nil` before that.
  package var live: Day?
  /// How those three go on by themselves.
  package var drift = ForecastDrift()
  /// What the days of this row are counted in; holds are left out.
  package var calendar: SideCalendar
  /// Who is needed on which morning.
  package var bookings: [Booking]

  package init(
    id: ProjectID, customer: String, product: String, status: ProjectStatus, phase: String, phaseIndex: Int,
    phaseTitle: String, gateOpen: Int, gateTotal: Int, done: Int, total: Int, goLive: Day?,
    goLiveGrade: DateGrade, holder: Side, heldSince: Day?, nextTitle: String, nextDue: Day?,
    nextItem: ItemID?, openIssues: Int, urgentIssues: Int, disputed: Int, ipm: String, mpoc: String,
    heldByCustomerSince: Day? = nil, customerSeen: Day? = nil, signals: [HealthSignal] = [],
    healthOverride: HealthOverride? = nil, forecast: Day? = nil, slip: Int? = nil, float: Int? = nil,
    calendar: SideCalendar = SideCalendar(), bookings: [Booking] = []
  ) {
    self.id = id
    self.customer = customer
    self.product = product
    self.status = status
    self.phase = phase
    self.phaseIndex = phaseIndex
    self.phaseTitle = phaseTitle
    self.gateOpen = gateOpen
    self.gateTotal = gateTotal
    self.done = done
    self.total = total
    self.goLive = goLive
    self.goLiveGrade = goLiveGrade
    self.holder = holder
    self.heldSince = heldSince
    self.nextTitle = nextTitle
    self.nextDue = nextDue
    self.nextItem = nextItem
    self.openIssues = openIssues
    self.urgentIssues = urgentIssues
    self.disputed = disputed
    self.ipm = ipm
    self.mpoc = mpoc
    self.heldByCustomerSince = heldByCustomerSince
    self.customerSeen = customerSeen
    self.signals = signals
    self.healthOverride = healthOverride
    self.forecast = forecast
    self.slip = slip
    self.float = float
    self.calendar = calendar
    self.bookings = bookings
  }

  /// Business days its holder has had what was held longest; `nil` while nobody holds anything.
  package func heldDays(on today: Day) -> Int? { Self.days(since: heldSince, on: today, calendar) }

  /// As `heldDays`, of what the customer's side has.
  package func heldByCustomerDays(on today: Day) -> Int? {
    Self.days(since: heldByCustomerSince, on: today, calendar)
  }

  private static func days(since: Day?, on today: Day, _ calendar: SideCalendar) -> Int? {
    since.flatMap { $0 <= today ? calendar.distance(from: $0, to: today) : nil }
  }

  /// Red, amber, green, blue or grey on a day, from stored facts alone.
  package func health(on today: Day) -> HealthReport {
    HealthReport(
      signals(on: today), status: status, override: healthOverride, place: ItemID(id.rawValue), on: today)
  }

  /// That of `health(on:)` without its reasons: a list asks for every row of every frame.
  package func grade(on today: Day) -> Health {
    switch status {
    case .onHold, .dormant: return .blue
    case .closed, .cancelled: return .grey
    case .active: break
    }
    if let health = healthOverride?.health, health.isGraded { return health }
    return signals(on: today).grade(on: today)
  }

  /// Percent of required work settled, 0...100.
  package var ready: Int { total == 0 ? 0 : done * 100 / total }
}

/// The portfolio row of one project: all that the list shows, stored with the project.
///
/// Days that depend on today (late, held for) are computed from these when shown. Its parts are read as if they were its
/// own: `row.goLive` is that of `row.dates`.
@dynamicMemberLookup
package struct ProjectSummary: Hashable, Sendable, Identifiable {
  package var id: ProjectID
  package var customer: String
  package var product: String
  package var status: ProjectStatus
  package var ipm: String
  package var mpoc: String
  /// The last day somebody of the customer's side changed something.
  package var customerSeen: Day?
  /// The health rules that apply now or later, at most one signal each.
  package var signals: [HealthSignal]
  package var healthOverride: HealthOverride?
  /// What the days of this row are counted in; holds are left out.
  package var calendar: SideCalendar
  /// Which person is needed on which morning.
  package var bookings: [Booking]
  /// The own fields that have a value.
  package var own: [OwnValue] = []
  package var progress: Progress
  package var dates: Dates
  package var held: Held
  package var next: Next
  package var troubles: Troubles

  /// Where the project is, and how far.
  package struct Progress: Hashable, Sendable {
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
  }

  /// Go-live: promised, forecast, and as it was.
  package struct Dates: Hashable, Sendable {
    /// As committed; `live` is the day it really was.
    package var goLive: Day?
    package var goLiveGrade: DateGrade
    /// The day services went live; `nil` before that.
    package var live: Day?
    /// The day go-live is forecast for, as of the last change; `nil` once live. `forecast(on:)` is to be shown.
    package var forecast: Day?
    /// Business days the forecast is later than the committed day; negative when earlier.
    /// As of the last change: `slip(on:)` is to be shown.
    package var slip: Int?
    /// Business days the work before go-live may lose before a confirmed date breaks or the end moves; negative when a
    /// confirmed date cannot be met, `nil` once live. As of the last change: `float(on:)` is to be shown.
    package var float: Int?
    /// How those three go on by themselves.
    package var drift = ForecastDrift()
  }

  /// Whose turn it is.
  package struct Held: Hashable, Sendable {
    /// Who holds the item that has been held longest, and since when; a day ahead means from that day on.
    package var holder: Side
    package var heldSince: Day?
    /// Since when the customer's side has held what it has held longest; a day ahead means from that day on.
    package var heldByCustomerSince: Day?
  }

  /// What to do next.
  package struct Next: Hashable, Sendable {
    /// The open item due first: what to do next.
    package var nextTitle: String
    package var nextDue: Day?
    package var nextItem: ItemID?
  }

  /// What is wrong.
  package struct Troubles: Hashable, Sendable {
    package var openIssues: Int
    /// Open issues of priority 1 and 2.
    package var urgentIssues: Int
    package var disputed: Int
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<Progress, Value>) -> Value {
    get { progress[keyPath: part] }
    set { progress[keyPath: part] = newValue }
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<Dates, Value>) -> Value {
    get { dates[keyPath: part] }
    set { dates[keyPath: part] = newValue }
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<Held, Value>) -> Value {
    get { held[keyPath: part] }
    set { held[keyPath: part] = newValue }
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<Next, Value>) -> Value {
    get { next[keyPath: part] }
    set { next[keyPath: part] = newValue }
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<Troubles, Value>) -> Value {
    get { troubles[keyPath: part] }
    set { troubles[keyPath: part] = newValue }
  }

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
    self.ipm = ipm
    self.mpoc = mpoc
    self.customerSeen = customerSeen
    self.signals = signals
    self.healthOverride = healthOverride
    self.calendar = calendar
    self.bookings = bookings
    progress = Progress(
      phase: phase, phaseIndex: phaseIndex, phaseTitle: phaseTitle, gateOpen: gateOpen, gateTotal: gateTotal,
      done: done, total: total)
    dates = Dates(goLive: goLive, goLiveGrade: goLiveGrade, forecast: forecast, slip: slip, float: float)
    held = Held(holder: holder, heldSince: heldSince, heldByCustomerSince: heldByCustomerSince)
    next = Next(nextTitle: nextTitle, nextDue: nextDue, nextItem: nextItem)
    troubles = Troubles(openIssues: openIssues, urgentIssues: urgentIssues, disputed: disputed)
  }

  /// Business days its holder has had what was held longest; `nil` while nobody holds anything.
  package func heldDays(on today: Day) -> Int? { Self.days(since: held.heldSince, on: today, calendar) }

  /// As `heldDays`, for the customer's side.
  package func heldByCustomerDays(on today: Day) -> Int? {
    Self.days(since: held.heldByCustomerSince, on: today, calendar)
  }

  private static func days(since: Day?, on today: Day, _ calendar: SideCalendar) -> Int? {
    since.flatMap { $0 <= today ? calendar.distance(from: $0, to: today) : nil }
  }

  /// Red, amber, green, blue or grey on a day, from stored facts alone.
  package func health(on today: Day) -> HealthReport {
    HealthReport(
      signals(on: today), status: status, override: healthOverride, place: ItemID(id.rawValue), on: today)
  }

  /// The grade of `health(on:)` without its reasons; the list asks for it per row and frame.
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
  package var ready: Int { progress.total == 0 ? 0 : progress.done * 100 / progress.total }
}

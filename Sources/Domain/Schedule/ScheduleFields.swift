/// Fields of the schedule on the project item.
extension Field {
  /// The task whose finish is the go-live day.
  package static let goLiveTask: Field = "go-live-task"
  /// The task whose completion stores a baseline.
  package static let baselineTask: Field = "baseline-task"
  /// Number of the newest baseline.
  package static let baseline: Field = "baseline"
  package static let baselineGoLive: Field = "baseline-go-live"
  package static let baselineClose: Field = "baseline-close"
  /// How often a person moved a confirmed date.
  package static let dateMoves: Field = "date-moves"
  package static let goLiveReason: Field = "go-live-reason"
  /// The reason for a go-live on a blackout day, and who agreed for the customer.
  package static let blackoutReason: Field = "blackout-reason"
  package static let blackoutAgreedBy: Field = "blackout-agreed-by"
  /// The customer's freezes: `2026-11-20..2026-12-02 Retail peak;2026-12-31 Stocktake`.
  package static let freezes: Field = "freezes"
  /// When the customer's network stays unchanged around go-live, written as freezes are.
  package static let networkFreeze: Field = "network-freeze"
  /// Blackout rules switched on or off: `+month-edge -friday`.
  package static let blackoutRules: Field = "blackout-rules"
  /// Days off of all sides: `2026-12-24 Plant shutdown`.
  package static let daysOff: Field = "days-off"
  /// Keys of holidays that every side works: `columbus veterans`.
  package static let workedHolidays: Field = "worked-holidays"

  /// The calendar name of one side; the customer's is the project's `calendar`.
  package static func calendar(of side: Side) -> Field {
    side == .customer ? .calendar : of(side, "calendar")
  }
  package static func daysOff(of side: Side) -> Field { of(side, "days-off") }
  package static func workedHolidays(of side: Side) -> Field { of(side, "worked-holidays") }

  private static func of(_ side: Side, _ name: String) -> Field {
    Field(rawValue: "\(name)-\(side.rawValue)")
  }
}

/// Fields of the schedule on tasks, waves and baselines.
extension Field {
  /// Sides that must act besides the owner's: `customer carrier`.
  package static let parties: Field = "parties"
  /// Limits relative to go-live: `not-before G-15;prefer G-10`.
  package static let anchors: Field = "anchors"
  /// The day the task must finish on; `fixed-grade` holds its grade.
  package static let fixed: Field = "fixed"
  package static let fixedGrade: Field = "fixed-grade"
  package static let baselineStart: Field = "baseline-start"
  package static let baselineFinish: Field = "baseline-finish"
  /// The first planned finish of a task; its comparison until there is a baseline.
  package static let plannedFinish: Field = "planned-finish"
  /// `yes` if each wave has its own copy of the task.
  package static let perWave: Field = "per-wave"
  /// The wave the task belongs to; absent in the first.
  package static let wave: Field = "wave"
  /// Dates of a baseline item: one `task start finish` per line.
  package static let dates: Field = "dates"
}

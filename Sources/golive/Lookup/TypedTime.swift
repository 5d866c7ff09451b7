import Domain

/// A time as typed on a command line, on the clocks of a zone.
extension ZonedTime {
  /// - Parameters:
  ///   - text: `2026-11-24T08:00`; where `today` is given, also `08:00`.
  ///   - what: begins the sentence of a refusal: `The time` or `--at`.
  init(
    typed text: String, in zone: Zone, today: Timestamp? = nil, what: String = "The time"
  ) throws(CommandFailure) {
    let day = today.map { zone.local($0).day }
    let clock = day.flatMap { day in ClockText.minute(text).map { LocalTime(day: day, minute: $0) } }
    let shown = DisplayText.line(text)
    guard let local = LocalTime(iso: text) ?? clock else {
      let short = day == nil ? "" : "09:12 or "
      throw CommandFailure(
        .usage, "\(what) is \"\(shown)\"; it needs the form \(short)2026-11-24T08:00. Nothing was stored.")
    }
    guard let placed = ZonedTime(local, in: zone) else {
      throw CommandFailure(
        .usage, "Clocks in \(zone.name) jump over \(shown). Name a time that exists. Nothing was stored.")
    }
    self = placed
  }

  /// - Parameter zone: an IANA name; the customer's if `nil`.
  init(typed text: String, zone: String?, of project: Project) throws(CommandFailure) {
    guard let name = zone ?? project.zoneName else {
      throw CommandFailure(
        .usage,
        "Say in which zone \(DisplayText.line(text)) is: --zone America/New_York. Nothing was stored.")
    }
    try self.init(typed: text, in: Clocks.checked(name))
  }
}

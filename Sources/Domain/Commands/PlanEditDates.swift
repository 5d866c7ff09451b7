/// Editing fields that the schedule depends on.
extension Planner {
  /// Links as people type them: `EXE-01;EXE-25+8`, also with commas or spaces.
  func links(_ raw: String, _ field: Field) throws(Refusal) -> String? {
    let text = try TextRule.long.check(raw, field)
    var links: [Dependency] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == " " }) {
      guard let link = Dependency(part) else {
        throw .invalid(field, expected: "tasks, and \(Dependency.problem(in: part))")
      }
      guard abs(link.lag) <= Dependency.longest else {
        throw .invalid(
          field,
          expected: "tasks such as \(Dependency.form), with lags up to \(Dependency.longest) business days")
      }
      // A task may be added by the same change.
      guard value(ItemID(link.task), .kind) == Kind.task.rawValue else {
        throw .unknownItem("task \(link.task)")
      }
      guard !links.contains(where: { $0.task == link.task }) else {
        throw .invalid(field, expected: "each task once; \(link.task) is there twice")
      }
      links.append(link)
    }
    return links.isEmpty ? nil : links.map(\.description).joined(separator: ";")
  }

  /// Reads re-open conditions: task and test case ids, and `go-live`.
  func grounds(_ raw: String, _ field: Field) throws(Refusal) -> String? {
    let text = try TextRule.long.check(raw, field)
    var names: [String] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == " " }) {
      let name = String(part)
      let isKnown =
        name == "go-live" || project.task(ItemID(name)) != nil || project.check(ItemID(name)) != nil
      guard isKnown else { throw .invalid(field, expected: "tasks, test cases or go-live, not \(name)") }
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// An actual start or finish may not lie in the future, and start may not be after finish.
  func checkActual(_ id: ItemID, _ field: Field, _ new: String?) throws(Refusal) {
    guard field == .started || field == .finished, let task = project.task(id) else { return }
    guard let day = new.flatMap(Day.init(iso:)) else {
      throw .invalid(field, expected: "a day; to clear it, set the task's state")
    }
    guard day <= today else {
      throw .invalid(field, expected: "a past day, \(today.short(near: today)) or earlier")
    }
    let isDone = task.state == .done
    guard isDone || (field == .started && task.started != nil) else {
      throw .rule("\(id) was not changed: it is \(task.state.title), so it has no \(field) day.")
    }
    let first = field == .started ? day : task.started ?? day
    let last = field == .finished ? day : task.finished ?? day
    guard first <= last else {
      throw .invalid(
        field,
        expected: "a day in order: started \(first.short(near: today)), finished \(last.short(near: today))")
    }
  }

  /// Setting go-live as a field follows the rules of `setGoLive`; `nil` for other fields.
  mutating func editGoLive(_ field: Field, _ new: String?) throws(Refusal) -> String? {
    let old = project.ownGoLive
    guard old.task != nil else { return nil }
    switch field {
    case .goLive:
      guard let day = new.flatMap(Day.init(iso:)) else { throw .invalid(field, expected: "a day") }
      return try moveGoLive(old, to: day, old.grade, DateConsent())
    case .goLiveGrade:
      guard let day = old.day, let grade = new.flatMap(DateGrade.init(rawValue:)) else {
        throw .invalid(field, expected: "one of target, requested, confirmed, for a day that is set")
      }
      return try moveGoLive(old, to: day, grade, DateConsent())
    default: return nil
    }
  }

  static func calendarShape(of field: Field) -> FieldShape? {
    for side in Side.allCases {
      if field == .calendar(of: side) {
        return .calendar
      }
      if field == .daysOff(of: side) { return .dated }
      if field == .workedHolidays(of: side) { return holidayKeys }
    }
    switch field {
    case .daysOff, .freezes, .networkFreeze: return .dated
    case .workedHolidays: return holidayKeys
    case .blackoutRules:
      let rules = Blackout.Rule.allCases.map(\.rawValue).joined(separator: ", ")
      return .words({ Blackout.rules($0) != nil }, "rules with + or -, such as +month-edge: \(rules)")
    default: return nil
    }
  }

  private static var holidayKeys: FieldShape {
    .words(
      WorkCalendar.holidayKeys.contains,
      "holidays such as \(WorkCalendar.holidayKeys.joined(separator: ", "))")
  }
}

import Domain

/// What a table knows of the fields of its list, so that most rows a filter does not find need not be read.
///
/// `Filter.matches` decides; what is said here is all of it, or less, and then the rows are asked again.
struct FilterColumns {
  /// What the table has of one field.
  enum Column {
    /// The values of a row are those whose condition holds.
    case cases([Case])
    /// As `cases`, but the values are only possible ones.
    case perhaps([Case])
    case number(String)
    case day(String)
    /// A text as `lowercased()` gives it.
    case lowered(String)
    /// Texts in ASCII, which every database writes in lower case like `lowercased()`.
    case ascii([String])
    /// A text in lower case that the value is part of, and the value itself, if the table has it.
    case part(of: String, raw: String?)
    /// There is a value if the column is not NULL.
    case known(String)
    /// Business days since the day in the column.
    case daysSince(String)
    /// The values of own fields as `[OwnValue].stored` has them in lower case: of all, or of one.
    case own(String, name: Substring? = nil)
  }

  struct Case {
    let condition: String
    let value: FilterValue
  }

  /// All visible text of the row, in lower case.
  let search: String
  /// The people of the row in lower case, and whether they are all of them and nobody else.
  let people: String
  let fields: [String: Column]
  /// The day that the rows are compared on.
  let day: Day

  subscript(_ field: String) -> Column? {
    if let column = fields[field] { return column }
    guard field.hasPrefix(FilterField.ownPrefix), case .own(let column, _) = fields["own"] else { return nil }
    return .own(column, name: field.dropFirst(FilterField.ownPrefix.count))
  }
}

extension FilterColumns {
  /// The rows of the portfolio.
  static func projects(on day: Day) -> FilterColumns {
    FilterColumns(search: "search", people: "people", fields: project("", of: "search"), day: day)
  }

  /// Rows of Today as `t`, their projects as `p`.
  static func today(on day: Day) -> FilterColumns {
    let thing: [String: Column] = [
      "item": .part(of: "t.search", raw: "t.item"), "what": .part(of: "t.search", raw: nil),
      "due": .day("t.due"), "late": late("t.", on: day),
      "ball": holder("t."), "who": .part(of: "t.search", raw: "t.person"), "held": .daysSince("t.held_since"),
      "state": .cases(
        TodayItem.Reason.allCases.map {
          Case("t.reason = '\($0.rawValue)'", .texts([$0.rawValue, $0.label]))
        }),
      "priority": .cases(
        [TodayItem.Reason.urgent, .high].map { Case("t.reason = '\($0.rawValue)'", $0.rawValue) }),
      "project": .ascii(["p.id"]),
    ]
    return FilterColumns(
      search: "t.search", people: "(t.person_key || ' ' || p.people)",
      fields: ofItsProject.merging(thing) { $1 }, day: day)
  }

  /// Rows of open work as `w`, their projects as `p`.
  static func work(on day: Day) -> FilterColumns {
    let kinds = WorkItem.Kind.allCases.map {
      Case("w.kind = '\($0.rawValue)'", .texts([$0.rawValue, $0.title]))
    }
    let thing: [String: Column] = [
      "item": .part(of: "w.search", raw: "w.item"), "kind": .cases(kinds),
      "what": .part(of: "w.search", raw: "w.title"), "state": .part(of: "w.search", raw: "w.state"),
      "due": .day("w.due"), "late": late("w.", on: day), "ball": holder("w."),
      "who": .part(of: "w.search", raw: "w.person"), "since": .day("w.since"), "held": .daysSince("w.since"),
      "touched": .day("w.touched"),
      "priority": .cases(
        Priority.allCases.map { Case("w.kind = 'issue' AND w.priority = '\($0.rawValue)'", $0.rawValue) }),
      "weight": .cases(
        Weight.allCases.map {
          Case("w.kind IN ('task', 'check') AND w.priority = '\($0.rawValue)'", $0.rawValue)
        }),
      "event": .cases([Case("w.event = 1", "yes"), Case("w.event = 0", "no")]), "project": .ascii(["p.id"]),
    ]
    return FilterColumns(
      search: "w.search", people: "(w.person_key || ' ' || p.people)",
      fields: ofItsProject.merging(thing) { $1 }, day: day)
  }

  /// What a row about an item has of its project.
  private static var ofItsProject: [String: Column] {
    project("p.", of: "p.search").filter {
      ["customer", "product", "phase", "status", "health", "go-live", "slip", "live", "ipm", "mpoc", "own"]
        .contains($0.key)
    }
  }

  private static func late(_ table: String, on day: Day) -> Column {
    .cases([
      Case("\(table)due IS NOT NULL AND \(table)due < \(day.number)", "yes"),
      Case("\(table)due IS NULL OR \(table)due >= \(day.number)", "no"),
    ])
  }

  private static func project(_ table: String, of search: String) -> [String: Column] {
    let statuses = Column.cases(
      ProjectStatus.allCases.map {
        Case("\(table)status = '\($0.rawValue)'", .texts([$0.title, $0.rawValue]))
      })
    return [
      "id": .ascii([table + "id"]), "customer": .lowered(table + "name_key"),
      "product": .part(of: search, raw: table + "product"), "status": statuses, "state": statuses,
      "phase": .ascii([table + "phase", table + "phase_title"]), "gate": .number(table + "gate_open"),
      "ball": holder(table), "held": .daysSince(table + "held_since"), "health": health(table),
      "ready": .number(table + "ready"), "go-live": .day(table + "go_live"),
      "grade": .cases(
        DateGrade.allCases.map { Case("\(table)go_live_grade = '\($0.rawValue)'", $0.rawValue) }),
      "forecast": .known(table + "forecast"), "slip": .known(table + "slip"),
      "float": .known(table + "float"),
      "live": .day(table + "live"), "next": .part(of: search, raw: table + "next_title"),
      "due": .day(table + "next_due"), "issues": .number(table + "open_issues"),
      "urgent": .number(table + "urgent_issues"), "disputed": .number(table + "disputed"),
      "priority": .cases([
        Case("\(table)urgent_issues > 0", .texts(["p1", "p2"])),
        Case("\(table)open_issues > \(table)urgent_issues", .texts(["p3", "p4"])),
      ]),
      "ipm": .part(of: table + "people", raw: table + "ipm"),
      "mpoc": .part(of: table + "people", raw: table + "mpoc"),
      "touched": .day(table + "customer_seen"), "own": .own(table + "own_key"),
    ]
  }

  private static func holder(_ table: String) -> Column {
    .cases(Side.allCases.map { Case("\(table)holder = '\($0.rawValue)'", .texts($0.filterWords)) })
  }

  /// A colour follows from the status, or from signals and what a person set.
  private static func health(_ table: String) -> Column {
    let said = "\(table)status = 'active' AND (\(table)health <> '' OR \(table)health_override <> '')"
    return .perhaps(
      Health.allCases.map { health in
        switch health {
        case .red, .amber: Case(said, health.rawValue)
        case .green: Case("\(table)status = 'active'", health.rawValue)
        case .blue: Case("\(table)status IN ('on-hold', 'dormant')", health.rawValue)
        case .grey: Case("\(table)status IN ('closed', 'cancelled')", health.rawValue)
        }
      })
  }
}

extension FilterColumns.Case {
  init(_ condition: String, _ value: FilterValue) { self.init(condition: condition, value: value) }
  init(_ condition: String, _ word: String) { self.init(condition: condition, value: .texts([word])) }
}

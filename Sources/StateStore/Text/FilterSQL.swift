import Domain

/// The columns that filter terms compare.
struct FilterColumns {
  /// All visible text of the row, in lower case.
  let search: String
  let people: String
  let due: String
  let holder: String
  let status: String
  let phases: [String]
  let urgent: String
  let lessUrgent: String

  static let project = FilterColumns(
    search: "search", people: "people", due: "next_due", holder: "holder", status: "status",
    phases: ["phase", "phase_title"], urgent: "urgent_issues > 0", lessUrgent: "open_issues > urgent_issues")

  /// Rows of Today as `t`, their projects as `p`.
  static let today = FilterColumns(
    search: "t.search", people: "(t.person_key || ' ' || lower(p.ipm))", due: "t.due", holder: "t.holder",
    status: "p.status", phases: ["p.phase", "p.phase_title"], urgent: "t.reason IN ('p1', 'p2')",
    lessUrgent: "1 = 0")

  /// Rows of open work as `w`, their projects as `p`.
  static let work = FilterColumns(
    search: "w.search", people: "(w.person_key || ' ' || w.ipm_key)", due: "w.due", holder: "w.holder",
    status: "p.status", phases: ["w.phase"], urgent: "w.priority IN ('P1', 'P2')",
    lessUrgent: "w.priority IN ('P3', 'P4')")
}

/// Filter terms over summary rows. Every condition is true or false, never NULL, so that it can be negated.
extension Statement {
  mutating func condition(_ term: Filter.Term) -> String {
    switch term {
    case .contains(let text): like(columns.search, "%\(Pattern.literal(text.lowercased()))%")
    case .fuzzy(let text): like(columns.search, Pattern.inOrder(text.lowercased()))
    case .person(let text): like(columns.people, "%\(Pattern.literal(text.lowercased()))%")
    case .due(let comparison, let day): due(comparison, day)
    case .field(let name, let value): field(name.lowercased(), value.lowercased())
    case .not(let term): "NOT (\(condition(term)))"
    }
  }

  private mutating func like(_ column: String, _ pattern: String) -> String {
    if pattern.utf8.count > Pattern.longest { return "1 = 0" }
    let column =
      column == columns.search && !seesNext
      ? "(lower(id) || ' ' || name_key || ' ' || lower(product || ' ' || phase_title) || ' ' || people)"
      : column
    return "\(column) LIKE \(bind(.text(pattern))) ESCAPE '\\'"
  }

  private mutating func due(_ comparison: Filter.Comparison, _ day: Day) -> String {
    guard seesNext else { return "1 = 0" }
    let value = bind(SQLValue(day))
    let sign =
      switch comparison {
      case .before: "<"
      case .after: ">"
      case .on: "="
      }
    return "(\(columns.due) IS NOT NULL AND \(columns.due) \(sign) \(value))"
  }

  /// `ball:`, `phase:`, `state:`, `status:` by prefix, `priority:` by open issues.
  private mutating func field(_ name: String, _ value: String) -> String {
    switch name {
    case "ball":
      return any(
        columns.holder, of: Side.allCases.filter { starts([$0.ball, $0.rawValue], value) }.map(\.rawValue))
    case "state", "status":
      let statuses = ProjectStatus.allCases.filter { starts([$0.title, $0.rawValue], value) }
      return any(columns.status, of: statuses.map(\.rawValue))
    case "phase":
      let pattern = bind(.text(Pattern.literal(value) + "%"))
      return "("
        + columns.phases.map { "lower(\($0)) LIKE \(pattern) ESCAPE '\\'" }.joined(separator: " OR ") + ")"
    case "priority":
      let meant = Priority.allCases.filter { starts([$0.rawValue], value) }
      let kinds = [
        meant.contains(.p1) || meant.contains(.p2) ? columns.urgent : nil,
        meant.contains(.p3) || meant.contains(.p4) ? columns.lessUrgent : nil,
      ].compactMap { $0 }
      return kinds.isEmpty ? "1 = 0" : "(\(kinds.joined(separator: " OR ")))"
    default: return "1 = 0"
    }
  }

  private func starts(_ names: [String], _ value: String) -> Bool {
    names.contains { $0.lowercased().hasPrefix(value) }
  }

  private mutating func any(_ column: String, of codes: [String]) -> String {
    guard !codes.isEmpty else { return "1 = 0" }
    return "\(column) IN (\(codes.map { bind(.text($0)) }.joined(separator: ", ")))"
  }
}

/// Text from people within a LIKE pattern.
enum Pattern {
  /// The longest pattern in bytes that can match: databases refuse much longer ones, and names are much
  /// shorter.
  static let longest = 4000

  /// The text itself, with `%` and `_` escaped.
  static func literal(_ text: String) -> String {
    String(text.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }

  /// The letters in this order, with anything between them.
  static func inOrder(_ text: String) -> String {
    "%" + text.map { literal(String($0)) + "%" }.joined()
  }
}

/// One row of a list while it is read: its cells, what is wrong with them, and the commands they ask for.
struct FeedRow {
  let row: FeedTable.Row
  private let table: FeedTable
  var name: String
  var isNew = false
  /// What the row adds or changes.
  var item: ItemID?
  var first: [Command] = []
  var then: [Command] = []
  private(set) var changes: [String] = []
  private(set) var findings: [ImportFinding]

  init(_ row: FeedTable.Row, in table: FeedTable) {
    self.row = row
    self.table = table
    name = row.cells["title"]?.text ?? row.cells["name"]?.text ?? row.cells["id"]?.text ?? ""
    findings = row.findings
  }

  var hasError: Bool { findings.contains { $0.severity == .error } }

  subscript(_ column: String) -> String? { row.cells[column]?.text }

  mutating func error(_ column: String, _ text: String, remedy: String) {
    add(.error, column, text, remedy: remedy)
  }

  mutating func warn(_ column: String, _ text: String, remedy: String) {
    add(.warning, column, text, remedy: remedy)
  }

  private mutating func add(
    _ severity: ImportFinding.Severity, _ column: String, _ text: String, remedy: String,
    isAmbiguousDay: Bool = false
  ) {
    findings.append(
      ImportFinding(
        severity, heading: table.heading(of: column), column: row.cells[column]?.column ?? 1, text,
        remedy: remedy, isAmbiguousDay: isAmbiguousDay))
  }

  mutating func note(_ field: String, _ old: String?, _ new: String) {
    let old = old.flatMap { $0.isEmpty ? nil : DisplayText.line($0) }
    changes.append("\(field) \(old.map { $0 + " " } ?? "")-> \(DisplayText.line(new))")
  }

  /// The value as it is stored; `nil` for an empty cell, or a wrong one, which is noted.
  mutating func value(_ column: String, _ field: Field, _ shape: FieldShape, _ planner: Planner) -> String? {
    guard let text = self[column] else { return nil }
    do throws(Refusal) { return try planner.read(text, field, shape) } catch {
      refuse(column, error)
      return nil
    }
  }

  mutating func refuse(_ column: String, _ refusal: Refusal) {
    guard case .invalid(_, let expected) = refusal else {
      return error(column, refusal.bare, remedy: "change the row, or leave it out")
    }
    error(
      column, self[column].map { "\"\(DisplayText.line($0))\" cannot be taken" } ?? "there is no value",
      remedy: "it needs \(expected)")
  }

  mutating func day(_ column: String, _ form: DateForm?) -> Day? {
    guard let text = self[column] else { return nil }
    do throws(DateForm.Problem) { return try DateForm.day(text, as: form) } catch {
      add(.error, column, error.text, remedy: error.remedy, isAmbiguousDay: error.isAmbiguous)
      return nil
    }
  }

  /// A word that stands for one of the values.
  ///
  /// - Parameter listed: the words that a message names.
  mutating func choice<Value>(_ column: String, _ words: [(String, Value)], listed: [String]? = nil) -> Value?
  {
    guard let text = self[column] else { return nil }
    let wanted = text.lowercased()
    if let found = words.first(where: { $0.0.lowercased() == wanted }) { return found.1 }
    let all = words.map(\.0)
    let near = Fuzzy.nearest(to: wanted, among: all.map { $0.lowercased() })
    error(
      column, "\"\(DisplayText.line(text))\" is not known\(near.map { ", \($0) is" } ?? "")",
      remedy: "write one of \((listed ?? all).joined(separator: ", "))")
    return nil
  }

  /// The role by its code or its name.
  mutating func role(_ column: String) -> Role? {
    choice(column, Self.roles, listed: Role.owners.map(\.rawValue))
  }

  /// Changes one field of an item, unless it has that value.
  mutating func set(_ id: ItemID, _ field: Field, to new: String, _ planner: Planner, late: Bool = false) {
    let old = planner.state.value(id, field)
    guard old != new else { return }
    note(field.words, old, new)
    if late { then.append(.set([id], field, new)) } else { first.append(.set([id], field, new)) }
  }

  /// Notes what the rules of the work have against the changes of an item that exists.
  mutating func tryOut(on project: Project, by actor: Actor, at moment: Moment) {
    guard !hasError, !isNew, !first.isEmpty else { return }
    do throws(Refusal) {
      _ = try Planner.carriedOut(.together(first), on: project, by: actor, at: moment)
    } catch { refuse("row", error) }
  }

  var result: Feed.Row {
    let standing: ImportStanding =
      hasError ? .error : isNew ? .new : first.isEmpty && then.isEmpty ? .unchanged : .changed
    return Feed.Row(
      line: row.line, name: DisplayText.line(name), standing: standing,
      changes: changes, findings: findings.sorted { $0.column < $1.column },
      item: item, first: first, then: then)
  }
}

/// Ids for what a list adds: the same for rows that mean the same.
struct NewIDs {
  private let prefix: String
  private var next: Int
  private var known: [String: ItemID] = [:]

  /// - Parameter first: the next free id.
  init(after first: ItemID) {
    let (prefix, number) = first.rawValue.splitTrailingNumber
    self.prefix = String(prefix)
    next = number
  }

  mutating func id(for name: String) -> ItemID {
    if let id = known[name] { return id }
    let id = ItemID("\(prefix)\(next)")
    next += 1
    known[name] = id
    return id
  }
}

extension FeedRow {
  /// A role by its code or its name.
  static let roles: [(String, Role)] =
    Role.owners.map { ($0.rawValue, $0) } + Role.owners.map { ($0.title, $0) }

  /// Whether a line of the file is about the same as an earlier one, which is noted.
  mutating func isDouble(_ id: ItemID, _ seen: inout [ItemID: Int]) -> Bool {
    if let line = seen[id] {
      error("row", "\(DisplayText.line(name)) is on line \(line) already", remedy: "remove one of the rows")
      return true
    }
    seen[id] = row.line
    return false
  }
}

extension Substring {
  var trimmedText: String { String(self).trimmed }
}

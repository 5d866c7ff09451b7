/// What the rows of a list are about.
package enum FeedKind: String, Sendable {
  case person, task
  case check = "checklist item"
  case dayOff = "day off"

  /// What whoever reads the list must be allowed, whatever is in it.
  var permission: Permission {
    switch self {
    case .person: .addPeople
    case .task, .check: .changePlan
    case .dayOff: .edit(.daysOff)
    }
  }

  func counted(_ count: Int) -> String {
    switch self {
    case .person: count == 1 ? "1 person" : "\(count) people"
    case .task, .check: count.counted(rawValue)
    case .dayOff: count.counted(rawValue, "days off")
    }
  }
}

/// What a list would do to a project: every row with what becomes of it. Nothing is stored by it.
package struct Feed: Hashable, Sendable {
  /// One row of the file.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// What the row is about: an id, a name or a title.
    package let name: String
    package internal(set) var standing: ImportStanding
    /// What it changes, each as `duration 2 -> 5`.
    package let changes: [String]
    package internal(set) var findings: [ImportFinding]
    /// What it adds or changes, where that is an item.
    package let item: ItemID?
    /// Adds and changes items.
    let first: [Command]
    /// What names items that other rows add.
    let then: [Command]

    package var change: String { changes.joined(separator: "; ") }
    package var hasWarning: Bool { findings.contains { $0.severity == .warning } }
  }

  package let kind: FeedKind
  package let encoding: String
  /// Headings that mean nothing here.
  package let unknown: [String]
  package private(set) var rows: [Row]
  /// What all rows without an error do together, where it is nothing that each does by itself.
  private let common: [Command]

  init(_ kind: FeedKind, _ table: FeedTable, _ rows: [FeedRow]) {
    self.init(kind, encoding: table.encoding, unknown: table.unknown, rows: rows.map(\.result))
  }

  init(
    _ kind: FeedKind, encoding: String, unknown: [String], rows: [Row], together common: [Command] = []
  ) {
    self.kind = kind
    self.encoding = encoding
    self.unknown = unknown
    self.rows = rows
    self.common = common
  }

  /// Puts a row where its line is.
  mutating func add(_ row: Row) {
    rows.insert(row, at: rows.firstIndex { $0.line > row.line } ?? rows.count)
  }

  package func count(_ standing: ImportStanding) -> Int { rows.count { $0.standing == standing } }

  /// The name of the file at a path, as history keeps it.
  package static func source(_ path: String) -> String {
    DisplayText.line(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// All rows without an error as one command; `nil` if they change nothing.
  ///
  /// - Parameter source: the name of the file, for history.
  package func command(from source: String) -> Command? {
    let rows = rows.filter { $0.standing == .new || $0.standing == .changed }
    guard !rows.isEmpty else { return nil }
    return .takeIn(
      Intake(
        source: source, kind: kind, new: rows.count { $0.standing == .new },
        changed: rows.count { $0.standing == .changed }, first: common + rows.flatMap(\.first),
        then: rows.flatMap(\.then)))
  }

  /// A line for each error and warning, with the line and column of the file it is about.
  package var findingsCSV: String {
    FindingsCSV.of(rows.map { ($0.line, $0.name, $0.standing, $0.findings) })
  }
}

/// The rows of a list as one change of a project.
package struct Intake: Hashable, Sendable {
  /// The name of the file.
  package let source: String
  package let kind: FeedKind
  package let new: Int
  package let changed: Int
  /// Adds and changes items.
  package let first: [Command]
  /// What names items that others of `first` add, carried out after all of these.
  package let then: [Command]

  package init(source: String, kind: FeedKind, new: Int, changed: Int, first: [Command], then: [Command]) {
    self.source = source
    self.kind = kind
    self.new = new
    self.changed = changed
    self.first = first
    self.then = then
  }

  package var commands: [Command] { first + then }

  var summary: String {
    let parts = [new > 0 ? "\(new) new" : nil, changed > 0 ? "\(changed) changed" : nil].compactMap { $0 }
    return "imported \(kind.counted(new + changed)) from \(source): \(parts.joined(separator: ", "))"
  }
}

extension Planner {
  mutating func takeIn(_ intake: Intake) throws(Refusal) -> String {
    for command in intake.commands { _ = try carryOut(command) }
    return intake.summary
  }
}

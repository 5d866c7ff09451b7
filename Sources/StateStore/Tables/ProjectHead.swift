import Domain

/// The head of a project's log, advanced by one and locked until the transaction ends.
struct ProjectHead {
  let project: ProjectID
  /// The number of the entry to be written.
  let sequence: Int
  let previousHash: String
  /// The stored summary row, so that only differences are written.
  let row: [SQLValue]
  /// What is computed beside it, where that is known.
  var computed: ComputedRows?
  let lateTick: LateValue

  /// 0 as long as the database has not said it.
  var tick: Int { if case .integer(let tick)? = lateTick.value { Int(tick) } else { 0 } }

  /// The value before this write.
  var customerSeen: Day? { ProjectTable.customerSeen(in: row) }
}

extension ProjectTable {
  /// The newest entry of a project's log, and its row, without taking anything.
  static func head(
    of project: ProjectID, on engine: some Engine
  ) throws(StoreError) -> (sequence: Int, hash: String, row: [SQLValue])? {
    let end = columns.count
    return try engine.first(
      "SELECT \(list), head_seq, head_hash FROM project WHERE id = $1", [.text(project.rawValue)]
    ).map { ($0.number(end), $0.text(end + 1), Array($0.values.prefix(end))) }
  }

  static func customerSeen(in row: [SQLValue]) -> Day? {
    columns.firstIndex { $0.name == "customer_seen" }.flatMap { Row(row).day($0) }
  }

  /// Takes the next sequence number of a project; the first statement of every write to it.
  ///
  /// - Returns: `nil` if there is no such project or `command` is stored already.
  static func advance(_ project: ProjectID, for command: String, on engine: some Engine) throws(StoreError)
    -> ProjectHead?
  {
    let row = try engine.first(
      """
      UPDATE project SET head_seq = head_seq + 1, tick = \(engine.dialect.nextTick)
      WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM change WHERE cmd = $2)
      RETURNING \(list), head_seq, tick, head_hash
      """, [.text(project.rawValue), .text(command)])
    guard let row else { return nil }
    let end = columns.count
    return ProjectHead(
      project: project, sequence: row.number(end), previousHash: row.text(end + 2),
      row: Array(row.values.prefix(end)), lateTick: LateValue(row.values[end + 1]))
  }

  /// As `advance`, without a question: the transaction fails if the log has gone on since `known` was read.
  static func advance(_ known: StoredProject, on engine: some Engine) throws(StoreError) -> ProjectHead {
    let tick = try engine.queueOne(
      """
      UPDATE project SET head_seq = head_seq + 1, tick = \(engine.dialect.nextTick)
      WHERE id = $1 AND head_seq = $2 AND head_hash = $3
      """,
      [.text(known.state.id.rawValue), SQLValue(known.state.sequence), .text(known.hash)],
      returning: "tick", otherwise: "the project was changed by somebody else")
    return ProjectHead(
      project: known.state.id, sequence: known.state.sequence + 1, previousHash: known.hash, row: known.row,
      computed: known.computed, lateTick: tick)
  }

  /// Inserts a new project's row.
  ///
  /// - Returns: `nil` if the project exists or `command` is stored already.
  static func insert(_ summary: ProjectSummary, for command: String, on engine: some Engine)
    throws(StoreError) -> ProjectHead?
  {
    let values = values(summary)
    let row = try engine.first(
      """
      INSERT INTO project(\(list), head_seq, head_hash, tick)
      SELECT \(placeholders(values.count)), 1, '', \(engine.dialect.nextTick)
      WHERE NOT EXISTS (SELECT 1 FROM change WHERE cmd = $\(values.count + 1))
      ON CONFLICT DO NOTHING RETURNING tick
      """, values + [.text(command)])
    guard let row else { return nil }
    try count(summary.status, by: 1, on: engine)
    try BookingTable.write(summary.bookings, of: summary.id, on: engine)
    return ProjectHead(
      project: summary.id, sequence: 1, previousHash: "", row: values, computed: ComputedRows(),
      lateTick: LateValue(row.values[0]))
  }

  /// Completes a write: the new head hash and the changed columns of the summary.
  static func update(_ head: ProjectHead, to summary: ProjectSummary, hash: String, on engine: some Engine)
    throws(StoreError)
  {
    let values = values(summary)
    let changed = values.indices.filter { values[$0] != head.row[$0] }
    let assignments = ["head_hash = $2"] + changed.enumerated().map { "\(columns[$1].name) = $\($0 + 3)" }
    try engine.queue(
      "UPDATE project SET \(assignments.joined(separator: ", ")) WHERE id = $1",
      [.text(head.project.rawValue), .text(hash)] + changed.map { values[$0] })
    if changed.contains(where: { columns[$0].name == "bookings" }) {
      try BookingTable.replace(summary.bookings, of: summary.id, on: engine)
    }
    guard let before = ProjectStatus(rawValue: Row(head.row).text(3)), before != summary.status else {
      return
    }
    try count(before, by: -1, on: engine)
    try count(summary.status, by: 1, on: engine)
  }

  /// Completes a write that leaves the summary as it is.
  static func update(_ head: ProjectHead, hash: String, on engine: some Engine) throws(StoreError) {
    try engine.queue(
      "UPDATE project SET head_hash = $2 WHERE id = $1", [.text(head.project.rawValue), .text(hash)])
  }

  /// Sets the head of a log that is written anew, so that an entry with this number can follow `hash`.
  static func place(
    _ project: ProjectID, at sequence: Int, after hash: String, tick: Int, on engine: some Engine
  ) throws(StoreError) {
    try engine.queue(
      "UPDATE project SET head_seq = $2, head_hash = $3, tick = $4 WHERE id = $1",
      [.text(project.rawValue), SQLValue(sequence), .text(hash), SQLValue(tick)])
  }

  /// Writes all of a project's row anew, except the head of its log.
  static func replace(_ summary: ProjectSummary, tick: Int, on engine: some Engine) throws(StoreError) {
    let assignments = columns.indices.map { "\(columns[$0].name) = $\($0 + 3)" }
    try engine.queue(
      "UPDATE project SET tick = $2, \(assignments.joined(separator: ", ")) WHERE id = $1",
      [.text(summary.id.rawValue), SQLValue(tick)] + values(summary))
  }

  /// Counts the projects of every scope anew.
  static func recount(on engine: some Engine) throws(StoreError) {
    try engine.queue("DELETE FROM tally")
    for scope in Set(ProjectStatus.allCases.map(scope)) {
      try engine.queue(
        "INSERT INTO tally(scope, projects) SELECT $1, count(*) FROM project WHERE scope = $1", [.text(scope)]
      )
    }
  }

  private static func count(_ status: ProjectStatus, by step: Int, on engine: some Engine) throws(StoreError)
  {
    try engine.queue(
      "UPDATE tally SET projects = projects + $2 WHERE scope = $1",
      [.text(scope(of: status)), SQLValue(step)])
  }

  private static func placeholders(_ count: Int) -> String {
    (1...count).map { "$\($0)" }.joined(separator: ", ")
  }
}

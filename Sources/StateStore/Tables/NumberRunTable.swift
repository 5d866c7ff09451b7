import Domain
import JSON

/// What changed in the inventories: the runs of every entry that changed numbers.
enum NumberRunTable {
  static func append(
    _ runs: [NumberRun], of project: ProjectID, sequence: Int, on engine: some Engine
  ) throws(StoreError) {
    for (place, run) in runs.enumerated() {
      try insert(
        LoggedRun(
          project: project.rawValue, sequence: sequence, run: place, low: run.range.first.value,
          high: run.range.last.value, single: run.isOneEntry ? 1 : 0, body: body(of: run)), on: engine)
    }
  }

  /// Writes a run as it is.
  static func insert(_ run: LoggedRun, on engine: some Engine) throws(StoreError) {
    try engine.queue(
      "INSERT INTO number_run(\(LoggedRun.columns)) VALUES($1, $2, $3, $4, $5, $6, $7)", run.values)
  }

  /// Passes the runs of a project, in order, to `visit`.
  static func log(_ project: ProjectID, on engine: some Engine, _ visit: (LoggedRun) -> Void)
    throws(StoreError)
  {
    try engine.run(
      "SELECT \(LoggedRun.columns) FROM number_run WHERE project = $1 ORDER BY seq, run",
      [.text(project.rawValue)]
    ) { visit(LoggedRun($0)) }
  }

  static func runs(of project: ProjectID, sequence: Int, on engine: some Engine) throws(StoreError)
    -> [NumberRun]
  {
    var result: [NumberRun] = []
    for row in try engine.rows(
      "SELECT \(LoggedRun.columns) FROM number_run WHERE project = $1 AND seq = $2 ORDER BY run",
      [.text(project.rawValue), SQLValue(sequence)])
    {
      guard let run = run(LoggedRun(row)) else {
        throw .damaged("the numbers of entry \(sequence) of project \(project) cannot be read")
      }
      result.append(run)
    }
    return result
  }

  /// `nil` if it cannot be read.
  static func run(_ logged: LoggedRun) -> NumberRun? {
    guard let range = NumberTable.range(logged.low, logged.high), let values = values(logged.body) else {
      return nil
    }
    return NumberRun(range: range, isOneEntry: logged.single == 1, values: values)
  }

  /// Who changed the number last.
  static func lastActor(on range: NumberRange, of project: ProjectID, on engine: some Engine)
    throws(StoreError) -> String?
  {
    try engine.first(
      """
      SELECT c.actor FROM number_run r JOIN change c ON c.project = r.project AND c.seq = r.seq
      WHERE r.project = $1 AND r.low BETWEEN $2 AND $3 AND r.high >= $4 ORDER BY r.seq DESC LIMIT 1
      """,
      [
        .text(project.rawValue), SQLValue(range.first.value - NumberRange.most + 1),
        SQLValue(range.last.value), SQLValue(range.first.value),
      ])?.text(0)
  }

  /// What happened to a number, newest first.
  static func history(
    of number: PhoneNumber, in project: ProjectID, limit: Int, on engine: some Engine
  ) throws(StoreError) -> [NumberDeed] {
    var deeds: [NumberDeed] = []
    for row in try engine.rows(
      """
      SELECT c.seq, c.at, c.actor, c.role, c.summary, r.body FROM number_run r
      JOIN change c ON c.project = r.project AND c.seq = r.seq
      WHERE r.project = $1 AND r.low BETWEEN $2 AND $3 AND r.high >= $3
      ORDER BY r.seq DESC, r.run LIMIT $4
      """,
      [
        .text(project.rawValue), SQLValue(number.value - NumberRange.most + 1), SQLValue(number.value),
        SQLValue(limit),
      ])
    {
      guard let values = values(row.text(5)) else {
        throw .damaged("the numbers of entry \(row.number(0)) of project \(project) cannot be read")
      }
      let deed = NumberDeed(
        sequence: row.number(0), at: Timestamp(milliseconds: Int64(row.number(1))), actor: row.text(2),
        summary: row.text(4), values: values)
      // A range that was cut: the number left it and came back in one step.
      if let last = deeds.last, last.sequence == deed.sequence {
        deeds[deeds.count - 1] = last.joined(with: deed)
      } else {
        deeds.append(deed)
      }
    }
    return deeds
  }

  /// The newest entry that changed numbers; 0 before the first.
  static func version(of project: ProjectID, on engine: some Engine) throws(StoreError) -> Int {
    try engine.first(
      "SELECT coalesce(max(seq), 0) FROM number_run WHERE project = $1", [.text(project.rawValue)])?
      .number(0) ?? 0
  }

  /// The digest that an entry's body holds of its runs.
  static func digest(of runs: [NumberRun]) -> String {
    var digest = RunDigest()
    for run in runs {
      digest.add(
        low: run.range.first.value, high: run.range.last.value, single: run.isOneEntry ? 1 : 0,
        body: body(of: run))
    }
    return digest.text
  }

  static func digest(of runs: [LoggedRun]) -> String {
    var digest = RunDigest()
    for run in runs { digest.add(low: run.low, high: run.high, single: run.single, body: run.body) }
    return digest.text
  }

  /// The digest of the stored runs of each entry that has some.
  static func digests(of project: ProjectID, on engine: some Engine) throws(StoreError) -> [Int: String] {
    var digests: [Int: RunDigest] = [:]
    try log(project, on: engine) { run in
      digests[run.sequence, default: RunDigest()].add(
        low: run.low, high: run.high, single: run.single, body: run.body)
    }
    return digests.mapValues(\.text)
  }

  private static func body(of run: NumberRun) -> String {
    JSONText.table(run.values.map { [$0.name, $0.old, $0.new] })
  }

  private static func values(_ body: String) -> [NumberRun.Value]? {
    guard let lines = try? JSONReader.table(body) else { return nil }
    var values: [NumberRun.Value] = []
    for line in lines {
      guard line.count == 3, let name = line[0] else { return nil }
      values.append(NumberRun.Value(name: name, old: line[1], new: line[2]))
    }
    return values
  }
}

/// The digest of runs, one after the other.
private struct RunDigest {
  private var parts: [String] = []

  mutating func add(low: Int, high: Int, single: Int, body: String) {
    parts += [String(low), String(high), String(single), body]
  }

  var text: String { Chain.digest(parts) }
}

import Domain

/// A project of a whole export with faults that somebody accepted: what of it can be imported, and what is named and
/// added instead.
struct DamagedProject {
  let id: ProjectID
  /// `nil` if not even the first entry holds.
  private(set) var record: ProjectRecord?
  private(set) var faults: [RecordedFault] = []
  /// Records that found no place.
  private(set) var left: [Record] = []
  private var kept: [Record] = []

  /// - Parameter items: the project as it stands.
  init(
    _ stored: ProjectRecord, _ found: [Finding], log: [LoggedEntry], runs: [LoggedRun], texts: [TextRecord],
    items: [LoggedItem]
  ) {
    id = stored.id
    let intact = IntactLog(id, log, runs)
    let isThere = intact.entries > 0
    let holds = { (text: TextRecord) in isThere && Chain.seal(text.text) == text.digest }
    kept =
      log.prefix(intact.entries).map(Record.entry)
      + runs.filter { $0.sequence <= intact.entries }.map(Record.run) + texts.filter(holds).map(Record.text)
    left =
      log.dropFirst(intact.entries).map(Record.entry)
      + runs.filter { $0.sequence > intact.entries }.map(Record.run)
      + texts.filter { !holds($0) }.map(Record.text) + items.map(Record.item)
    if isThere {
      let day = stored.customerSeen
      record = ProjectRecord(
        id: id, entries: intact.entries, head: intact.head,
        customerSeen: CustomerDay.fits(day, intact.customerDay) ? day : intact.customerDay)
    }
    faults =
      found.map { RecordedFault(project: id.rawValue, found: $0.text, document: nil) }
      + documents(of: intact.state, without: texts.filter(holds))
  }

  private func documents(of state: ProjectState, without texts: [TextRecord]) -> [RecordedFault] {
    let known = Set(texts.map(\.digest))
    return state.items.values.filter { $0.kind == .document && !known.contains($0[.digest] ?? "") }.map(\.id)
      .sorted().map {
        RecordedFault(
          project: id.rawValue, found: "\(id): the text of \($0) is not in this file", document: $0.rawValue)
      }
  }

  /// In the order of the file.
  var records: [Record] {
    faults.map(Record.fault)
      + left.map { Record.left(LeftRecord(project: id.rawValue, line: $0.line)) }
      + (record.map { [Record.project($0)] } ?? []) + kept
  }
}

extension RecordCounts {
  /// Of a project whose rows were all counted.
  mutating func move(_ project: DamagedProject) {
    if project.record == nil { projects -= 1 }
    faults += project.faults.count
    left += project.left.count
    for record in project.left {
      switch record {
      case .entry: entries -= 1
      case .run: runs -= 1
      case .text: texts -= 1
      case .head, .project, .fault, .left, .item, .seen, .end: break
      }
    }
  }
}

extension Workspace {
  /// `nil` for a project without a fault.
  ///
  /// - Throws: a fault that nobody accepted.
  func damagedProject(_ id: ProjectID) throws(StoreError) -> DamagedProject? {
    let found = try examine(id).findings.filter(\.isOfRecords)
    for finding in found where engine.decision(on: finding.text) == nil { throw .damaged(finding.text) }
    guard !found.isEmpty else { return nil }
    var (log, runs, texts, items) = ([LoggedEntry](), [LoggedRun](), [TextRecord](), [LoggedItem]())
    try ChangeTable.log(id, on: engine) { log.append($0) }
    try NumberRunTable.log(id, on: engine) { runs.append($0) }
    try DocumentTable.all(of: id, on: engine) { texts.append($0) }
    try engine.run(
      "SELECT \(LoggedItem.columns) FROM item WHERE project = $1 ORDER BY id", [.text(id.rawValue)]
    ) { items.append(LoggedItem($0)) }
    return DamagedProject(
      try projectRecord(id), found, log: log, runs: runs, texts: texts, items: items)
  }
}

extension Finding {
  /// Whether it is about what a whole export consists of; everything else is computed when it is imported.
  fileprivate var isOfRecords: Bool {
    standing == .bad && ["history", "replay", "numbers", "documents"].contains(name)
  }
}

import Domain

/// Writes one project into a workspace that has none of it: its log exactly as it was, and everything that follows from
/// the log anew.
///
/// Entries come first, in order; then number runs and texts; then `finish`.
struct ProjectReplay {
  let id: ProjectID
  private let workspace: Workspace
  private var engine: any Engine { workspace.engine }
  private(set) var state: ProjectState
  /// Of the last entry.
  private(set) var hash = ""
  private var head: ProjectHead?
  private var today = Day(number: 0)
  /// The last day in UTC on which somebody of the customer's side wrote an entry.
  private(set) var customerDay: Day?
  /// By entry, the digests of the number runs that have not come yet.
  private(set) var missingRuns: [Int: String] = [:]
  private var inventory = InventoryReplay()
  private var texts: Set<String> = []

  init(_ id: ProjectID, in workspace: Workspace) {
    self.id = id
    self.workspace = workspace
    state = ProjectState(id: id)
  }

  mutating func append(_ entry: LoggedEntry) throws(RecordFault) {
    if let kind = entry.fault(after: state.sequence, hash) {
      throw .wrong("entry \(kind == .gap ? state.sequence + 1 : entry.sequence) \(kind.words)")
    }
    guard let changes = entry.changes else { throw .wrong("entry \(entry.sequence) cannot be read") }
    do { try state.apply(changes) } catch {
      throw .wrong(
        "entry \(entry.sequence) does not follow from those before it (\(error.change.item) \(error.change.field))"
      )
    }
    state.sequence = entry.sequence
    today = entry.moment.today
    if entry.sequence == 1 { try begin(with: entry) } else { try advance(to: entry) }
    try recording { () throws(StoreError) in
      try ChangeTable.insert(entry, touching: Set(changes.map(\.item)).sorted(), on: engine)
    }
    hash = entry.hash
    missingRuns[entry.sequence] = ChangeEntry.numbers(ofBody: entry.body)
    if Role(rawValue: entry.role)?.side == .customer { customerDay = max(today, customerDay ?? today) }
  }

  /// The row of the project, which every entry must continue.
  private mutating func begin(with entry: LoggedEntry) throws(RecordFault) {
    let summary = try summary()
    head = try recording { () throws(StoreError) in
      try ProjectTable.insert(summary, for: entry.command, on: engine)
    }
    guard head != nil else { throw .wrong("\(id), or the command of its first entry, is there already") }
    try recording { () throws(StoreError) in
      try ProjectTable.place(id, at: 1, after: "", tick: entry.tick, on: engine)
    }
  }

  private func advance(to entry: LoggedEntry) throws(RecordFault) {
    try recording { () throws(StoreError) in
      try ProjectTable.place(id, at: entry.sequence, after: hash, tick: entry.tick, on: engine)
    }
  }

  /// As of the day of the last entry.
  private func summary() throws(RecordFault) -> ProjectSummary {
    guard let summary = workspace.rules.summarise(state, workspace.read(state), today, nil) else {
      throw .wrong("entry \(state.sequence) leaves \(id) without its project item")
    }
    return summary
  }

  /// All runs of one entry, in their order.
  mutating func append(_ runs: [LoggedRun]) throws(RecordFault) {
    guard let sequence = runs.first?.sequence else { return }
    guard let digest = missingRuns[sequence], NumberRunTable.digest(of: runs) == digest else {
      throw .wrong("the number runs of entry \(sequence) are not those it was written with")
    }
    var replayed = inventory
    var changes: [NumberChange] = []
    for logged in runs {
      guard let run = NumberRunTable.run(logged) else {
        throw .wrong("number run \(logged.run) of entry \(sequence) cannot be read")
      }
      do { changes += try replayed.apply(run) } catch {
        throw .wrong("\(error.range): entry \(sequence) does not follow from those before it")
      }
    }
    inventory = replayed
    missingRuns[sequence] = nil
    try recording { () throws(StoreError) in
      for run in runs { try NumberRunTable.insert(run, on: engine) }
      try NumberTable.write(changes, of: id, on: engine)
    }
  }

  mutating func append(_ text: TextRecord) throws(RecordFault) {
    guard Chain.seal(text.text) == text.digest else {
      throw .wrong("the text of a document is not the one with that digest")
    }
    texts.insert(text.digest)
    try recording { () throws(StoreError) in try DocumentTable.insert(text.text, of: id, on: engine) }
  }

  /// The documents whose texts have not come.
  var missingTexts: [ItemID] {
    state.items.values.filter { $0.kind == .document && !texts.contains($0[.digest] ?? "") }.map(\.id)
      .sorted()
  }

  /// Writes items, summary row, bookings, Today, open work and figures.
  mutating func finish(customerSeen: Day?) throws(RecordFault) {
    guard let head else { throw .wrong("\(id) has no entry") }
    state.customerSeen = customerSeen
    state.receipts = try recording { () throws(StoreError) in try workspace.receipts(of: state) }
    let summary = try summary()
    let project = workspace.read(state)
    try recording { () throws(StoreError) in
      try ItemTable.write(
        state.items.keys.sorted(), from: ProjectState(id: id), to: state, on: engine)
      var row = summary
      row.customerSeen = customerSeen
      try ProjectTable.update(head, to: row, hash: hash, on: engine)
      try ComputedRows(project, of: row, on: today, workspace.rules).write(of: id, on: engine)
      try workspace.recount(id)
    }
  }
}

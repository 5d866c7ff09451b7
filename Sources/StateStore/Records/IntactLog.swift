import Domain

/// How far the log of a damaged project can be followed: entries that hold, can be read, and follow from those before.
struct IntactLog {
  private(set) var entries = 0
  /// The hash of the last of them.
  private(set) var head = ""
  /// The project after them.
  private(set) var state: ProjectState
  /// The last day in UTC on which somebody of the customer's side wrote one of them.
  private(set) var customerDay: Day?
  private var inventory = InventoryReplay()

  /// - Parameter runs: those of all entries, in order.
  init(_ project: ProjectID, _ log: [LoggedEntry], _ runs: [LoggedRun]) {
    state = ProjectState(id: project)
    let runs = Dictionary(grouping: runs, by: \.sequence)
    for entry in log { guard append(entry, runs[entry.sequence] ?? []) else { return } }
  }

  private mutating func append(_ entry: LoggedEntry, _ runs: [LoggedRun]) -> Bool {
    guard entry.fault(after: entries, head) == nil, let changes = entry.changes else { return false }
    var next = state
    guard (try? next.apply(changes)) != nil, let stock = inventory(after: entry, runs) else { return false }
    next.sequence = entry.sequence
    (state, inventory, entries, head) = (next, stock, entry.sequence, entry.hash)
    if Role(rawValue: entry.role)?.side == .customer {
      customerDay = max(entry.moment.today, customerDay ?? entry.moment.today)
    }
    return true
  }

  private func inventory(after entry: LoggedEntry, _ runs: [LoggedRun]) -> InventoryReplay? {
    let digest = ChangeEntry.numbers(ofBody: entry.body)
    guard digest == (runs.isEmpty ? nil : NumberRunTable.digest(of: runs)) else { return nil }
    var next = inventory
    for logged in runs {
      guard let run = NumberRunTable.run(logged), (try? next.apply(run)) != nil else { return nil }
    }
    return next
  }
}

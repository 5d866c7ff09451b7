import Domain

/// What is counted of each project, from its log.
extension Workspace {
  /// What was undone counts nowhere, what was redone on the day of the redo.
  ///
  /// Days are those of UTC, because the log does not say in which zone an entry was written.
  ///
  /// - Parameter log: whole, the oldest entry first.
  func figures(of log: [HistoryEntry]) throws(StoreError) -> ProjectFigures {
    guard let id = log.first?.project else { return [:] }
    var state = ProjectState(id: id)
    var project: Project?
    var figures: ProjectFigures = [:]
    for entry in log {
      let before = project
      do { try state.apply(entry.changes) } catch {
        throw .damaged("entry \(entry.sequence) of project \(id) does not follow from those before it")
      }
      state.sequence = entry.sequence
      let touched = Set(entry.changes.map(\.item)).sorted()
      project = before.flatMap { Project(state, from: $0, changed: touched) } ?? Project(state)
      guard entry.undoneBy == nil, entry.undoes == nil || entry.isRedo, let project else { continue }
      figures.add(project.figureGains(after: before, touched: touched, on: Self.day(of: entry.at)))
    }
    return figures.merging(project?.figureFacts ?? [:]) { $1 }
  }

  /// What one entry adds that undoes nothing.
  func count(_ entry: ChangeEntry, from before: Project?, to after: Project?) throws(StoreError) {
    guard let after else { return }
    let gains = after.figureGains(after: before, touched: entry.items, on: Self.day(of: entry.at))
    try FigureTable.add(
      gains, replacing: before?.figureFacts ?? [:], by: after.figureFacts, of: entry.project, on: engine)
  }

  static func day(of at: Timestamp) -> Day { Moment(timestamp: at, zoneOffset: 0).today }

  /// Counts all of a project anew from its log; what a damaged log does not say stays as it is, so that it can be opened.
  func recount(_ id: ProjectID) throws(StoreError) {
    guard let log = try ChangeTable.wholeLog(of: id, on: engine) else { return }
    try recount(log)
  }

  /// An undo or redo changes what counts of earlier entries.
  ///
  /// - Parameter log: before it.
  func recount(_ log: [HistoryEntry], and step: HistoryEntry) throws(StoreError) {
    var log = log
    for place in log.indices where log[place].sequence == step.undoes { log[place].undoneBy = step.sequence }
    try recount(log + [step])
  }

  private func recount(_ log: [HistoryEntry]) throws(StoreError) {
    guard let project = log.first?.project else { return }
    let counted: ProjectFigures
    do throws(StoreError) { counted = try figures(of: log) } catch {
      guard case .damaged = error else { throw error }
      return
    }
    try FigureTable.replace(counted, of: project, on: engine)
  }
}

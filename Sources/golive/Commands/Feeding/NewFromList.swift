import Domain
import StateStore
import Templates

/// Customer projects from a list: all rows are checked before the first project is created.
struct NewFromList {
  let file: String
  let reading: FeedOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let projects = NewProjects(paths: call.paths, actor: call.actor, settings: call.settings.own)
    for failure in projects.templates.failures { Output.complain(failure.sentence) }
    let there = try Self.there(call)
    let feed = try reading.read(file) { (text) throws(ImportProblem) in
      try ProjectFeed(
        text, ids: Set(there.map(\.id.rawValue)),
        customers: Set(there.map { DisplayText.line($0.customer).lowercased() }), dates: reading.dates,
        usual: ProjectFeed.Usual(
          start: call.today, ipm: projects.ipm, options: projects.templates.templates.flatMap(\.options)
        ) { try? projects.template($0) })
    }
    if let errors = reading.errors { try SafeFile.write(feed.findingsCSV, to: errors, replace: false) }
    let wrong = feed.rows.filter { $0.standing == .error }.map { ($0.line, $0.findings) }
    let isStored = reading.keep && (wrong.isEmpty || reading.validRows)
    if isStored { try create(feed, call) }
    try call.output.show(.projectFeed(feed, isStored: isStored))
    let count = feed.count(.new)
    try FeedOptions.sayErrors(
      wrong,
      kept: isStored ? "\(count) project\(count == 1 ? " was" : "s were") created" : "Nothing was created",
      way: reading.keep && !isStored ? " --valid-rows creates the others." : "")
  }

  /// The projects of the workspace; none while there is no workspace.
  private static func there(_ call: Invocation) throws(CommandFailure) -> [ProjectSummary] {
    let store = LazyWorkspace(call)
    return try storing { () throws(StoreError) in
      try store.portfolio(PortfolioQuery(scope: .all, limit: .max)).rows
    }
  }

  /// Each project is a change of its own history.
  private func create(_ feed: ProjectFeed, _ call: Invocation) throws(CommandFailure) {
    let new = feed.rows.compactMap(\.project)
    guard !new.isEmpty else {
      throw CommandFailure(
        .refused,
        "Nothing was created: \(feed.count(.unchanged)) customers have a project already, \(feed.count(.error)) rows have errors."
      )
    }
    let store = try Workspaces.openOrCreate(call)
    for (place, project) in new.enumerated() {
      do throws(CommandFailure) {
        _ = try storing { () throws(StoreError) in
          try store.commit(
            .createProject(project), id: Identifiers.random(), on: ProjectState(id: project.id),
            at: call.clock.now)
        }
      } catch {
        guard place > 0 else { throw error }
        throw CommandFailure(
          error.kind,
          "\(error.sentence) \(place) of \(new.count) projects were created; read the list again for the others."
        )
      }
      call.output.stored.note(in: project.id)
    }
  }
}

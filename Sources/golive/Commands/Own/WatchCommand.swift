import ArgumentParser
import Domain
import Platform
import StateStore

struct WatchCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Print every change as a JSON line as it is stored, until Ctrl-C.",
    discussion: """
      Each line has the tick of its change, which only grows. A program that was away goes on where it was with \
      --after TICK; with --once it gets what there is and is done.
      """)
  @Option(help: "Only of this project.", completion: .custom(Completions.projects)) var project: String?
  @Option(help: "Begin behind this tick; otherwise with the next change.") var after: Int?
  @Flag(help: "End when everything that is there has been printed.") var once = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let after, after < 0 { throw ValidationError("--after needs a number from 0.") }
    if options.csv || options.plain {
      throw ValidationError("Changes are JSON lines: leave out --csv and --plain.")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "follow the changes of all customers")
    let only = try project.map { (name) throws(CommandFailure) in try call.open(name).id }
    var workspace = try Workspaces.open(call)
    var watch = try storing { () throws(StoreError) in try workspace.watch() }
    var tick = try storing { () throws(StoreError) in try workspace.tick() }
    if let after { tick = after }
    while true {
      do throws(StoreError) {
        try Self.print(workspace, after: &tick, of: only, call)
        if once { return }
        _ = Self.wait(for: watch)
        watch.drain()
      } catch {
        guard error.leavesStale, !once else { throw CommandFailure(error) }
        // Restored or moved: what is there now may be older, and its ticks begin again.
        workspace = try Workspaces.open(call)
        (watch, tick) = try storing { () throws(StoreError) in (try workspace.watch(), try workspace.tick()) }
        try Self.write([("kind", .text("replaced")), ("tick", .number(tick))], call)
      }
    }
  }

  private static let page = 500

  private static func print(
    _ workspace: Workspace, after tick: inout Int, of project: ProjectID?, _ call: Invocation
  ) throws(StoreError) {
    while true {
      let lines = try workspace.changes(after: tick, of: project, limit: page)
      for line in lines {
        do throws(CommandFailure) { try write(Self.members(of: line, call.clock.now), call) } catch {
          throw .failed(error.sentence)
        }
        tick = line.entry.tick
      }
      if lines.count < page { return }
    }
  }

  /// A minute at most: not every file system tells of changes.
  private static func wait(for watch: any ChangeWatch) -> Bool {
    var wanted = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 60_000) > 0
  }

  private static func write(_ members: [(String, Value)], _ call: Invocation) throws(CommandFailure) {
    try Output.write(ReportJSON.line(members, faithful: call.output.raw))
  }

  private static func members(of line: News.Line, _ clock: Moment) -> [(String, Value)] {
    let entry = line.entry
    let changes = entry.changes.map { change -> Value in
      .object([
        ("item", .text(change.item.rawValue)), ("field", .text(change.field.rawValue)),
        ("old", Value(change.field.shown(change.old))), ("new", Value(change.field.shown(change.new))),
      ])
    }
    return [
      ("kind", .text("change")), ("tick", .number(entry.tick)), ("project", .text(entry.project.rawValue)),
      ("customer", .text(line.customer)), ("sequence", .number(entry.sequence)),
      ("at", .text(clock.minuteText(entry.at))), ("actor", .text(entry.actor)), ("role", .text(entry.role)),
      ("via", .text(entry.via)), ("summary", .text(entry.summary)), ("undoes", Value(entry.undoes)),
      ("changes", .list(changes)),
    ]
  }
}

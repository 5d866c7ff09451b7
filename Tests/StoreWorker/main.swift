import Domain
import FaultyDisk
import Platform
import PostgresEngine
import SQLiteEngine
import StateStore
import TestSupport

// A second process on a workspace, for tests. Says on standard output what it did, one line each:
//   StoreWorker commit PATH NAME PROJECT COUNT   `ack SEQUENCE COMMAND` after each stored commit
//   StoreWorker hold PATH NAME                   `holding` while it sits inside a write, until killed
//   StoreWorker write PATH|ADDRESS NAME PROJECT MILLISECONDS [weak=early]   as commit, for a while; says `busy` when it had to give
//                                                up, `again` when it is not known whether it was stored, and repeats it
//   StoreWorker deed PATH KIND [calls= first= count= error= record= weak=]   one deed while calls fail: see WatchedDisk
//   StoreWorker look PATH NAME [first= count= error=]   opens, lists, reads and leaves while reading fails; says `calls COUNT`
//   StoreWorker bench DIRECTORY                  times, on an empty directory

/// One write, so that the line is complete before the process can be killed.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func commit(_ workspace: Workspace, project: ProjectID, count: Int) throws(StoreError) {
  var state = try workspace.load(project)
  let field = Field(rawValue: "count-\(workspace.actor.name)")
  let first = state.value("T-1", field).flatMap { Int($0) } ?? 0
  for number in first + 1...first + count {
    let command = "\(workspace.actor.name)-\(number)"
    let done = try workspace.commit(
      .set(["T-1"], field, String(number)), id: command, on: state, at: .test(minute: number))
    state = done.state
    say("ack \(done.entry.sequence) \(command)")
  }
}

/// Commits until the time is over, each on what is stored then.
func write(_ workspace: Workspace, project: ProjectID, milliseconds limit: Int, isEarly: Bool)
  throws(StoreError)
{
  let name = workspace.actor.name
  let end = milliseconds() + limit
  var number = 0
  while milliseconds() < end {
    number += 1
    let id = "\(name)-\(number)"
    if isEarly { say("ack 0 \(id)") }
    do throws(StoreError) {
      let done = try workspace.commit(
        .set(["T-1"], Field(rawValue: "count-\(name)"), String(number)), id: id, on: workspace.load(project),
        at: .test(minute: number))
      if !isEarly { say("ack \(done.entry.sequence) \(id)") }
    } catch {
      switch error {
      case .busy: say("busy \(id)")
      case .unanswered, .unreachable:
        // As the dashboard: the same under the same id, until it is known.
        say("again \(id)")
        // Or whoever reads this is told more than they take, and this program is kept waiting.
        usleep(20_000)
        if !isEarly { number -= 1 }
      default: throw error
      }
    }
  }
}

/// Reads as a command line does that stores nothing.
func look(at path: String, _ disk: WatchedDisk) {
  disk.arm()
  do throws(StoreError) {
    let reader = try Workspace(
      SQLiteEngine.open(at: path), actor: Actor(name: "kim", role: .ipm), via: "test", rules: FakeRules.rules)
    _ = try reader.portfolio(PortfolioQuery(scope: .all))
    _ = try reader.load("acme")
    _ = try reader.history("acme", item: nil, before: nil, limit: 100)
  } catch { say("error \(error.sentence)") }
  say("calls \(faulty_disarm())")
}

let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "bench" {
  do throws(StoreError) { try bench(at: arguments[2]) } catch { say("error \(error.sentence)") }
  exit(0)
}
guard arguments.count >= 4 else {
  say("error usage: StoreWorker commit PATH NAME PROJECT COUNT | hold PATH NAME")
  exit(64)
}
do throws(StoreError) {
  if arguments[1] == "deed", let kind = DiskDeed(rawValue: arguments[3]) {
    WatchedDeed(kind: kind, path: arguments[2], disk: WatchedDisk(arguments.dropFirst(4))).happen()
    exit(0)
  }
  let disk = WatchedDisk(arguments.dropFirst(4))
  if arguments[1] == "look" {
    look(at: arguments[2], disk)
    exit(0)
  }
  let engine: any Engine =
    PostgresPlace.isNamed(by: arguments[2])
    ? try PostgresEngine.open(
      PostgresPlace(arguments[2]), options: .init(holder: arguments[3], turnDeadline: 2000) { time(nil) })
    : try SQLiteEngine.open(
      at: arguments[2], options: .init(holder: arguments[3], lockDeadline: disk.isEarly ? 0 : 10_000))
  let workspace = try Workspace(
    engine, actor: Actor(name: arguments[3], role: .ipm), via: "test", rules: FakeRules.rules)
  if arguments[1] == "hold" {
    try engine.write { () throws(StoreError) in
      say("holding")
      while true { pause() }
    }
  } else if arguments[1] == "write", arguments.count >= 6 {
    try write(
      workspace, project: ProjectID(arguments[4]), milliseconds: Int(arguments[5]) ?? 0,
      isEarly: disk.isEarly)
  } else if arguments.count >= 6 {
    try commit(workspace, project: ProjectID(arguments[4]), count: Int(arguments[5]) ?? 0)
  }
} catch {
  say("error \(error.sentence)")
  exit(1)
}

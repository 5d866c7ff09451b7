import Domain
import FaultyDisk
import Glibc
import SQLiteEngine
import StateStore
import TestSupport

// A second process on a workspace, for tests. Says on standard output what it did, one line each:
//   StoreWorker commit PATH NAME PROJECT COUNT   `ack SEQUENCE COMMAND` after each stored commit
//   StoreWorker hold PATH NAME                   `holding` while it sits inside a write, until killed
//   StoreWorker new PATH NAME FIRST COUNT ERROR    makes a workspace and a project while calls fail: `ack CALLS`
//   StoreWorker fault PATH NAME PROJECT CALLS COUNT ERROR   one commit while calls fail: `ack` or `error`, until killed
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

/// Creates a workspace while `count` calls from the `first` on fail with `error`, or kill the process if
/// that is 0.
func make(_ path: String, name: String, first: Int32, count: Int32, error: Int32) throws(StoreError) {
  faulty_arm(FAULT_ANY, first, count, error)
  defer { faulty_disarm() }
  let engine = try SQLiteEngine.openOrCreate(at: path, name: name)
  let workspace = try Workspace(
    engine, actor: Actor(name: name, role: .ipm), via: "test", rules: FakeRules.rules)
  try workspace.createTestProject()
  say("ack \(faulty_disarm())")
}

/// Commits once while calls fail.
func commitOnce(
  _ workspace: Workspace, project: ProjectID, calls: faulty_calls, count: Int32, error: Int32
) throws(StoreError) {
  // One successful commit first, as in a running program: the log exists.
  let state = try workspace.commit(
    .set(["T-1"], .note, "before \(getpid())"), id: "before-\(getpid())", on: workspace.load(project),
    at: .test()
  ).state
  faulty_arm(calls, 1, count, error)
  defer { faulty_disarm() }
  do throws(StoreError) {
    _ = try workspace.commit(.set(["T-1"], .note, "once"), id: "once", on: state, at: .test())
    faulty_disarm()
    say("ack")
  } catch {
    faulty_disarm()
    say("error \(error.sentence)")
  }
}

let arguments = CommandLine.arguments
let numbers = arguments.compactMap { Int32($0) }
if arguments.count == 3, arguments[1] == "bench" {
  do throws(StoreError) { try bench(at: arguments[2]) } catch { say("error \(error.sentence)") }
  exit(0)
}
guard arguments.count >= 4 else {
  say("error usage: StoreWorker commit PATH NAME PROJECT COUNT | hold PATH NAME")
  exit(64)
}
do throws(StoreError) {
  if arguments[1] == "new" {
    try make(arguments[2], name: arguments[3], first: numbers[0], count: numbers[1], error: numbers[2])
    exit(0)
  }
  let engine = try SQLiteEngine.open(at: arguments[2], options: .init(holder: arguments[3]))
  let workspace = try Workspace(
    engine, actor: Actor(name: arguments[3], role: .ipm), via: "test", rules: FakeRules.rules)
  if arguments[1] == "hold" {
    try engine.write { () throws(StoreError) in
      say("holding")
      while true { pause() }
    }
  } else if arguments[1] == "fault" {
    try commitOnce(
      workspace, project: ProjectID(arguments[4]), calls: arguments[5] == "sync" ? FAULT_SYNC : FAULT_ANY,
      count: numbers[0], error: numbers[1])
    while true { pause() }
  } else if arguments.count >= 6 {
    try commit(workspace, project: ProjectID(arguments[4]), count: Int(arguments[5]) ?? 0)
  }
} catch {
  say("error \(error.sentence)")
  exit(1)
}

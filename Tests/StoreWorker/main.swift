import Domain
import Glibc
import SQLiteEngine
import StateStore
import TestSupport

// A second process on a workspace, for tests. Says on standard output what it did, one line each:
//   StoreWorker commit PATH NAME PROJECT COUNT   `ack SEQUENCE COMMAND` after each stored commit
//   StoreWorker hold PATH NAME                   `holding` while it sits inside a write, until killed
//   StoreWorker bench DIRECTORY                  times, on an empty directory

/// One write, so that a line is out before anything can kill the process.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func commit(_ workspace: LocalWorkspace, project: ProjectID, count: Int) throws(StoreError) {
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
  let engine = try SQLiteEngine.open(at: arguments[2], options: .init(holder: arguments[3]))
  let workspace = try Workspace(
    engine, actor: Actor(name: arguments[3], role: .ipm), via: "test", rules: FakeRules.rules)
  if arguments[1] == "hold" {
    try engine.write { () throws(StoreError) in
      say("holding")
      while true { pause() }
    }
  } else if arguments.count >= 6 {
    try commit(workspace, project: ProjectID(arguments[4]), count: Int(arguments[5]) ?? 0)
  }
} catch {
  say("error \(error.sentence)")
  exit(1)
}

import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// What a deed left on the disk, whole or cut short.
struct Aftermath {
  let root: String
  let kind: DiskDeed
  private var path: String { root + DeedRun.place }

  /// What is wrong, as the next program finds it, which then goes on working there.
  func faults(_ acknowledged: [String], _ refusal: String? = nil) -> [String] {
    do {
      if kind == .records, !SQLiteEngine.isPresent(at: path) {
        if let lost = acknowledged.first { return ["\(lost) was acknowledged and is lost"] }
        // What was interrupted left nothing, and can be repeated.
        try WholeExportFile.read(FileTree.bytes(of: path + ".jsonl") ?? [], into: path)
      }
      let next = try NextProgram(at: path, kind)
      var faults = try next.faults()
      for id in acknowledged where try !isDone(id, next) {
        faults.append("\(id) was acknowledged and is lost")
      }
      if let refusal, refusal.contains("othing was changed"), kind != .records,
        try isDone(kind.lastCommand, next)
      {
        faults.append("\(kind.lastCommand) is stored, and it was said: \(refusal)")
      }
      try next.goOn()
      return try faults + copies()
    } catch let error as StoreError {
      return ["cannot go on: \(error.sentence)"]
    } catch let error as BackupFailure {
      return ["cannot go on: \(error.sentence)"]
    } catch { return ["cannot go on: \(error)"] }
  }

  private func isDone(_ id: String, _ next: NextProgram) throws -> Bool {
    switch kind {
    case .new, .commit, .undo, .running, .numbers, .checkpoint: return try next.has(id)
    case .records: return try next.has("before-3")
    case .backup: return (try? SQLiteBackup(at: path + ".copy").verify()) != nil
    case .restore:
      // The newer changes went aside with the workspace that had them, and are not in the one that is there.
      guard try !next.has("before-3"), try next.has("before-1") else { return false }
      return try NextProgram(at: path + ".before-now", kind).has("before-3")
    }
  }

  /// Copies: what has the name of one is whole, and another one can be made or put back.
  private func copies() throws -> [String] {
    switch kind {
    case .new, .commit, .undo, .running, .numbers, .checkpoint, .records: return []
    case .backup:
      var faults: [String] = []
      if access(path + ".copy", F_OK) == 0 {
        do { try SQLiteBackup(at: path + ".copy").verify() } catch {
          faults.append("a copy that is not whole: \(error)")
        }
        TemporaryDirectory.remove(path + ".copy")
      }
      let origin = BackupOrigin(taken: Moment.test().timestamp, reason: .asked, tool: "test")
      try SQLiteBackup.write(workspaceAt: path, to: path + ".copy", origin).verify()
      return faults
    case .restore:
      let copy = try SQLiteBackup(at: path + ".copy")
      try copy.verify()
      _ = try copy.restore(to: path, stamp: "again")
      return try NextProgram(at: path, kind).has("before-2") ? ["it was not put back"] : []
    }
  }
}

/// Whoever opens a workspace after something happened to it.
struct NextProgram {
  let engine: SQLiteEngine
  let workspace: Workspace

  init(at path: String, _ kind: DiskDeed) throws(StoreError) {
    engine = try kind == .new ? .openOrCreate(at: path, name: "w") : .open(at: path)
    workspace = try Workspace(
      engine, actor: Actor(name: "kim", role: .ipm), via: "test",
      rules: [.numbers, .records].contains(kind) ? .domain : FakeRules.rules)
  }

  func has(_ command: String) throws(StoreError) -> Bool {
    try engine.first("SELECT seq FROM change WHERE cmd = $1", [.text(command)]) != nil
  }

  /// What the doctor and the database find.
  func faults() throws(StoreError) -> [String] {
    let findings = try workspace.examine() + engine.examine()
    return try findings.filter { $0.standing == .bad }.map(\.text)
      + workspace.verify().map { "the history of \($0.project) breaks at \($0.sequence)" }
  }

  /// One more change, which is then there.
  func goOn() throws(StoreError) {
    let isEmpty = try engine.first("SELECT id FROM project WHERE id = 'acme'") == nil
    let state = try isEmpty ? workspace.createTestProject() : workspace.load("acme")
    guard let item = state.items.values.first(where: { $0.kind == .task })?.id else {
      throw .failed("there are no tasks")
    }
    let done = try workspace.commit(.set([item], .note, "goes on"), id: "goes on", on: state, at: .test())
    guard try workspace.load("acme") == done.state else { throw .failed("it does not go on") }
  }
}

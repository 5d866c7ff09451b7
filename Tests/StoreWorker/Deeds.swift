import Domain
import FaultyDisk
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// How the disk behaves under a deed: which calls fail and how, where they are recorded, and what is made weaker on
/// purpose, so that a test can show that it would notice a loss.
struct WatchedDisk {
  private let words: [String: String]

  /// Words such as `calls=sync first=3 count=1 error=28 record=PATH weak=off`.
  init(_ words: some Sequence<String>) {
    self.words = Dictionary(
      words.compactMap { word in
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }, uniquingKeysWith: { $1 })
  }

  /// Says that something is stored before it is.
  var isEarly: Bool { words["weak"] == "early" }
  /// The database syncs nothing.
  var isUnsynced: Bool { words["weak"] == "off" }

  func number(_ name: String, _ otherwise: Int32) -> Int32 { words[name].flatMap { Int32($0) } ?? otherwise }

  func record() {
    if let path = words["record"] { faulty_record(path) }
  }

  func arm() {
    let calls: faulty_calls =
      switch words["calls"] {
      case "sync": FAULT_SYNC
      case "read": FAULT_READ
      default: FAULT_ANY
      }
    faulty_arm(calls, number("first", .max), number("count", 1), number("error", 0))
  }
}

/// One thing a program does to a workspace, from opening it to closing it, on a watched disk.
struct WatchedDeed {
  let kind: DiskDeed
  let path: String
  let disk: WatchedDisk

  /// Says `ack ID` for whatever was stored, `error SENTENCE`, and at the end `calls COUNT`.
  func happen() {
    disk.record()
    if kind != .running { disk.arm() }
    do {
      switch kind {
      case .backup, .restore: try copy()
      case .records:
        try WholeExportFile.read(FileTree.bytes(of: path + ".jsonl") ?? [], into: path)
        confirm("kim-records")
      case .new, .commit, .undo, .running, .numbers, .checkpoint: try perform()
      }
    } catch let error as StoreError {
      say("error \(error.sentence)")
    } catch let error as BackupFailure {
      say("error \(error.sentence)")
    } catch { say("error \(error)") }
    say("calls \(faulty_disarm())")
  }

  private func perform() throws(StoreError) {
    let options = SQLiteEngine.Options(
      holder: "kim", checkpointSize: kind == .checkpoint ? 20_000 : 4 << 20)
    let engine =
      try kind == .new
      ? SQLiteEngine.openOrCreate(at: path, name: "w", options: options) : .open(at: path, options: options)
    if disk.isUnsynced { try engine.run("PRAGMA synchronous = OFF") }
    let kim = try Workspace(
      engine, actor: Actor(name: "kim", role: .ipm), via: "test",
      rules: kind == .numbers ? .domain : FakeRules.rules)
    switch kind {
    case .new: try acknowledge("create-acme") { () throws(StoreError) in try kim.createTestProject() }
    case .commit: try commit(1, by: kim)
    case .checkpoint: try commit(4, by: kim)
    case .running:
      _ = try kim.commit(
        .set(["T-1"], .note, "before \(getpid())"), id: "before \(getpid())", on: kim.load("acme"),
        at: .test())
      disk.arm()
      do throws(StoreError) { try commit(1, by: kim) } catch { say("error \(error.sentence)") }
      say("calls \(faulty_disarm())")
      while true { pause() }
    case .undo:
      try acknowledge("kim-undo") { () throws(StoreError) in
        _ = try kim.undo("acme", id: "kim-undo", at: .test(minute: 50))
      }
    case .numbers: try importNumbers(by: kim)
    case .backup, .restore, .records: break
    }
  }

  private func copy() throws(BackupFailure) {
    let place = path + ".copy"
    switch kind {
    case .restore:
      let copy = try SQLiteBackup(at: place)
      try copy.verify()
      _ = try copy.restore(to: path, stamp: "now")
    default:
      _ = try SQLiteBackup.write(
        workspaceAt: path, to: place,
        BackupOrigin(taken: Moment.test().timestamp, reason: .asked, tool: "test"))
    }
    confirm("kim-\(kind)")
  }

  private func acknowledge(_ id: String, _ body: () throws(StoreError) -> Void) throws(StoreError) {
    if disk.isEarly { confirm(id) }
    try body()
    if !disk.isEarly { confirm(id) }
  }

  private func confirm(_ id: String) {
    faulty_mark(id)
    say("ack \(id)")
  }

  private func commit(_ count: Int, by kim: Workspace) throws(StoreError) {
    var state = try kim.load("acme")
    for number in 1...count {
      let id = "kim-\(number)"
      let note = id + String(repeating: " and more", count: kind == .checkpoint ? 300 : 1)
      try acknowledge(id) { () throws(StoreError) in
        state =
          try kim.commit(.set(["T-1"], .note, note), id: id, on: state, at: .test(minute: 50 + number)).state
      }
    }
  }

  private func importNumbers(by kim: Workspace) throws(StoreError) {
    let rows = (0..<60).map { "+1212555\(1000 + $0),spare,keep" }
    let text = "number,usage,action\n" + rows.joined(separator: "\n")
    guard let file = try? NumberFile(reading: Array(text.utf8)) else { throw .failed("the file is not read") }
    try acknowledge("kim-numbers") { () throws(StoreError) in
      _ = try kim.importNumbers(
        file, scope: nil, validRowsOnly: false, into: "acme", id: "kim-numbers", at: .test(minute: 50))
    }
  }
}

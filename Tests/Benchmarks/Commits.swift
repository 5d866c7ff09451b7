import CSQLite
import Domain
import Glibc
import StateStore
import TestSupport

/// A durable change of a whole Operator Connect project, beside the least SQLite and the disk can do, in turn.
struct Commits {
  private let fixture: StoreFixture
  private let bare: OpaquePointer
  private let insert: OpaquePointer
  private let file: Int32

  /// `nil` where the bare database cannot be made.
  init?() throws {
    fixture = try StoreFixture()
    var connection: OpaquePointer?
    sqlite3_open(fixture.directory.path + "/bare.db", &connection)
    guard let connection else { return nil }
    bare = connection
    sqlite3_exec(
      bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t(text TEXT)", nil, nil, nil)
    var statement: OpaquePointer?
    sqlite3_prepare_v2(
      bare, "INSERT INTO t VALUES('a change of one field, as short as they come')", -1, &statement, nil)
    guard let statement else { return nil }
    insert = statement
    file = open(fixture.directory.path + "/plain", O_RDWR | O_CREAT, 0o600)
  }

  func rows(_ rounds: Int = 300) throws -> [Row] {
    let store = try fixture.session("Lee Chen", rules: .domain)
    var state = try store.commit(
      .createProject(TemplateProject.new()), id: "create", on: ProjectState(id: TemplateProject.id),
      at: BoardProjects.buildDay
    ).state
    let task = ItemID("INI-02")
    var (disk, sqlite, change, processor) = ([Double](), [Double](), [Double](), [Double]())
    for round in 0..<rounds {
      disk.append(Self.time(CLOCK_MONOTONIC) { synchronise() })
      sqlite.append(
        Self.time(CLOCK_MONOTONIC) {
          sqlite3_step(insert)
          sqlite3_reset(insert)
        })
      let start = Self.now(CLOCK_PROCESS_CPUTIME_ID)
      try change.append(
        Self.time(CLOCK_MONOTONIC) {
          state = try store.commit(
            .set([task], .note, "note \(round)"), id: "\(round)", on: state, at: BoardProjects.buildDay
          ).state
        })
      processor.append(Self.now(CLOCK_PROCESS_CPUTIME_ID) - start)
    }
    return [
      Row("durable change beside a bare SQLite commit, ms", sqlite, change, budget: "2 x"),
      Row("the same, p99", sqlite, change, share: 0.99),
      Row("the same beside flock, 4 KiB and fdatasync, ms", disk, change),
      Row(name: "processor time of a durable change, ms", program: Measurement.median(processor)),
    ]
  }

  /// What any program must do under the workspace's rule of one writer.
  private func synchronise() {
    flock(file, LOCK_EX)
    let page = [UInt8](repeating: 7, count: 4096)
    _ = write(file, page, page.count)
    fdatasync(file)
    flock(file, LOCK_UN)
  }

  private static func time(_ clock: Int32, _ body: () throws -> Void) rethrows -> Double {
    let start = now(clock)
    try body()
    return now(clock) - start
  }

  private static func now(_ clock: Int32) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

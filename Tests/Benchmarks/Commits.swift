import CSQLite
import Domain
import Platform
import StateStore
import TestSupport

/// A durable change of a whole Operator Connect project, measured alternately with the minimum that SQLite
/// and the disk need.
struct Commits {
  private let fixture: SQLiteFixture
  private let bare: OpaquePointer
  private let insert: OpaquePointer
  private let file: Int32

  /// `nil` if the bare database cannot be created.
  init?() throws {
    fixture = try SQLiteFixture()
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
    state = try store.commit(.replan(reason: nil), id: "replan", on: state, at: BoardProjects.buildDay).state
    var (disk, sqlite) = ([Double](), Times())
    var changes = Change.allCases.map { _ in Times() }
    for round in 0..<rounds {
      disk.append(Self.time(CLOCK_MONOTONIC) { synchronise() })
      sqlite.take {
        sqlite3_step(insert)
        sqlite3_reset(insert)
      }
      for (index, change) in Change.allCases.enumerated() {
        try changes[index].take {
          state = try store.commit(
            change.command(round), id: "\(round) \(index)", on: state, at: BoardProjects.buildDay
          ).state
        }
      }
    }
    let note = changes[0]
    return [
      Row("durable change beside a bare SQLite commit, ms", sqlite.wall, note.wall, budget: "2.5 x"),
      Row("the same, p99", sqlite.wall, note.wall, share: 0.99),
      Row("the same beside flock, 4 KiB and fdatasync, ms", disk, note.wall),
    ]
      + zip(Change.allCases, changes).map { change, times in
        Row("processor time, \(change.rawValue), ms", sqlite.processor, times.processor)
      }
  }

  /// The most frequent changes; each round reverts the previous one.
  private enum Change: String, CaseIterable {
    case note
    case state = "state of a task"
    case claim = "claim of an item"

    func command(_ round: Int) -> Command {
      let isBack = round % 2 == 1
      return switch self {
      case .note: .set(["INI-02"], .note, "note \(round)")
      case .state: .setTask(["INI-01"], isBack ? .notStarted : .inProgress, reason: nil, nextCheck: nil)
      case .claim:
        isBack
          ? .reopen(["PRE-A1"], reason: "not yet") : .claim(["PRE-A1"], evidence: "SOW v3", onBehalf: nil)
      }
    }
  }

  /// Samples of wall-clock and processor time.
  private struct Times {
    private(set) var wall: [Double] = []
    private(set) var processor: [Double] = []

    mutating func take(_ body: () throws -> Void) rethrows {
      let start = Commits.now(CLOCK_PROCESS_CPUTIME_ID)
      try wall.append(Commits.time(CLOCK_MONOTONIC, body))
      processor.append(Commits.now(CLOCK_PROCESS_CPUTIME_ID) - start)
    }
  }

  /// What any program must do to be the only writer of the workspace.
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

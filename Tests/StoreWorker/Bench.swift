import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// Prints how long a commit takes compared with the minimum for a durable one, and how long filling takes.
func bench(at directory: String) throws(StoreError) {
  let file = open(directory + "/bare", O_RDWR | O_CREAT, 0o600)
  let page = [UInt8](repeating: 7, count: 4096)
  report("write of 4 KiB and fsync") { _ in
    _ = write(file, page, page.count)
    fdatasync(file)
  }
  close(file)
  let engine = try SQLiteEngine.create(at: directory + "/workspace", name: "bench")
  try engine.run("CREATE TABLE bare(n INTEGER)")
  try report("SQLite transaction of one row under the lock") { (number) throws(StoreError) in
    try engine.write { () throws(StoreError) in
      _ = try engine.run("INSERT INTO bare(n) VALUES($1)", [.integer(Int64(number))])
    }
  }
  let fill = milliseconds()
  try WorkspaceGenerator(items: 10).fill(engine, projects: 10_000)
  print("10,000 projects x 10 items: \(milliseconds() - fill) ms")
  let workspace = try Workspace(
    engine, actor: Actor(name: "Ira", role: .ipm), via: "bench",
    rules: Rules(plan: FakeRules.plan, summarise: Rules.domain.summarise))
  var state = try workspace.load("p-05000")
  try report("commit of one field") { (number) throws(StoreError) in
    state =
      try workspace.commit(
        .set(["T-1"], .note, "note \(number)"), id: "bench-\(number)", on: state, at: .test()
      ).state
  }
  try report("open a project of 18 items") { (number) throws(StoreError) in
    _ = try workspace.load(WorkspaceGenerator.id(number % 10_000 + 1))
  }
  try report("page of 40 in order of go-live") { (_) throws(StoreError) in
    _ = try workspace.portfolio(PortfolioQuery(limit: 40))
  }
  try report("page of 40 at 5,000") { (_) throws(StoreError) in
    _ = try workspace.portfolio(PortfolioQuery(offset: 5000, limit: 40))
  }
  let verify = milliseconds()
  print("verify all: \(try workspace.verify().count) breaks, \(milliseconds() - verify) ms")
}

/// Median and 95th percentile of 500 rounds, in microseconds.
private func report<Failure: Error>(_ title: String, _ body: (Int) throws(Failure) -> Void) throws(Failure) {
  var times: [Int] = []
  for number in 0..<500 {
    let start = microseconds()
    try body(number)
    times.append(microseconds() - start)
  }
  times.sort()
  print("\(title): p50 \(times[250]) us, p95 \(times[475]) us")
}

func milliseconds() -> Int { microseconds() / 1000 }

private func microseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
}

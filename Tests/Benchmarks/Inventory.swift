import Platform
import TestSupport

/// What numbers and port orders cost: two projects in a workspace of their own, one of them with 20,000 numbers and
/// 100 port orders, and 5,000 orders in all.
struct Inventory {
  private static let numbers = 20_000
  private static let orders = 100
  private static let projects = 50

  private let golive: String
  private let directory = TemporaryDirectory()

  init(golive: String) { self.golive = golive }

  func rows(_ runs: Int = 11) throws -> [Row] {
    for name in ["Plain", "Many"] { try run("new", name, "--start", "today") }
    let file = "\(directory.path)/numbers.csv"
    try write(Self.list, to: file)
    let preview = try run("numbers", "import", "many", file)
    let kept = try run("numbers", "import", "many", file, "--keep")
    let tasks = try ["plain", "many"].map { project in
      try (0..<runs).map { _ in try settleAndReopen(project) }
    }
    let pages = try ["plain", "many"].map { project in
      try (0..<runs).map { _ in try run("numbers", "list", project).milliseconds }
    }
    return [
      Row(name: "import preview of \(Self.numbers) numbers, ms", program: preview.milliseconds),
      Row(name: "import of \(Self.numbers) numbers, ms", program: kept.milliseconds, budget: "3000"),
      Row(name: "memory of it, MiB", program: kept.memory, budget: "150"),
      Row("task done beside \(Self.numbers) numbers, ms", tasks[0], tasks[1], budget: "1.2 x"),
      Row("a page of numbers, ms", pages[0], pages[1]),
    ] + (try orderRows(runs))
  }

  private func settleAndReopen(_ project: String) throws -> Double {
    let done = try run("task", "done", project, "INI-02", "--evidence", "note").milliseconds
    try run("undo", project)
    return done
  }

  private func orderRows(_ runs: Int) throws -> [Row] {
    for number in 1..<Self.projects - 1 { try run("new", "Orders \(number)", "--start", "today") }
    let bare = try (0..<runs).map { _ in try run("list").milliseconds }
    let names = ["plain", "many"] + (1..<Self.projects - 1).map { "orders-\($0)" }
    var added: [Double] = []
    for name in names {
      for _ in 0..<Self.orders {
        added.append(try run("port", "add", name, "Old Tel", "--numbers", "40").milliseconds)
      }
    }
    let full = try (0..<runs).map { _ in try run("list").milliseconds }
    let one = try (0..<runs).map { _ in try run("port", "list", "many").milliseconds }
    return [
      Row(name: "port order added, ms, p50", program: Measurement.median(added)),
      Row(name: "\(Self.orders) orders listed, ms", program: Measurement.median(one)),
      Row("portfolio with \(Self.orders * Self.projects) orders, ms", bare, full),
    ]
  }

  private static var list: String {
    let rows = (0..<numbers).map { "+1212\(2_000_000 + $0),user,new,NYC\n" }
    return "number,usage,action,site\n" + rows.joined()
  }

  private func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Platform.write(file, bytes, bytes.count) == bytes.count else {
      throw Failed(words: ["write", path])
    }
  }

  private struct Failed: Error {
    let words: [String]
  }

  /// Runs golive to its end.
  @discardableResult
  private func run(_ words: String...) throws -> (milliseconds: Double, memory: Double) {
    let start = Self.now()
    let child = try ChildProcess.start(
      ["/usr/bin/env", "GOLIVE_HOME=\(directory.path)/home", golive] + words)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failed(words: words) }
    return (Self.now() - start, Double(usage.ru_maxrss) / 1024)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

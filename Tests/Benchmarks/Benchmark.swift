import Layout
import Platform
import TestSupport

/// All measurements, in the order they are printed.
struct Benchmark {
  let golive: String
  /// A `GOLIVE_HOME`.
  let home: String
  let runs: Int
  private let directory = TemporaryDirectory()
  private let floorProgram: String

  init(golive: String, home: String, runs: Int) throws {
    self.golive = golive
    self.home = home
    self.runs = runs
    floorProgram = try FloorProgram.compiled(into: directory.path)
    for (name, value) in [("TERM", "xterm-256color"), ("LC_ALL", "C.UTF-8"), ("TZ", "UTC")] {
      setenv(name, value, 1)
    }
  }

  func print() throws {
    let portfolio = Stage.portfolio(home)
    portfolio.enter()
    let contest = Contest(floor: try floor(of: portfolio), golive: [golive])
    Row.printTitles()
    contest.starts(runs).forEach { $0.print() }
    contest.keys(of: portfolio).forEach { $0.print() }
    try projectRows().forEach { $0.print() }
    portfolio.enter()
    try Bytes.firstPaints([golive]) { try floor(of: portfolio, at: $0) }.forEach { $0.print() }
    Bytes.cursorMoves(golive).forEach { $0.print() }
    Rest.rows([golive]).forEach { $0.print() }
    try Commits()?.rows().forEach { $0.print() }
    try Inventory(golive: golive).rows().forEach { $0.print() }
    let planning = try Planning.take()
    Row(name: "re-plan, \(planning.tasks) tasks, ms", program: planning.replan, budget: "1 ms").print()
    Row(name: "ghost key, \(planning.tasks) tasks, ms", program: planning.whatIf, budget: "1 ms").print()
  }

  /// Keys on the screens of one project, and of a move shown there.
  func projectRows() throws -> [Row] {
    let project = try Stage.project()
    project.enter()
    return try Contest(floor: floor(of: project), golive: [golive]).keys(of: project)
  }

  /// The floor program with golive's pictures of that size.
  private func floor(of stage: Stage, at size: Size = Size(columns: 80, rows: 24)) throws -> [String] {
    let path = "\(directory.path)/pictures-\(size)"
    try Pictures.write(of: stage, size: size, to: path)
    return [floorProgram, path]
  }
}

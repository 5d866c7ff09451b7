import Layout
import Platform

// Prints what golive costs, compared with FloorProgram.c. HOME is a `GOLIVE_HOME`.
//   Benchmarks fill HOME PROJECTS ITEMS       creates a workspace to measure on
//   Benchmarks [--runs N] GOLIVE HOME         everything
//   Benchmarks commit                         only what a durable change costs
//   Benchmarks project GOLIVE                 only keys on the screens of a project
//   Benchmarks numbers GOLIVE                 only what number lists and port orders cost
//   Benchmarks server PROJECTS                a workspace on a server of its own, near and 40 ms away
//   Benchmarks pictures HOME FILE             the floor program's pictures
var words = CommandLine.arguments.dropFirst()[...]
var runs = 15
if words.first == "--runs", let count = words.dropFirst().first.flatMap({ Int($0) }), count > 0 {
  runs = count
  words = words.dropFirst(2)
}
let arguments = Array(words)

do {
  switch (arguments.first, arguments.count) {
  case ("fill", 4): exit(fill(arguments[1] + "/data/workspace", arguments[2], arguments[3]))
  case ("commit", 1): try Commits()?.rows().forEach { $0.print() }
  case ("project", 2):
    try Benchmark(golive: arguments[1], home: "", runs: 0).projectRows().forEach { $0.print() }
  case ("numbers", 2): try Inventory(golive: arguments[1]).rows().forEach { $0.print() }
  case ("server", 2):
    Row.printTitles()
    try ServerBenchmark(projects: Int(arguments[1]) ?? 1000, runs: runs).rows().forEach { $0.print() }
  case ("pictures", 3):
    try Pictures.write(of: .portfolio(arguments[1]), size: Size(columns: 80, rows: 24), to: arguments[2])
  case (_, 2): try Benchmark(golive: arguments[0], home: arguments[1], runs: runs).print()
  default:
    print(
      "Benchmarks [--runs N] GOLIVE HOME | fill HOME PROJECTS ITEMS | commit | project GOLIVE | numbers GOLIVE | server PROJECTS | pictures HOME FILE"
    )
  }
} catch {
  print("\(error)")
  exit(1)
}

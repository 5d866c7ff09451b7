import Glibc

// Prints how a program compares with FloorProgram, which lies beside this one.
//   Benchmarks [--runs N] PROGRAM [ARGUMENT ...]
//   Benchmarks fill DIRECTORY PROJECTS ITEMS   makes a workspace to measure on
if CommandLine.arguments.count == 5, CommandLine.arguments[1] == "fill" {
  exit(fill(CommandLine.arguments[2], CommandLine.arguments[3], CommandLine.arguments[4]))
}
var words = CommandLine.arguments.dropFirst()[...]
var runs = 5
if words.first == "--runs", let count = words.dropFirst().first.flatMap({ Int($0) }), count > 0 {
  runs = count
  words = words.dropFirst(2)
}
let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
  .joined(separator: "/")
let command = words.isEmpty ? ["\(folder)/TerminalProbe"] : Array(words)
let results = Measurement.take(of: [["\(folder)/FloorProgram"], command], runs: runs)

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.utf8.count))
}

func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

print(padded("median of \(runs)", 34) + padded("floor", 12) + padded("program", 12) + "ratio")
for (name, value) in Measurement.names {
  let floor = results[0][keyPath: value]
  let program = results[1][keyPath: value]
  let ratio = floor > 0 ? rounded(program / floor) : "-"
  print(padded(name, 34) + padded(rounded(floor), 12) + padded(rounded(program), 12) + ratio)
}
let planning = try Planning.take()
for (name, value) in [("re-plan", planning.replan), ("ghost key", planning.whatIf)] {
  print(
    padded("\(name), \(planning.tasks) tasks, ms", 34) + padded("-", 12) + padded(rounded(value), 12) + "-")
}

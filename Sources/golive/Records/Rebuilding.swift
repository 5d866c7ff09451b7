import Domain
import Platform
import StateStore

/// `golive doctor --rebuild`: a new workspace from what can be read of a damaged one.
struct Rebuilding {
  private let call: Invocation
  private let target: String
  /// Beside the new workspace, for what found no place in it.
  private var leftPath: String { target + ".left.jsonl" }

  init(_ call: Invocation, into target: String) {
    self.call = call
    self.target = target
  }

  func run() throws(CommandFailure) {
    var left = ""
    let (rebuilt, examined) = try storing { () throws(StoreError) in
      let damaged = try Engines.salvage(at: call.paths.workspace)
      return try Engines.build(at: target, for: call.actor) { (engine) throws(StoreError) in
        let workspace = try Workspaces.session(
          on: engine, as: call.actor, channel: .commandLine, upgrade: nil)
        let rebuilt = try workspace.rebuild(from: damaged) { left += $0 + "\n" }
        return (rebuilt, try engine.examine() + workspace.examine())
      }
    }
    call.output.stored.note(shownBy: "golive doctor --workspace \(target)")
    if !left.isEmpty { try SafeFile.write(left, to: leftPath, replace: false) }
    let report = Report.rebuilt(
      rebuilt, examined, from: call.paths, to: target, left: left.isEmpty ? nil : leftPath)
    try call.output.show(report)
    let isWhole = rebuilt.projects.allSatisfy(\.isWhole)
    guard isWhole, !examined.contains(where: { $0.standing == .bad }) else {
      throw CommandFailure(
        .workspace,
        "Not everything could be read; what is missing is listed. \(DisplayText.line(target)) is written, the workspace it "
          + "was read from is as it was.\(left.isEmpty ? "" : " " + Self.leftWords(rebuilt.projects, leftPath))"
      )
    }
  }
}

extension Rebuilding {
  /// How much was left over, and what to do with it.
  fileprivate static func leftWords(_ projects: [RebuiltProject], _ path: String) -> String {
    let (entries, items) = (projects.map(\.leftEntries).sum, projects.map(\.leftItems).sum)
    let counts = "\(entries.counted("entry", "entries")) and \(items.counted("item"))"
    let gone = projects.filter { $0.last == 0 }.map(\.id.rawValue)
    let anew =
      gone.isEmpty
      ? ""
      : " Of \(gone.joined(separator: ", ")) nothing could be rebuilt: make it anew with golive new, from its items."
    return
      "\(DisplayText.line(path)) holds \(counts) that were read and found no place: \"item\" lines are how it stood "
      + "last, \"entry\" lines who changed what. Compare a back-up first (golive backup list).\(anew)"
  }
}

extension [Int] {
  fileprivate var sum: Int { reduce(0, +) }
}

extension Report {
  fileprivate static func rebuilt(
    _ rebuilt: Rebuilt, _ examined: [Finding], from paths: Paths, to target: String, left: String?
  ) -> Report {
    let columns = [
      Column("project", "PROJECT"), Column("last", "ENTRIES"), Column("whole", "WHOLE"),
      Column("lost", "NOT READ"),
    ]
    let rows = rebuilt.projects.map { project -> [Value] in
      [
        .text(project.id.rawValue), .number(project.last), .flag(project.isWhole),
        .list(project.lost.map(Value.text)),
      ]
    }
    let report = Report.examination(examined, of: target)
    let damage = Report.examination(rebuilt.findings, of: paths.workspace).tables.map {
      Table(
        "damage", "Damage to its files", $0.columns, rows: $0.rows, empty: "No damage to its files was found."
      )
    }
    return Report(
      kind: "rebuilt",
      facts: [Fact("from", "Read from", .text(paths.workspace))] + report.facts
        + (left.map { [Fact("left", "Left over", .text($0))] } ?? [])
        + [Fact("use", "To put it in place", .text(paths.restoring(target)))],
      tables: [Table("projects", "Projects", columns, rows: rows, empty: "There is no project.")]
        + damage + report.tables)
  }
}

extension RebuiltProject {
  /// What is not in the new workspace: `entries 5, 7-9`.
  fileprivate var lost: [String] {
    var lost: [String] = []
    if !missing.isEmpty { lost.append("entries \(missing.ranges)") }
    if !left.isEmpty { lost.append("left over: entries \(left.ranges)") }
    if leftItems > 0 { lost.append("left over: \(leftItems) items as they stood last") }
    if !missingRuns.isEmpty { lost.append("numbers of entries \(missingRuns.ranges)") }
    if !missingTexts.isEmpty {
      lost.append("texts of \(missingTexts.map(\.rawValue).joined(separator: ", "))")
    }
    return lost
  }
}

extension [Int] {
  /// Of ascending numbers: `1-3, 7`.
  fileprivate var ranges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}

/// Durations of each phase and of whole projects, as a table and as a chart.
package struct ProjectStatistics: Hashable, Sendable {
  package let phases: [PhaseStatistics]
  package let whole: PhaseStatistics
  /// The number of closed projects measured.
  package let projects: Int

  /// The number of most recent closed projects used by default; older ones say little about today.
  package static let latest = 200

  /// - Parameter kinds: the phases of each kind of project, in order; others are ignored.
  package init(_ passages: [PhasePassage], kinds: [[String]]) {
    var codes: [String] = []
    for code in kinds.joined() where !codes.contains(code) { codes.append(code) }
    phases = PhaseStatistics.over(passages, phases: codes)
    whole = PhaseStatistics.whole(passages, kinds: kinds)
    projects = Set(passages.map(\.project)).count
  }

  /// All phases, in the order of their first occurrence. The kinds of projects are those that passed through more phases
  /// than others.
  package init(_ passages: [PhasePassage]) {
    var codes: [String] = []
    for passage in passages where !codes.contains(passage.phase) { codes.append(passage.phase) }
    let ways = Set(Dictionary(grouping: passages, by: \.project).values.map { Set($0.map(\.phase)) })
    let kinds = ways.filter { way in !ways.contains { $0.isStrictSuperset(of: way) } }
      .map { way in codes.filter(way.contains) }
    let place = { (kind: [String]) in kind.first.flatMap { codes.firstIndex(of: $0) } ?? 0 }
    self.init(passages, kinds: kinds.sorted { place($0) < place($1) })
  }

  /// All rows; the last one is for whole projects.
  package var all: [(name: String, figures: PhaseStatistics)] {
    phases.map { ($0.phase, $0) } + [("ALL", whole)]
  }
}

extension ProjectStatistics {
  /// The table as plain lines, the heading first.
  package var table: [String] {
    let heading = ["PHASE", "PROJECTS", "MEDIAN", "90TH", "PLANNED", "90TH"]
    let rows = all.map { name, line in
      [
        name, String(line.sample), Self.text(line.actual?.median), Self.text(line.actual?.ninetieth),
        Self.text(line.planned?.median), Self.text(line.planned?.ninetieth),
      ]
    }
    let margin = max(heading[0].count, all.map(\.name.count).max() ?? 0)
    return ([heading] + rows).map { cells in
      Self.left(cells[0], margin)
        + cells.dropFirst().enumerated().map { Self.right($1, heading[$0 + 1].count + 2) }.joined()
    }
  }

  /// ASCII bars: the median, extended to the 90th percentile, with the planned median below.
  package func chart(width: Int = 50) -> [String] {
    let longest = phases.map { max($0.actual?.ninetieth ?? 0, $0.planned?.median ?? 0) }.max() ?? 0
    guard longest > 0 else {
      return ["No chart: every figure needs \(PhaseStatistics.smallest) closed projects."]
    }
    let margin = (phases.map(\.phase.count).max() ?? 0) + 2
    let scale = { (days: Int) in (days * width + longest - 1) / longest }
    var rows: [String] = []
    for line in phases {
      let name = Self.left(line.phase, margin)
      guard let actual = line.actual else {
        rows.append(name + "too few projects (\(line.sample))")
        continue
      }
      let (median, end) = (scale(actual.median), scale(actual.ninetieth))
      rows.append(
        name + String(repeating: "#", count: median) + String(repeating: "-", count: max(0, end - median))
          + " \(actual.median) to \(actual.ninetieth)")
      guard let planned = line.planned else { continue }
      rows.append(
        Self.left("", margin) + String(repeating: "=", count: scale(planned.median))
          + " planned \(planned.median)")
    }
    return rows + ["# median  - to the 90th percentile  = planned, in business days"]
  }

  private static func text(_ days: Int?) -> String { days.map(String.init) ?? "-" }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension PastForecast {
  /// `P50 Tue 24 Nov  P80 Wed 25 Nov (12 closed projects)`
  package func words(near today: Day) -> String {
    "P50 \(half.short(near: today))  P80 \(fourFifths.short(near: today)) (\(sample) closed projects)"
  }
}

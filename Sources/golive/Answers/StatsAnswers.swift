import Canvas
import Domain

/// Figures of each phase and of whole projects.
struct LifeFigures {
  let phases: [PhaseFigures]
  let whole: PhaseFigures
  let projects: Int

  /// - Parameter phases: their codes in order; only these are counted.
  init(_ passages: [PhasePassage], phases codes: [String]) {
    phases = PhaseFigures.over(passages, phases: codes)
    whole = PhaseFigures.whole(passages, phases: codes)
    projects = Set(passages.map(\.project)).count
  }

  /// The last line is for all phases together.
  var lines: [(name: String, figures: PhaseFigures)] {
    phases.map { ($0.phase, $0) } + [("ALL", whole)]
  }
}

extension Document {
  static func stats(
    _ figures: LifeFigures, _ open: OpenProject?, _ passages: [PhasePassage], today: Day
  ) -> Document {
    let columns = [
      Column("phase", "PHASE"), Column("sample", "PROJECTS"), Column("median", "MEDIAN BD"),
      Column("ninetieth", "90TH"), Column("plannedMedian", "PLANNED MEDIAN"),
      Column("plannedNinetieth", "90TH"),
    ]
    let rows = figures.lines.map { name, line -> [Value] in
      [
        .text(name), .number(line.sample), Value(line.actual?.median), Value(line.actual?.ninetieth),
        Value(line.planned?.median), Value(line.planned?.ninetieth),
      ]
    }
    var facts = [
      Fact("projects", "Closed projects", .number(figures.projects)),
      Fact("smallest", "Figures from", .text("\(PhaseFigures.smallest) projects on")),
    ]
    if let open { facts += forecast(open, passages, today: today) }
    var document = Document(
      kind: "stats", facts: facts,
      tables: [Table("phases", "Phases", columns, rows: rows, empty: "No phases.")])
    document.drawing = PlainText.text(document) + "\n" + figures.chart
    return document
  }

  private static func forecast(_ open: OpenProject, _ passages: [PhasePassage], today: Day) -> [Fact] {
    let name = Fact("project", "Project", .text(open.id.rawValue))
    guard let found = open.whole.forecast(from: passages, on: today) else {
      let why =
        open.project.head.status == .active && !open.whole.isLive
        ? "Too few closed projects to say: every phase ahead needs \(PhaseFigures.smallest) that took this long."
        : "No forecast: the project is \(open.whole.isLive ? "live" : open.project.head.status.title)."
      return [
        name, Fact("p50", "P50", .none), Fact("p80", "P80", .none), Fact("note", "Forecast", .text(why)),
      ]
    }
    return [
      name, Fact("forecastPhase", "End of", .text(found.phase)), Fact("p50", "P50", .text(found.half.iso)),
      Fact("p80", "P80", .text(found.fourFifths.iso)),
      Fact("sample", "From projects", .number(found.sample)),
    ]
  }
}

extension LifeFigures {
  /// Bars in ASCII: the median, on to the 90th percentile, and the planned median below.
  fileprivate var chart: String {
    let longest = phases.map { max($0.actual?.ninetieth ?? 0, $0.planned?.median ?? 0) }.max() ?? 0
    guard longest > 0 else {
      return "No chart: every figure needs \(PhaseFigures.smallest) closed projects.\n"
    }
    let margin = (phases.map(\.phase.columns).max() ?? 0) + 2
    let scale = { (days: Int) in (days * Self.width + longest - 1) / longest }
    var rows: [String] = []
    for line in phases {
      let name = line.phase + String(repeating: " ", count: margin - line.phase.columns)
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
        String(repeating: " ", count: margin) + String(repeating: "=", count: scale(planned.median))
          + " planned \(planned.median)")
    }
    rows.append("# median  - to the 90th percentile  = planned, in business days")
    return rows.map(DisplayText.line).joined(separator: "\n") + "\n"
  }

  private static let width = 50
}

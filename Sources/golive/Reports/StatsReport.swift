import Domain

extension Report {
  static func stats(
    _ figures: ProjectStatistics, _ feedback: FeedbackStatistics, _ open: OpenProject?,
    _ passages: [PhasePassage], today: Day
  ) -> Report {
    let columns = [
      Column("phase", "PHASE"), Column("sample", "PROJECTS"), Column("median", "MEDIAN BD"),
      Column("ninetieth", "90TH"), Column("plannedMedian", "PLANNED MEDIAN"),
      Column("plannedNinetieth", "90TH"),
    ]
    let rows = figures.all.map { name, line -> [Value] in
      [
        .text(name), .number(line.sample), Value(line.actual?.median), Value(line.actual?.ninetieth),
        Value(line.planned?.median), Value(line.planned?.ninetieth),
      ]
    }
    var facts = [
      Fact("projects", "Closed projects", .number(figures.projects)),
      Fact("feedback", "Feedback of", .number(feedback.sample)),
      Fact("recommendation", "Recommendation score", Value(feedback.score)),
      Fact("smallest", "Figures from", .text("\(PhaseStatistics.smallest) projects on")),
    ]
    if let open {
      facts.append(Fact("project", "Project", .text(open.id.rawValue)))
      facts += goLiveFacts(open.project.goLiveDates(open.project.schedule(on: today), on: today))
      facts += forecast(open, passages, today: today)
    }
    var document = Report(
      kind: "stats", facts: facts,
      tables: [Table("phases", "Phases", columns, rows: rows, empty: "No phases."), table(feedback)])
    let chart = figures.chart().map(DisplayText.line).joined(separator: "\n")
    document.drawing = PlainText.text(document) + "\n" + chart + "\n"
    return document
  }

  /// What customers said, by itself.
  static func said(_ feedback: FeedbackStatistics) -> Report {
    Report(
      kind: "feedback-stats",
      facts: [
        Fact("feedback", "Feedback of", .number(feedback.sample)),
        Fact("recommendation", "Recommendation score", Value(feedback.score)),
      ], tables: [table(feedback)])
  }

  static func table(_ feedback: FeedbackStatistics) -> Table {
    let columns = [Column("question", "FEEDBACK"), Column("sample", "ANSWERS"), Column("average", "AVERAGE")]
    let rows = feedback.lines.map { line -> [Value] in
      [.text(line.entry.title), .number(line.sample), Value(line.average)]
    }
    return Table("feedback", "Feedback", columns, rows: rows, empty: "No feedback yet.")
  }

  static func forecast(_ open: OpenProject, _ passages: [PhasePassage], today: Day) -> [Fact] {
    guard let found = open.project.forecast(from: passages, on: today) else {
      let why =
        open.project.head.status == .active && !open.project.isLive
        ? "Too few closed projects to say: every phase ahead needs \(PhaseStatistics.smallest) that took this long."
        : "Nothing to forecast: the project is \(open.project.isLive ? "live" : open.project.head.status.title)."
      return [
        Fact("p50", "P50", .none), Fact("p80", "P80", .none), Fact("note", "By closed projects", .text(why)),
      ]
    }
    return [
      Fact("forecastPhase", "End of", .text(found.phase)), Fact("p50", "P50", .text(found.half.iso)),
      Fact("p80", "P80", .text(found.fourFifths.iso)),
      Fact("sample", "From projects", .number(found.sample)),
    ]
  }
}

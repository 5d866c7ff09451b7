import Domain

extension Report {
  /// Every go-live of a project; without waves only the first.
  static func waves(_ open: OpenProject, _ dates: DatesView) -> Report {
    let columns = [
      Column("wave", "WAVE"), Column("title", "TITLE"), Column("goLive", "COMMITTED"),
      Column("goLiveGrade", "GRADE"), Column("forecast", "FORECAST"), Column("phase", "PHASE"),
      Column("done", "DONE"), Column("total", "OF"),
    ]
    let rows = dates.whole.waveProgress.map { wave -> [Value] in
      [
        .text(wave.wave?.rawValue ?? "W1"), .text(wave.title), Value(wave.goLive),
        wave.goLive == nil ? .none : .text(wave.goLiveGrade.rawValue),
        Value(dates.schedule.forecastGoLive(of: wave.wave)), Value(wave.phase?.rawValue), .number(wave.done),
        .number(wave.total),
      ]
    }
    return Report(
      kind: "waves", facts: [Fact("project", "Project", .text(open.id.rawValue))] + goLiveFacts(dates.goLive),
      tables: [
        Table(
          "waves", "Waves", columns, rows: rows,
          empty: "One go-live. golive plan wave \(open.id) TITLE --go-live DAY adds another.")
      ])
  }
}

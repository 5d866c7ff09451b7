import Domain

/// In plain lines.
extension LoadScreen {
  package func spokenHeading(_ head: String, filter: String, in context: WorkspaceContext) -> [String] {
    let own = isOwn ? ", in projects whose IPM you are" : ""
    return [
      "Load: \(load.total.all.counted("open thing")) of \(lines.count.counted("person", "people")), "
        + "\(side.people)\(own)\(filter).",
      goLiveSentence(context.day),
    ]
  }

  private func goLiveSentence(_ today: Day) -> String {
    let goLives = load.goLives
    guard !goLives.isEmpty else { return "None of their projects goes live in these weeks." }
    return "Go-lives: " + goLives.map { $0.words(near: today) }.joined(separator: "; ") + "."
  }

  package func spokenRows(in context: WorkspaceContext) -> [LinearRow] {
    lines.enumerated().map { index, line in
      LinearRow(.line(index), name: line.person.name, spoken(line, context))
    }
  }

  package func spokenDetail(in context: WorkspaceContext) -> [String] {
    guard let line = current else { return [] }
    return [spoken(line, context)]
      + Workload.ordered(line.goLives).map { "Go-live: \($0.words(near: context.day))" }
  }

  package func spokenPart(in context: WorkspaceContext) -> String { side?.rawValue ?? "all" }

  /// `Ira Lund (US): 3 late; this week 4; week of Mon 30 Nov 2; later 5; without a day 1`
  func spoken(_ line: Workload.Line, _ context: WorkspaceContext) -> String {
    let query = query(on: context.day)
    let counts = line.counts
    let weeks = counts.weeks.indices.map(WorkloadSlot.week).filter { counts[$0] > 0 }.map {
      "\(query.title(of: $0, on: context.day)) \(counts[$0])"
    }
    let parts =
      [counts.late > 0 ? "\(counts.late) late" : "nothing late"]
      + weeks
      + [("later", counts.later), ("without a day", counts.undated)].filter { $0.1 > 0 }.map {
        "\($0.0) \($0.1)"
      }
    return "\(LoadDetail.name(line.person)): \(parts.joined(separator: "; "))"
  }
}

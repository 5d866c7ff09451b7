import Domain

/// The text of `w`: the facts behind the numbers on screen; Enter goes to the item of a line.
enum WhyReader {
  /// On the board: the gate of the phase, then the title line and the cards.
  static func board(_ gate: GateReport?, in context: ScreenContext) -> Reader {
    let project = context.project
    let topics = sections(
      [.health, .goLive, .ready, .ball], project, context.schedule, on: context.today, for: context.actor)
    guard let gate, !gate.lines.isEmpty else {
      return Reader("Why: \(DisplayText.line(project.head.customer))", lines: topics)
    }
    let reader = GateLines.reader(gate, in: context)
    return Reader(reader.title, lines: reader.lines + topics)
  }

  /// On the portfolio, for the open project.
  static func project(_ planned: PlannedProject, for actor: Actor) -> Reader {
    Reader(
      "Why: \(DisplayText.line(planned.project.head.customer))",
      lines: sections(
        [.health, .goLive, .ball, .ready, .phase], planned.project, planned.schedule, on: planned.today,
        for: actor))
  }

  private static func sections(
    _ topics: [WhyTopic], _ project: Project, _ schedule: ProjectSchedule, on today: Day, for actor: Actor
  ) -> [Reader.Line] {
    let outlook = Outlook(schedule)
    let place = ItemID(project.id.rawValue)
    return topics.flatMap { topic in
      let facts = project.why(topic, on: today, for: actor, outlook: outlook)
      return facts.isEmpty
        ? []
        : [Reader.Line("-- \(topic.heading)", item: place)]
          + facts.map { Reader.Line("  \($0.text.sentenceStart)", item: $0.item ?? place) }
    }
  }
}

extension WhyTopic {
  fileprivate var heading: String {
    switch self {
    case .ready: "Ready"
    case .phase: "Phase"
    case .goLive: "Go-live and slip"
    case .health: "Health"
    case .gate: "Gate"
    case .ball: "Ball"
    }
  }
}

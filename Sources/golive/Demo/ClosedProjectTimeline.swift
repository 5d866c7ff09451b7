import Domain

/// The history of a closed project in as few commands as possible, for the demo's phase statistics.
extension DemoTimeline {
  func pastEntries() -> [Entry] {
    var entries: [Entry] = []
    var day = project.head.start ?? today
    for (index, phase) in project.phases.enumerated() {
      day = calendar.add(day, index < scenario.phaseDays.count ? scenario.phaseDays[index] : 0)
      let next = index + 1 < project.phases.count ? project.phases[index + 1].id : nil
      entries.append(
        Entry(day: day, minute: 16 * 60) { project in
          let open = project.tasks(in: phase.id).filter { !$0.state.isSettled }.map(\.id)
          return .together(
            [
              .setTask(open, .done, reason: "Filed in the project folder", nextCheck: nil),
              next.map { .setPhase($0) } ?? .setStatus(.closed, reason: nil),
            ] + (next == nil ? feedback : []))
        })
    }
    return entries
  }
}

extension DemoTimeline {
  /// What the customer said at the end, written down by the project manager.
  fileprivate var feedback: [Command] {
    let seed = scenario.customer.utf8.count
    var typed: [FeedbackEntry: String] = [:]
    for (place, entry) in FeedbackEntry.allCases.enumerated() {
      switch entry.shape {
      case .rating: typed[entry] = String(3 + (seed + place) % 3)
      case .likelihood: typed[entry] = String(6 + seed % 5)
      case .text, .yesNo: continue
      }
    }
    guard let answers = try? FeedbackAnswers(typed) else { return [] }
    return [.close(.giveFeedback(answers, onBehalf: "\(scenario.mpoc), e-mail"))]
  }
}

extension ProjectTemplate {
  /// Phases and tasks alone, as for a project entered after the fact.
  var withoutChecklists: ProjectTemplate {
    var template = self
    template.checklists = []
    template.steps = []
    template.baselineTask = nil
    for index in template.phases.indices { template.phases[index].gate.criteria = [] }
    for index in template.tasks.indices {
      template.tasks[index].approves = nil
      template.tasks[index].needs = nil
    }
    return template
  }
}

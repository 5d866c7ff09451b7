/// The text of an approval, as lines to read before signing.
extension Seat {
  /// In parts with headings; empty if the topic is not an approval.
  package func covered(by topic: Topic) -> [PlanPart] {
    if topic.answerKind == .feedback { return givenFeedback }
    guard topic.answerKind == .approve, let approval = approval(topic) else { return [] }
    let parts: [PlanPart] =
      switch approval.subject {
      case .sow: [PlanPart(title: "What you get, in \(project.steps.count) steps", lines: steps)]
      case .plan:
        [PlanPart(title: "The phases", lines: phases), PlanPart(title: "Days to note", lines: next)]
      case .userAcceptance:
        [PlanPart(title: "What was done before", lines: before(approval.task)), openProblems]
      case .acceptance:
        [
          PlanPart(title: "What you got, in \(project.steps.count) steps", lines: steps),
          PlanPart(title: "How much was agreed and delivered", lines: quantities),
          PlanPart(title: "When you went live", lines: goLiveDays),
          PlanPart(title: "How it was tested", lines: tests),
          PlanPart(title: "Exceptions: what is still open", lines: exceptions),
        ]
      }
    return parts.filter { !$0.lines.isEmpty }
  }

  private var steps: [PlanLine] {
    project.steps.map { step in
      guard step.plain.isEmpty else {
        return PlanLine(text: "\(step.number). \(step.title). \(step.plain)", when: "", item: nil)
      }
      let yours = step.customerPart.isEmpty ? "" : " Your part: \(step.customerPart)."
      return PlanLine(
        text: "\(step.number). \(step.title): \(step.scope).\(yours) You get: \(step.deliverable).", when: "",
        item: nil)
    }
  }

  /// First and last day of each phase, over the tasks the customer may see.
  private var phases: [PlanLine] {
    project.phases.compactMap { phase in
      let tasks = project.tasks.filter {
        $0.phase == phase.id && !$0.isDropped && Policy.maySee($0.visibility, person)
      }
      let starts = tasks.compactMap { $0.started ?? $0.start }
      let ends = tasks.compactMap { $0.finished ?? $0.finish }
      guard let start = starts.min(), let end = ends.max() else { return nil }
      return PlanLine(
        text: phase.plainTitle, when: "\(start.short(near: today)) - \(end.short(near: today))", item: nil)
    }
  }

  private func before(_ id: ItemID) -> [PlanLine] {
    let before = Set((project.task(id)?.after ?? []).map(\.task))
    return project.tasks.filter { before.contains($0.id.rawValue) && Policy.maySee($0.visibility, person) }
      .map { task in
        let proof = task.evidence.map { ": \($0)" } ?? ""
        let done = task.finished.map { "done \($0.short(near: today))" } ?? task.state.title
        return PlanLine(text: (words(for: task.id) ?? task.title) + proof, when: done, item: nil)
      }
  }

  private var tests: [PlanLine] {
    project.checklists.filter { $0.mode == .test }.map { list in
      let passed = list.checks.count { $0.result == .pass }
      let failed = list.checks.count { $0.result == .fail }
      let bad = failed == 0 ? "none failed" : "\(failed) failed"
      return PlanLine(
        text: "\(list.title): \(passed) of \(list.checks.count) passed, \(bad)", when: "", item: nil)
    }
  }

  private var quantities: [PlanLine] {
    project.acceptedQuantities.map { PlanLine(text: $0.words, when: "", item: nil) }
  }

  private var goLiveDays: [PlanLine] {
    project.acceptedDates.map { PlanLine(text: $0.words, when: "", item: nil) }
  }

  private var exceptions: [PlanLine] {
    project.acceptanceExceptions.map { PlanLine(text: $0.words, when: "", item: topic($0.issue)?.id) }
  }

  private var givenFeedback: [PlanPart] {
    guard let answers = project.feedback?.given?.answers else { return [] }
    let lines = FeedbackEntry.allCases.compactMap { entry in
      answers[entry].map { PlanLine(text: "\(entry.question) \(DisplayText.line($0))", when: "", item: nil) }
    }
    return [PlanPart(title: "What you told us", lines: lines)]
  }

  private var openProblems: PlanPart {
    PlanPart(title: "Problems that are still open", lines: problems)
  }
}

extension Project {
  /// Titles of what has changed since, each once.
  func changedTitles(since signOff: SignOff) -> [String] {
    var titles: [String] = []
    for line in changes(since: signOff) {
      let id = ItemID(String(line.prefix { $0 != " " }))
      let isHead = id.rawValue == self.id.rawValue
      let title = isHead ? "the project's own data" : DisplayText.line(state.value(id, .title) ?? id.rawValue)
      if !titles.contains(title) { titles.append(title) }
    }
    return titles
  }
}

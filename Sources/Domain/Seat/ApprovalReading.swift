/// The text of an approval, as lines to read before signing.
extension Seat {
  /// In parts with headings; empty if the topic is not an approval.
  package func covered(by topic: Topic) -> [PlanPart] {
    if topic.answerKind == .feedback { return givenFeedback }
    guard topic.answerKind == .approve, let approval = approval(topic) else { return [] }
    let parts: [PlanPart] =
      switch approval.subject {
      case .sow: [PlanPart(title: texts(ApprovalText.whatYouGet, count: project.steps.count), lines: steps)]
      case .plan:
        [
          PlanPart(title: texts(ApprovalText.phases), lines: phases),
          PlanPart(title: texts(ApprovalText.daysToNote), lines: next),
        ]
      case .acceptance:
        [
          PlanPart(title: texts(ApprovalText.whatYouGot, count: project.steps.count), lines: steps),
          PlanPart(title: texts(ApprovalText.howMuch), lines: quantities),
          PlanPart(title: texts(ApprovalText.whenLive), lines: goLiveDays),
          PlanPart(title: texts(ApprovalText.howTested), lines: tests),
          PlanPart(title: texts(ApprovalText.exceptions), lines: exceptions),
        ]
      default:
        [PlanPart(title: texts(ApprovalText.doneBefore), lines: before(approval.task)), openProblems]
      }
    return parts.filter { !$0.lines.isEmpty }
  }

  private var steps: [PlanLine] {
    project.steps.map { step in
      guard step.plain.isEmpty else {
        return PlanLine(text: "\(step.number). \(step.title). \(step.plain)", when: "", item: nil)
      }
      let yours =
        step.customerPart.isEmpty ? "" : texts(ApprovalText.yourPart, (.text, step.customerPart))
      let line = texts(
        ApprovalText.stepLine, (.number, String(step.number)), (.title, step.title), (.text, step.scope),
        (.part, yours), (.result, step.deliverable))
      return PlanLine(text: line, when: "", item: nil)
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
        text: phase.plainTitle, when: "\(short(start)) - \(short(end))", item: nil)
    }
  }

  private func before(_ id: ItemID) -> [PlanLine] {
    let before = Set((project.task(id)?.after ?? []).map(\.task))
    return project.tasks.filter { before.contains($0.id.rawValue) && Policy.maySee($0.visibility, person) }
      .map { task in
        let proof = task.evidence.map { ": \($0)" } ?? ""
        let done =
          task.finished.map { texts(ApprovalText.doneOn, (.day, short($0))) } ?? texts(task.state.name)
        return PlanLine(text: (words(for: task.id) ?? task.title) + proof, when: done, item: nil)
      }
  }

  private var tests: [PlanLine] {
    project.checklists.filter { $0.mode == .test }.map { list in
      let passed = list.checks.count { $0.result == .pass }
      let failed = list.checks.count { $0.result == .fail }
      let bad =
        failed == 0 ? texts(ApprovalText.noneFailed) : texts(ApprovalText.someFailed, count: failed)
      let line = texts(
        ApprovalText.testLine, (.title, list.title), (.done, String(passed)),
        (.total, String(list.checks.count)), (.text, bad))
      return PlanLine(text: line, when: "", item: nil)
    }
  }

  private var quantities: [PlanLine] {
    project.acceptedQuantities(in: texts).map { PlanLine(text: $0.words(texts), when: "", item: nil) }
  }

  private var goLiveDays: [PlanLine] {
    project.acceptedDates(in: texts).map { PlanLine(text: $0.words(texts), when: "", item: nil) }
  }

  private var exceptions: [PlanLine] {
    project.acceptanceExceptions(in: texts).map {
      PlanLine(text: $0.words(texts), when: "", item: topic($0.issue)?.id)
    }
  }

  private var givenFeedback: [PlanPart] {
    guard let answers = project.feedback?.given?.answers else { return [] }
    let lines = FeedbackEntry.allCases.compactMap { entry in
      answers[entry].map {
        PlanLine(text: "\(texts(entry.asked)) \(DisplayText.line(texts.kept($0)))", when: "", item: nil)
      }
    }
    return [PlanPart(title: texts(ApprovalText.toldUs), lines: lines)]
  }

  private var openProblems: PlanPart {
    PlanPart(title: texts(ApprovalText.stillOpen), lines: problems)
  }
}

extension Project {
  /// Titles of what has changed since, each once.
  func changedTitles(since signOff: SignOff, _ texts: Texts) -> [String] {
    var titles: [String] = []
    for line in changes(since: signOff) {
      let id = ItemID(String(line.prefix { $0 != " " }))
      let isHead = id.rawValue == self.id.rawValue
      let title =
        isHead ? texts(ApprovalText.ownData) : DisplayText.line(state.value(id, .title) ?? id.rawValue)
      if !titles.contains(title) { titles.append(title) }
    }
    return titles
  }
}

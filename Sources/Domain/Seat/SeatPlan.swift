extension Seat {
  /// A part of the page "what waits for whom".
  package struct PlanPart: Hashable, Sendable {
    package let title: String
    package let lines: [PlanLine]
  }

  /// One line of that page.
  package struct PlanLine: Hashable, Sendable {
    package let text: String
    /// Since when, until when, or by whom.
    package let when: String
    /// The item it is about, if the customer can open it.
    package let item: ItemID?
  }

  /// What waits on whom, and what comes next; parts without lines are left out.
  package var plan: [PlanPart] {
    let asked = Set(questions.map(\.id))
    let held = project.heldItems(on: today, for: person).filter { !asked.contains($0.item) }
    return [
      PlanPart(title: texts(PageText.waitingForYou), lines: yours),
      PlanPart(title: texts(PageText.weWork), lines: ours(held.filter { $0.holder == .provider })),
      PlanPart(
        title: texts(PageText.waitingForCarrier), lines: ours(held.filter { $0.holder == .carrier })),
      PlanPart(title: texts(PageText.problems), lines: problems),
      PlanPart(title: texts(PageText.comesNext), lines: next),
    ].filter { !$0.lines.isEmpty }
  }

  /// The first few; the customer's list has all of them.
  private var yours: [PlanLine] {
    let more = questions.count - Self.shown
    let rest = PlanLine(text: texts(PageText.andMore, count: more), when: "", item: nil)
    return questions.prefix(more == 1 ? Self.shown + 1 : Self.shown).map(line) + (more > 1 ? [rest] : [])
  }

  private static let shown = 4

  private func line(_ topic: Topic) -> PlanLine {
    PlanLine(
      text: topic.question, when: topic.due.map(by) ?? "", item: topic.id)
  }

  private func ours(_ held: [HeldItem]) -> [PlanLine] {
    held.filter { project.issue($0.item) == nil }.map { held in
      PlanLine(
        text: words(for: held.item) ?? held.title, when: texts(PageText.since, (.day, short(held.since))),
        item: topic(held.item)?.id)
    }
  }

  /// The item in plain words.
  func words(for id: ItemID) -> String? { project.plainWords(for: id, texts) }

  func short(_ day: Day) -> String { texts.short(day, near: today) }

  private func by(_ day: Day) -> String { texts(PageText.by, (.day, short(day))) }

  private static func sentence(_ text: String) -> String {
    text.hasSuffix("?") || text.hasSuffix(".") || text.hasSuffix("!") ? text : text + "."
  }

  var problems: [PlanLine] {
    project.issues.filter(\.state.isOpen).map { issue in
      let action = issue.actions.first { $0.state == .open }
      let next = action.map { "  " + texts(PageText.nextStep, (.text, $0.text)) } ?? ""
      let due = (action?.due ?? issue.due).map(by) ?? ""
      let standing = topic(issue.id)?.standing ?? ""
      return PlanLine(
        text: [Self.sentence(project.plainTitle(of: issue, texts)), standing, next].filter { !$0.isEmpty }
          .joined(
            separator: " "), when: due,
        item: topic(issue.id)?.id)
    }
  }

  /// Calls, milestones and go-live days ahead. Days that are not confirmed are introduced with "about".
  var next: [PlanLine] {
    let calls = project.callsAhead.compactMap { call -> (Day, PlanLine)? in
      guard let day = call.start?.local.day else { return nil }
      return (day, PlanLine(text: call.title, when: "\(short(day)) \(call.clock)", item: nil))
    }
    return (calls + daysAhead).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private var daysAhead: [(Day, PlanLine)] {
    let planned = Set(project.callsAhead.compactMap(\.task))
    return project.tasks.filter { !planned.contains($0.id) }.compactMap { task -> (Day, PlanLine)? in
      let isGoLive = task.id == project.head.goLiveTask
      guard !task.state.isSettled, isGoLive || project.state.value(task.id, .event) != nil,
        Policy.maySee(task.visibility, person), let day = task.fixed ?? task.finish, day >= today
      else { return nil }
      let isFirm =
        isGoLive ? project.head.goLiveGrade == .confirmed : task.fixed != nil && task.fixedGrade == .confirmed
      let line = PlanLine(
        text: words(for: task.id) ?? task.title,
        when: isFirm ? short(day) : texts(PageText.aboutDay, (.day, short(day))), item: nil)
      return (day, line)
    }
  }
}

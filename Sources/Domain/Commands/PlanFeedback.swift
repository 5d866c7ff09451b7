/// What is done at the close besides signing (domain document 3.6, 3.7).
extension Planner {
  mutating func carryOut(_ act: CloseAct) throws(Refusal) -> String {
    switch act {
    case .askFeedback(let how): try askFeedback(how)
    case .giveFeedback(let answers, let onBehalf): try give(answers, onBehalf)
    case .present(let how): try present(how)
    case .except(let new): try except(new)
    case .deem: try deem()
    }
  }

  private mutating func askFeedback(_ how: String) throws(Refusal) -> String {
    try checkFeedback()
    let how = try TextRule.title.require(how, .askedHow, "how the customer was asked, such as e-mail")
    if project.feedback == nil {
      create(Project.Feedback.id, .feedback, in: projectItem, [.sort: SortKey.padded(1)])
    }
    set(Project.Feedback.id, .state, FeedbackState.asked)
    set(Project.Feedback.id, .askedOn, today)
    set(Project.Feedback.id, .askedBy, actor.name)
    set(Project.Feedback.id, .askedHow, how)
    for check in feedbackChecks { try claim(check, evidence: "asked \(today.long), \(how)") }
    if let task = project.feedbackTask, !task.state.isSettled { pass(task.id, to: .customer) }
    return "asked the customer for feedback (\(how))"
  }

  /// Once submitted it is never changed, by nobody; before go-live there is nothing to say.
  private func checkFeedback() throws(Refusal) {
    if let refusal = project.feedbackRefusal { throw refusal }
  }

  private var feedbackChecks: [Project.Check] {
    project.checklists.flatMap(\.checks).filter { check in
      check.records == .feedback && (check.state == .open || check.state == .reopened)
    }
  }

  private mutating func give(_ answers: FeedbackAnswers, _ onBehalf: String?) throws(Refusal) -> String {
    try checkFeedback()
    let whose = try whose(onBehalf, "gave it")
    let by = whose.map { RecordedWord(of: $0, by: actor.name).text } ?? actor.name
    if project.feedback == nil {
      create(Project.Feedback.id, .feedback, in: projectItem, [.sort: SortKey.padded(1)])
      set(Project.Feedback.id, .askedOn, today)
      set(Project.Feedback.id, .askedBy, actor.name)
      set(Project.Feedback.id, .askedHow, whose.flatMap { RecordedWord(of: $0, by: nil).method })
    }
    for entry in FeedbackEntry.allCases { set(Project.Feedback.id, entry.field, answers[entry]) }
    set(Project.Feedback.id, .state, FeedbackState.given)
    set(Project.Feedback.id, .by, by)
    set(Project.Feedback.id, .role, actor.role)
    set(Project.Feedback.id, .at, String(moment.timestamp.milliseconds))
    set(Project.Feedback.id, .on, today)
    // What follows in a closed project would change what was closed.
    guard !project.isOver else { return "gave feedback: \(answers.brief)" }
    let proof = "feedback of \(by), \(today.long): \(answers.brief)"
    if let task = project.feedbackTask, !task.state.isSettled { complete(task, evidence: proof) }
    for check in feedbackChecks { try claim(check, evidence: proof, onBehalf: onBehalf) }
    return "gave feedback: \(answers.brief)"
  }
}

extension Project {
  /// Feedback that was asked for may still come when the project is closed: it is no part of what was closed.
  func isLateFeedback(_ command: Command) -> Bool {
    guard case .close(.giveFeedback) = command else { return false }
    return head.status == .closed && feedback?.asked != nil && feedback?.given == nil
  }
}

extension HistoryEntry {
  /// Whether undo refuses to take it back.
  package var isFinal: Bool { signOff != nil || givesFeedback }

  /// Whether it submitted the feedback, which is locked from then on.
  package var givesFeedback: Bool {
    changes.contains {
      $0.item == Project.Feedback.id && $0.field == .state && $0.new == FeedbackState.given.rawValue
    }
  }
}

extension Project {
  /// Why no feedback can be asked for or given now: to be said before anybody answers the questions.
  package var feedbackRefusal: Refusal? {
    guard isLive || goLiveTask == nil else {
      return .rule("the services are not live yet: feedback is about the whole project, at its close.")
    }
    guard let given = feedback?.given else { return nil }
    let on = given.on.map { " on \($0.long)" } ?? ""
    return .rule("the feedback was submitted\(on) by \(given.by) and is locked. Nothing was changed.")
  }
}

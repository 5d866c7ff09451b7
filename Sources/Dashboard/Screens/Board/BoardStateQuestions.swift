import Domain

/// Changes the state of cards, and asks for what the new state needs.
extension BoardScreen {
  /// Reopens cards: those that had been started are in progress again, the others are ready to be started.
  static func reopen(_ ids: [ItemID], in project: Project) -> [Reaction] {
    [
      .ask(
        Ask.reason("Why is \(BoardWords.name(ids, in: project)) open again?") { .reopen(ids, reason: $0) })
    ]
  }

  static func statePicker(_ ids: [ItemID], in context: ScreenContext) -> Overlay {
    let project = context.project
    let states = Set(ids.compactMap { project.task($0)?.state })
    let choices = TaskState.allCases.map {
      Picker.Choice(
        id: $0.rawValue, title: $0.title, off: states == [$0] ? "it is in this state already" : nil)
    }
    let title = "State of \(BoardWords.name(ids, in: project))"
    return .picker(
      Picker(title, choices: choices, selected: states.first?.rawValue) { choice in
        TaskState(rawValue: choice.id).map { setState($0, of: ids, in: context) } ?? []
      })
  }

  /// The command, or a question if the state needs an answer.
  static func setState(_ state: TaskState, of ids: [ItemID], in context: ScreenContext) -> [Reaction] {
    let project = context.project
    let name = BoardWords.name(ids, in: project)
    switch state {
    case .notStarted, .inProgress:
      let set = Command.setTask(ids, state, reason: nil, nextCheck: nil)
      guard ids.allSatisfy({ project.task($0)?.state.isSettled == true }) else { return [.commit(set)] }
      return [
        .ask(
          Ask.reason("Why is \(name) open again?") { .together([.reopen(ids, reason: $0), set]) })
      ]
    case .done:
      if let signing = signing(ids, in: context) { return signing }
      guard let wanted = evidenceMissing(ids, in: project) else {
        return [.commit(.setTask(ids, .done, reason: nil, nextCheck: nil))]
      }
      return [
        .ask(
          .prompt(
            Prompt(
              "\(undocumented(ids, in: project))Evidence for \(BoardWords.id(ids)): \(wanted)",
              kind: .required, limit: .long
            ) {
              [.commit(.setTask(ids, .done, reason: $0, nextCheck: nil))]
            }))
      ]
    case .notApplicable, .cancelled:
      let question = state == .cancelled ? "Why is \(name) cancelled?" : "Why is \(name) not needed?"
      return [
        .ask(
          .prompt(
            Prompt(question, kind: .required) {
              [.commit(.setTask(ids, state, reason: $0, nextCheck: nil))]
            }))
      ]
    case .waiting: return [.ask(waitingPicker(ids, name, in: project))]
    }
  }

  /// An approval cannot be ticked: its text is shown, and who approved it and how is recorded. In a selection with
  /// other cards it is left out.
  private static func signing(_ ids: [ItemID], in context: ScreenContext) -> [Reaction]? {
    guard ids.count == 1, let subject = ids.first.flatMap({ context.project.task($0)?.approves }),
      let approval = context.project.approval(of: subject)
    else { return nil }
    let questions = ApprovalQuestions(
      project: context.project, actor: context.actor, moment: context.moment)
    if let reason = questions.off(signing: approval) { return [.say(reason)] }
    return [.ask(questions.signing(approval))]
  }

  /// The evidence that a required card still needs, in the template's words.
  private static func evidenceMissing(_ ids: [ItemID], in project: Project) -> String? {
    let tasks = ids.compactMap { project.task($0) }.filter { !$0.state.isSettled && $0.approves == nil }
    let bare = tasks.filter {
      $0.weight == .required && $0.evidence == nil && !$0.evidenceWanted.isEmpty
        && project.ownEvidence(of: $0) == nil
    }
    guard let first = bare.first else { return nil }
    return tasks.count == 1 ? first.evidenceWanted : "what shows that they are done"
  }

  /// `Not made yet: Runbook.  `: what a card is about should be there before the card is done.
  private static func undocumented(_ ids: [ItemID], in project: Project) -> String {
    let missing = ids.lazy.compactMap { project.task($0) }.compactMap(project.missingDocument).first
    return missing.map { "Not made yet: \($0).  " } ?? ""
  }

  private static func waitingPicker(_ ids: [ItemID], _ name: String, in project: Project) -> Overlay {
    let choices = Side.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.ball, detail: $0.words) }
    let holders = Set(ids.compactMap { project.task($0)?.holder })
    let selected = holders.count == 1 ? holders.first : .customer
    return .picker(
      Picker("Whom does \(name) wait for?", choices: choices, selected: selected?.rawValue) { choice in
        guard let side = Side(rawValue: choice.id) else { return [] }
        return [.ask(.prompt(waitingReason(ids, name, on: side, isHolder: holders == [side])))]
      })
  }

  private static func waitingReason(_ ids: [ItemID], _ name: String, on side: Side, isHolder: Bool) -> Prompt
  {
    Prompt("What does \(name) wait for?", kind: .required) { reason in
      let check = Prompt("Look again on (empty: no day)", kind: .day) { day in
        let waiting = Command.setTask(ids, .waiting, reason: reason, nextCheck: Day(iso: day))
        return [.commit(isHolder ? waiting : .together([.passBall(ids, to: side), waiting]))]
      }
      return [.ask(.prompt(check))]
    }
  }
}

extension Side {
  /// The party's name, shown beside its ball.
  var words: String {
    switch self {
    case .provider: "we must act"
    case .customer: "the customer must act"
    case .carrier: "the carrier must act"
    }
  }
}

import Domain

/// What is done to a project as a whole, from any screen: its state, its go-live day, the go/no-go decision.
extension Model {
  /// The open project, or the lines chosen in the portfolio.
  var statusTargets: [ProjectSummary] {
    switch screen {
    case .today: [today.thing?.project].compactMap { $0 }
    case .portfolio: portfolio.targets
    case .board, .checklists, .issues, .timeline, .history: [summary].compactMap { $0 }
    }
  }

  func unavailableOnProject(_ action: Action) -> String? {
    switch action {
    case .status: return statusTargets.isEmpty ? "There is no project here.  1 portfolio" : nil
    case .contact: return off(.recordContact(on: day, note: ""))
    case .health: return off(.overrideHealth(nil, reason: ""))
    default: break
    }
    guard let project, screen.needsProject else { return "Open the customer first: Enter." }
    if action == .decide, project.goNoGo(on: day) == nil {
      return "No gate of this project asks for a go/no-go decision."
    }
    if action == .window { return Policy.refusal(.set([], .window, nil), by: actor, on: project)?.sentence }
    return nil
  }

  private func off(_ command: Command) -> String? {
    if let refusal = Policy.refusal(command, by: actor, on: project) { return refusal.sentence }
    return statusTargets.isEmpty ? "There is no project here.  1 portfolio" : nil
  }

  mutating func askStatus() -> [Effect] {
    let targets = statusTargets
    let name = targets.count == 1 ? DisplayText.line(targets[0].customer) : "\(targets.count) projects"
    let now = Set(targets.map(\.status))
    let choices = ProjectStatus.allCases.map {
      Picker.Choice(
        id: $0.rawValue, title: $0.title, detail: $0.effect(from: now.first),
        off: now == [$0] ? "it is so already" : nil)
    }
    let ids = targets.map(\.id)
    return ask(
      .picker(
        Picker("Status of \(name)", choices: choices, selected: now.first?.rawValue) { choice in
          ProjectStatus(rawValue: choice.id).map { Self.questions($0, from: now, for: ids, named: name) }
            ?? []
        }))
  }

  /// Closing ends the work for everybody, so it is confirmed; resuming needs no reason.
  private static func questions(
    _ status: ProjectStatus, from now: Set<ProjectStatus>, for ids: [ProjectID], named name: String
  ) -> [Reaction] {
    let set: @Sendable (String?) -> [Reaction] = { reason in
      ids.map { .effect(.commit(.setStatus(status, reason: reason), $0)) }
    }
    if status == .active, now == [.onHold] || now == [.dormant] { return set(nil) }
    if status == .closed { return [.ask(closing(name) { set(nil) })] }
    return [.ask(.prompt(Prompt("Why is \(name) \(status.title)?", kind: .required) { set($0) }))]
  }

  static func closing(_ name: String, then close: @escaping @Sendable () -> [Reaction]) -> Overlay {
    .confirm(
      Confirm(
        "Close \(name)?",
        lines: [
          "The last gate must be open. Nothing can be changed in a closed project;",
          "it can be re-opened once, with a reason.",
        ], key: "c", submit: close))
  }

  mutating func askDecision() -> [Effect] {
    context(for: .board).map { ask(GoDecisionForm.overlay(in: $0)) } ?? []
  }

  mutating func askGoLive() -> [Effect] {
    guard let project else { return [] }
    let values = [
      "day": project.head.goLive?.iso ?? "", "grade": project.head.goLiveGrade.rawValue,
    ]
    return ask(.form(Self.goLiveForm(project, values)))
  }

  /// Comes back with what was typed while a day that is ruled out lacks a reason or the customer's word.
  private static func goLiveForm(_ project: Project, _ typed: [String: String]) -> Form {
    func value(_ id: String) -> String { typed[id] ?? "" }
    return Form(
      "Go-live of \(DisplayText.line(project.head.customer))",
      entries: [
        .init(id: "day", label: "Day", kind: .day, value: value("day"), hint: "fri, +2bd, 24 nov"),
        .init(
          id: "grade", label: "Grade", kind: .choice(DateGrade.allCases.map(\.rawValue)),
          value: value("grade")),
        .init(
          id: "reason", label: "Reason", value: value("reason"),
          hint: "needed to move a confirmed day, or for one ruled out"),
        .init(
          id: "agreed", label: "Agreed by", value: value("agreed"),
          hint: "for a day ruled out: the customer's name, and how"),
      ]
    ) { values in
      guard let day = values["day"].flatMap(Day.init(iso:)) else {
        return [.say("Not changed: go-live needs a day."), .ask(.form(goLiveForm(project, values)))]
      }
      let (reason, agreed) = (BoardWords.text(values["reason"]), BoardWords.text(values["agreed"]))
      let hard = project.blackout.findings(on: day).filter { $0.level == .hard }
      if !hard.isEmpty, reason == nil || agreed == nil {
        let next = project.blackout.nextFree(after: day).map { "  Next free day: \($0.long)." } ?? ""
        let problem = "\(Blackout.sentence(hard, on: day)): it needs a reason and the customer's word.\(next)"
        return [.say(problem), .ask(.form(goLiveForm(project, values)))]
      }
      let grade = values["grade"].flatMap(DateGrade.init(rawValue:)) ?? .target
      return [.commit(.setGoLive(day, grade, reason: reason, onBehalf: agreed))]
    }
  }
}

extension ProjectStatus {
  /// What choosing it does, beside its name.
  fileprivate func effect(from now: ProjectStatus?) -> String {
    switch self {
    case .active:
      switch now {
      case .closed, .cancelled: "re-open, with a reason"
      case .onHold, .dormant: "resume today; hold days are counted"
      case .active, nil: ""
      }
    case .onHold: "its dates stand still, hold days are counted; asks why"
    case .dormant: "the customer is silent; asks why"
    case .cancelled: "nothing more will be done; asks why"
    case .closed: "after the last gate"
    }
  }
}

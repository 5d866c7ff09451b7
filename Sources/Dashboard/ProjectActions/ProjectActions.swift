import Domain

/// Actions on whole projects, from any screen: state, go-live day, go/no-go decision.
extension Model {
  func unavailableOnProject(_ action: SharedAction) -> String? {
    let none = "There is no project here.  1 portfolio"
    if action == .status { return statusTargets.isEmpty ? none : nil }
    if action == .contact { return off(.recordContact) }
    if action == .health { return off(.overrideHealth) }
    guard let project, screen.needsProject else { return "Open the customer first.  Enter opens it" }
    if action == .decide, project.goNoGo(on: day) == nil {
      return "No gate of this project asks for a go/no-go decision."
    }
    if action == .importList {
      return importedHere.flatMap { Policy.refusal($0.permission, by: actor, on: project)?.onScreen }
    }
    return Self.permissions[action].flatMap { Policy.refusal($0, by: actor, on: project)?.onScreen }
  }

  /// What must be allowed, where the action does not ask for more than that.
  private static let permissions: [SharedAction: Permission] = [
    .daysOff: .edit(.daysOff), .freeze: .edit(.daysOff), .waves: .replan, .team: .edit(.ipm),
    .window: .edit(.window), .escalate: .escalate,
  ]

  private func off(_ permission: Permission) -> String? {
    if let refusal = Policy.refusal(permission, by: actor, on: project) { return refusal.onScreen }
    return statusTargets.isEmpty ? "There is no project here.  1 portfolio" : nil
  }

  mutating func askStatus() -> [Effect] {
    let targets = statusTargets
    let name = targets.count == 1 ? DisplayText.line(targets[0].customer) : "\(targets.count) projects"
    let now = Set(targets.map(\.status))
    // When the projects differ, the state of the first selected one.
    let first = targets.first?.status
    let choices = ProjectStatus.allCases.map {
      Picker.Choice(
        id: $0.rawValue, title: $0.title, detail: $0.effect(from: first),
        off: now == [$0] ? "it is in this state already" : nil)
    }
    let ids = targets.map(\.id)
    return ask(
      .picker(
        Picker("Status of \(name)", choices: choices, selected: first?.rawValue) { [day] choice in
          ProjectStatus(rawValue: choice.id).map {
            Self.questions($0, from: now, for: ids, named: name, on: day)
          } ?? []
        }))
  }

  /// Closing has to be confirmed, because it ends the work for everyone; resuming needs no reason.
  private static func questions(
    _ status: ProjectStatus, from now: Set<ProjectStatus>, for ids: [ProjectID], named name: String,
    on today: Day
  ) -> [Reaction] {
    let set: @Sendable (String?) -> [Reaction] = { reason in
      ids.map { .effect(.commit(.setStatus(status, reason: reason), $0)) }
    }
    if status == .active, now == [.onHold] || now == [.dormant] { return set(nil) }
    if status == .closed { return [.ask(closing(name) { set(nil) })] }
    if status == .onHold { return [.ask(.form(holdForm(ids, named: name, on: today)))] }
    return [.ask(.prompt(Prompt("Why is \(name) \(status.title)?", kind: .required) { set($0) }))]
  }

  private static func holdForm(_ ids: [ProjectID], named name: String, on today: Day) -> Form {
    Form(
      "Put \(name) on hold",
      entries: [
        .init(id: "reason", label: "Reason", kind: .required, hint: "why it is put on hold"),
        .init(
          id: "review", label: "Look again", kind: .day, hint: "the day to look at it again; may stay empty"),
        .init(id: "from", label: "From", kind: .day, value: today.iso, hint: "today, yesterday, -2bd"),
      ]
    ) { values in
      let from = values["from"].flatMap(Day.init(iso:)) ?? today
      let hold = Command.hold(reason: values["reason"] ?? "", from: from)
      return ids.map { id in
        guard let review = BoardWords.text(values["review"]) else { return .effect(.commit(hold, id)) }
        return .effect(.commit(.together([hold, .set([ItemID(id.rawValue)], .nextCheck, review)]), id))
      }
    }
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
    guard let planned = shown.planned else { return [] }
    return ask(GoLiveForm.overlay(planned.project.ownGoLive, planned.project, planned.schedule, on: day))
  }
}

extension ProjectStatus {
  /// A description of the state's effect, shown beside its name.
  fileprivate func effect(from now: ProjectStatus?) -> String {
    switch self {
    case .active:
      switch now {
      case .closed, .cancelled: "re-open, with a reason"
      case .onHold, .dormant: "resume today; hold days are counted"
      case .active, nil: ""
      }
    case .onHold: "its dates stay as they are, hold days are counted; asks why"
    case .dormant: "the customer is silent; asks why"
    case .cancelled: "nothing more will be done; asks why"
    case .closed: "after the last gate"
    }
  }
}

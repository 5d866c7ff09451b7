import Domain

/// Changes the state of entries, after asking what has to be recorded with it.
extension RegistersScreen {
  func goOn(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { entry in
      guard let next = entry.register.obviousNext(after: entry.state) else {
        return .off("\(entry.id) is \(entry.state.title).  R opens it again")
      }
      return Self.move(entry, to: next)
    }
  }

  /// To the state of that register: of a risk, a session, a fine-tuning item, a lesson.
  func settle(
    _ context: ScreenContext, _ risk: RegisterState, _ session: RegisterState, _ tuning: RegisterState,
    _ lesson: RegisterState
  ) -> Offer<Self> {
    onEntry(context) { entry in
      switch entry.register {
      case .risks: Self.move(entry, to: risk)
      case .training: Self.move(entry, to: session)
      case .tuning: Self.move(entry, to: tuning)
      case .lessons: Self.move(entry, to: lesson)
      }
    }
  }

  func problem(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { entry in
      switch entry.register {
      case .risks: Self.move(entry, to: .occurred)
      case .tuning: Self.move(entry, to: .movedToSupport)
      case .training, .lessons: .off("That is for risks and fine-tuning.  i raises an issue")
      }
    }
  }

  func reopen(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { entry in
      let first = entry.register.states[0]
      guard entry.register.next(after: entry.state).contains(first) else {
        return .off(
          entry.state == .held
            ? "A session that was held stays so.  u undoes it" : "\(entry.id) is \(entry.state.title).")
      }
      return Self.move(entry, to: first)
    }
  }

  func states(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { entry in
      let next = entry.register.next(after: entry.state)
      guard !next.isEmpty else { return .off("\(entry.id) is \(entry.state.title), and stays so.") }
      let choices = next.map { state in
        Picker.Choice(
          id: state.rawValue, title: state.title, detail: state.wantedNote.map { "asks \($0)" } ?? "")
      }
      return .ask(
        .picker(
          Picker("\(entry.id) from \(entry.state.title) to", choices: choices) { choice in
            RegisterState(rawValue: choice.id).map { Self.reactions(entry, to: $0) } ?? []
          }))
    }
  }

  private static func move(_ entry: Project.RegisterEntry, to state: RegisterState) -> Offer<Self> {
    guard entry.register.next(after: entry.state).contains(state) else {
      return .off("\(entry.id) is \(entry.state.title).  m lists the states it can go to")
    }
    let reactions = reactions(entry, to: state)
    return .react { _ in reactions }
  }

  private static func reactions(_ entry: Project.RegisterEntry, to state: RegisterState) -> [Reaction] {
    let id = entry.id
    if state == .held { return [.ask(.form(RegisterForms.held(entry)))] }
    if let wanted = state.wantedNote {
      return [
        .ask(Ask.reason("\(id) \(state.title): \(wanted)") { .inRegister(.move(id, to: state, note: $0)) })
      ]
    }
    if state == .done || state == .occurred || state == .adopted {
      return [
        .ask(
          .prompt(
            Prompt("\(id) \(state.title): what was done, or what follows? (may stay empty)") { text in
              [.commit(.inRegister(.move(id, to: state, note: text.isEmpty ? nil : text)))]
            }))
      ]
    }
    return [.commit(.inRegister(.move(id, to: state, note: nil)))]
  }
}

import Domain

extension RegistersScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right:
      return reading.isOpen
        ? .change { $0.turn(by: verb == .left ? -1 : 1) } : .off("A register is one list.  Tab next register")
    case .nextPane: return .change { $0.turnRegister(by: 1) }
    case .previousPane: return .change { $0.turnRegister(by: -1) }
    case .open: return list.current.map(openOrHistory) ?? empty(context)
    case .back: return reading.isOpen ? .change { $0.reading.close() } : .off("There is nothing to close.")
    case .fold: return .change { $0.toggleSettled() }
    case .add: return add(context)
    case .action: return start(context)
    case .edit: return edit(context)
    case .editor: return note(context)
    case .date:
      return onEntry(context) { entry in
        .ask(Ask.due([entry.id], of: entry.id.rawValue, now: entry.due))
      }
    case .primary: return goOn(context)
    case .done: return settle(context, .closed, .held, .done, .adopted)
    case .notNeeded: return settle(context, .closed, .cancelled, .deferred, .dropped)
    case .problem: return problem(context)
    case .reopen: return reopen(context)
    case .state, .moveTo: return states(context)
    case .copy: return onEntry(context) { Self.copy($0) }
    case .raise: return raise(context)
    case .select: return .off("Entries are worked on one by one.")
    case .why: return .off("The score of a risk is its probability times its impact.  Enter shows both")
    case .sort: return .off("Risks are sorted by score, the others by their day.")
    case .comment: return .off("Entries take notes.  E writes one")
    case .evidence: return .off("Entries take notes, not evidence.  E writes one")
    case .assign, .ball: return .off("An entry has a role that owns it.  e changes it")
    case .priority: return .off("Risks have probability and impact.  e sets them")
    case .waive: return .off("Entries are not waived.  X settles one")
    case .moveUp, .moveDown, .moveLeft, .moveRight:
      return .off("Entries have states, not columns.  m sets the state")
    case .phase: return .off("The phase moves on the board.  2 board")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let fresh = fresh(in: context)
    var hints = [Hint(.nextPane, "next register"), Hint(.add, register.noun)]
    if let entry = fresh.currentEntry(in: context) {
      if let next = entry.register.obviousNext(after: entry.state) {
        hints.append(Hint(.primary, next.title))
      }
      hints += [Hint(.open, "read"), Hint(.edit, "edit"), Hint(.state, "state"), Hint(.date, "day")]
      if entry.register == .risks { hints.append(Hint(.problem, "it happened")) }
      if entry.register == .tuning { hints.append(Hint(.problem, "to support")) }
    }
    if register == .risks { hints.append(Hint(.action, "usual risks")) }
    return hints + [Hint(.fold, showsSettled ? "hide settled" : "settled too")]
  }

  func onEntry(
    _ context: ScreenContext, _ body: (Project.RegisterEntry) -> Offer<Self>
  ) -> Offer<Self> {
    guard let entry = currentEntry(in: context) else { return empty(context) }
    return ifAllowed(.keepRegisters, context, body(entry))
  }

  private func add(_ context: ScreenContext) -> Offer<Self> {
    let form = RegisterForms.new(register)
    return ifAllowed(
      .keepRegisters, context,
      .run { screen, context in
        screen.begin(context)
        return [.ask(.form(form))]
      })
  }

  private func start(_ context: ScreenContext) -> Offer<Self> {
    guard register == .risks else { return .off("The template has usual risks only.  a adds an entry") }
    let project = context.project.id
    return ifAllowed(.keepRegisters, context, .react { _ in [.effect(.addUsualRisks(project))] })
  }

  private func edit(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { .ask(.form(RegisterForms.edit($0))) }
  }

  private func note(_ context: ScreenContext) -> Offer<Self> {
    onEntry(context) { entry in
      let now = context.project.state.value(entry.id, .note) ?? ""
      return .react { _ in [.effect(.edit(text: now, purpose: .field(entry.id, .note)))] }
    }
  }

  private func raise(_ context: ScreenContext) -> Offer<Self> {
    let entry = currentEntry(in: context)
    return .ask(
      Ask.issue(link: entry?.id, title: entry?.title ?? "", category: .defect, actor: context.actor))
  }

  private static func copy(_ entry: Project.RegisterEntry) -> Offer<Self> {
    let text = "\(entry.id) \(entry.title) (\(entry.state.title))"
    return .copy(text, as: "\"\(text)\"")
  }
}

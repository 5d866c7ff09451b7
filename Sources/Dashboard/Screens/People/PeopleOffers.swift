import Domain

extension PeopleScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right:
      return reading.isOpen
        ? .change { $0.turn(by: verb == .left ? -1 : 1) } : .off("People are one list.  j k move")
    case .nextPane, .previousPane:
      return onPerson(context) { _ in .change { $0.toggleReading() } }
    case .open: return list.current.map(openOrHistory) ?? empty(context)
    case .back: return reading.isOpen ? .change { $0.reading.close() } : .off("There is nothing to close.")
    case .add: return add(context)
    case .edit: return onPerson(context) { edit($0.person, context) }
    case .editor: return onPerson(context) { note($0.person, context) }
    case .comment: return onPerson(context) { touch($0.person, context) }
    case .primary: return .perform(.shared(.remind))
    case .why: return .ask(.reader(Self.duties(in: context.project)))
    case .sort: return sort
    case .copy: return onPerson(context) { Self.copy($0.person) }
    case .raise, .problem:
      return .ask(Ask.issue(link: nil, title: "", category: .defect, actor: context.actor))
    case .select: return .off("People are worked on one by one.")
    case .fold: return .off("Everybody is listed.  / filters them")
    case .done, .state, .moveTo: return .off("A person has no state.  Enter shows what they hold")
    case .evidence: return .off("People take notes, not evidence.  c records a contact")
    case .notNeeded, .reopen: return .off("People stay in the record.  e changes name or role")
    case .moveUp, .moveDown, .moveLeft, .moveRight:
      return .off("People are sorted by what they hold.  s sorts")
    case .ball, .assign, .date: return .off("The things they hold have them.  2 board")
    case .priority, .action: return .off("That is for issues.  i raises one")
    case .waive: return .off("People are not waived.")
    case .phase: return .off("The phase moves on the board.  2 board")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let open = reading.isOpen ? [Hint(.open, "history"), Hint(.back, "list")] : [Hint(.open, "read")]
    return open + [
      Hint(shared: .remind, "remind"), Hint(.comment, "touch"), Hint(.edit, "edit"), Hint(.add, "add"),
      Hint(.why, "who does what"), Hint(.sort, "sort"), Hint(.copy, "copy"),
    ]
  }

  private func onPerson(_ context: ScreenContext, _ body: (Holdings) -> Offer<Self>) -> Offer<Self> {
    current.map(body) ?? empty(context)
  }

  private func add(_ context: ScreenContext) -> Offer<Self> {
    ifAllowed(
      .addPeople, context,
      .run { screen, context in
        screen.begin(in: context)
        return [.ask(.form(PersonForms.new(in: context.project)))]
      })
  }

  private func edit(_ person: Project.Person, _ context: ScreenContext) -> Offer<Self> {
    ifAllowed(
      .edit(.phone, of: person.id), context,
      .ask(.form(PersonForms.edit(person, in: context.project, by: context.actor))))
  }

  private func note(_ person: Project.Person, _ context: ScreenContext) -> Offer<Self> {
    let now = context.project.state.value(person.id, .note) ?? ""
    return ifAllowed(
      .edit(.note, of: person.id), context,
      .react { _ in [.effect(.edit(text: now, purpose: .field(person.id, .note)))] })
  }

  private func touch(_ person: Project.Person, _ context: ScreenContext) -> Offer<Self> {
    ifAllowed(.recordContact, context, .ask(.form(PersonForms.touch(person, on: context.today))))
  }

  private var sort: Offer<Self> {
    let choices = Order.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) }
    return .ask(
      .picker(
        Picker("Sort people by", choices: choices, selected: order.rawValue) { choice in
          guard let order = Order(rawValue: choice.id) else { return [] }
          return [.change(ScreenChange(PeopleScreen.self) { screen, _ in screen.order = order })]
        }))
  }

  /// `Dana Ruiz, +1 555 0100, dana@northwind.test`
  private static func copy(_ person: Project.Person) -> Offer<Self> {
    let text = [person.name, person.phone, person.email].compactMap { $0 }.joined(separator: ", ")
    return .copy(text, as: "\"\(text)\"")
  }

  /// RACI, step by step.
  static func duties(in project: Project) -> Reader {
    let lines = project.duties.flatMap { duties -> [Reader.Line] in
      let names = Duty.allCases.compactMap { duty -> String? in
        let roles = duties[duty].map { project.nameOrTitle(of: $0) }
        return roles.isEmpty ? nil : "\(duty.letter) \(roles.joined(separator: ", "))"
      }
      return [
        Reader.Line("\(duties.step.number). \(duties.step.title)"),
        Reader.Line("   \(names.joined(separator: "   "))"),
      ]
    }
    return Reader(
      "Who is responsible, accountable, consulted, informed",
      lines: lines.isEmpty ? [Reader.Line("The project has no Scope of Work.")] : lines)
  }
}

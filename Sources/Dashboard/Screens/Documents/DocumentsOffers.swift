import Domain

extension DocumentsScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right: return turning(verb == .left ? -1 : 1, context)
    case .nextPane, .previousPane, .open:
      return list.current == nil ? empty(context) : .change { $0.toggleReading() }
    case .back: return reading.isOpen ? .change { $0.reading.close() } : .off("There is nothing to close.")
    case .add, .primary: return make(context)
    case .state, .done: return record(context)
    case .comment: return onVersion(context) { .ask(Ask.comment([$0.id], about: $0.name, by: context.actor)) }
    case .copy: return copy(context)
    case .editor: return save(context)
    case .why: return list.current == nil ? empty(context) : .change { $0.toggleReading() }
    case .raise, .problem:
      return onVersion(context) { version in
        .ask(Ask.issue(link: nil, title: version.name, category: .document, actor: context.actor))
      }
    case .sort: return .off("Documents are in the order of the project.  / filters them")
    case .fold: return .off("Every document is listed.  / filters them")
    case .select: return .off("Documents are made one by one.")
    case .edit, .evidence: return .off("A version is never edited.  a makes the next one")
    case .notNeeded, .reopen: return .off("A version stays.  u takes back what you made last")
    case .moveTo: return review(context)
    case .moveUp, .moveDown, .moveLeft, .moveRight: return .off("Documents keep their order.")
    case .ball, .assign, .date: return .off("The task that asks for the document has them.  2 board")
    case .priority, .action: return .off("That is for issues.  i raises one")
    case .waive: return .off("Documents are not waived.")
    case .phase: return .off("The phase moves on the board.  2 board")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let isMade = version(in: context) != nil
    let review = list.current?.reviewer == nil || !isMade ? [] : [Hint(.moveTo, "accepted or returned")]
    return review + [
      Hint(.open, reading.isOpen ? "list" : isMade ? "read" : "draft"),
      Hint(.add, isMade ? "next version" : "make"), Hint(.state, "sent"), Hint(.right, "versions"),
      Hint(.editor, "save"), Hint(.comment, "comment"), Hint(.copy, "copy"),
    ]
  }

  private func onVersion(
    _ context: ScreenContext, _ body: (Project.DocumentVersion) -> Offer<Self>
  ) -> Offer<Self> {
    guard let kind = list.current else { return empty(context) }
    return version(in: context).map(body) ?? .off("\(kind.title) was not made yet.  a makes it")
  }

  private func turning(_ step: Int, _ context: ScreenContext) -> Offer<Self> {
    onVersion(context) { version in
      context.project.versions(of: version.kind).count > 1
        ? .changeHere { $0.turnVersion(by: step, $1) } : .off("There is one version.  a makes the next")
    }
  }

  private func make(_ context: ScreenContext) -> Offer<Self> {
    guard let kind = list.current else { return empty(context) }
    let project = context.project.id
    let isFirst = version(in: context) == nil
    guard context.paperLanguages.isEmpty else {
      let form = DocumentQuestions.making(kind, isFirst: isFirst, in: context)
      return ifAllowed(.makeDocuments, context, .ask(.form(form)))
    }
    guard !isFirst else {
      return ifAllowed(
        .makeDocuments, context,
        .react { _ in [.effect(.makeDocument(DocumentForm(kind, reason: nil), project))] })
    }
    let prompt = Prompt("Why is there a new version of \(kind.title)?", kind: .required) { reason in
      [.effect(.makeDocument(DocumentForm(kind, reason: reason), project))]
    }
    return ifAllowed(.makeDocuments, context, .ask(.prompt(prompt)))
  }

  private func record(_ context: ScreenContext) -> Offer<Self> {
    onVersion(context) { version in
      ifAllowed(.makeDocuments, context, .ask(.form(Self.sending(of: version, in: context))))
    }
  }

  private static func sending(of version: Project.DocumentVersion, in context: ScreenContext) -> Form {
    let today = context.today
    return Form(
      "\(version.name) was sent",
      entries: [
        Form.Entry(id: "to", label: "To", value: context.project.head.mpoc ?? "", hint: "names, with commas"),
        Form.Entry(id: "channel", label: "How", value: "e-mail", hint: "e-mail, post, portal ..."),
        Form.Entry(id: "on", label: "Day", kind: .day, value: "today", hint: "today, mon, 16 nov ..."),
      ]
    ) { values in
      let day = values["on"].flatMap(Day.init(iso:)) ?? today
      let sending = NewSending(to: values["to"] ?? "", channel: values["channel"] ?? "", on: day)
      return [.commit(.recordSending(version.id, sending))]
    }
  }

  private func copy(_ context: ScreenContext) -> Offer<Self> {
    onVersion(context) { version in
      guard let text = text(in: context) else { return .off("The text is still being read.") }
      return .copy(text.lines.joined(separator: "\n"), as: version.name)
    }
  }

  private func save(_ context: ScreenContext) -> Offer<Self> {
    onVersion(context) { .ask(DocumentQuestions.save($0, in: context.project.id)) }
  }

  /// Those who take it over accept it, or return it with what is missing.
  private func review(_ context: ScreenContext) -> Offer<Self> {
    onVersion(context) { version in
      guard version.kind.reviewer != nil else { return .off("Documents keep their order.") }
      let isOurs = context.actor.role == .support
      return ifAllowed(
        .reviewDocument(onBehalf: isOurs ? nil : "x"), context,
        .ask(DocumentQuestions.review(version, isOnBehalf: !isOurs)))
    }
  }
}

import Domain

/// Escalates what is under the cursor: an issue, a port order, or else the project.
extension Model {
  private var escalated: ItemID? {
    guard let project else { return nil }
    let item = (targets?.first).flatMap { id in
      project.issue(id) != nil || project.portOrder(id) != nil ? id : project.action(id)?.parent
    }
    return item.flatMap { project.call($0) == nil ? $0 : nil } ?? ItemID(project.id.rawValue)
  }

  /// With open escalations, what is to be done with one of them; else the next level.
  mutating func askEscalation() -> [Effect] {
    guard let project, let item = escalated else { return [] }
    let name = item.rawValue == project.id.rawValue ? "the project" : item.rawValue
    let form = Self.form(for: item, named: name, in: project, by: actor)
    let open = project.escalations(of: item).filter(\.isOpen)
    guard !open.isEmpty else { return ask(.form(form)) }
    let choices = open.flatMap { record in
      [
        Picker.Choice(
          id: "a\(record.id)", title: "The answer to \(record.id)", detail: record.words(near: day)),
        Picker.Choice(
          id: "c\(record.id)", title: "Close \(record.id)", detail: record.answer ?? "asks for the answer"),
      ]
    }
    return ask(
      .picker(
        Picker(
          "Escalations of \(name)",
          choices: choices + [Picker.Choice(id: "", title: "Escalate \(name) further")]
        ) { choice in
          let id = ItemID(String(choice.id.dropFirst()))
          guard let record = open.first(where: { $0.id == id }) else { return [.ask(.form(form))] }
          return Self.act(on: record, isAnswer: choice.id.hasPrefix("a"))
        }))
  }

  private static func act(on record: Project.EscalationRecord, isAnswer: Bool) -> [Reaction] {
    if !isAnswer, record.answer != nil {
      return [.commit(.onEscalation(record.id, .close(answer: nil)))]
    }
    return [
      .ask(
        .prompt(
          Prompt(
            "What was answered to \(record.id)?", kind: .required, text: record.answer ?? "", limit: .long
          ) { text in
            [.commit(.onEscalation(record.id, isAnswer ? .answer(text) : .close(answer: text)))]
          }))
    ]
  }

  private static func form(
    for item: ItemID, named name: String, in project: Project, by actor: Actor
  ) -> Form {
    let sides = [Side.provider, .customer]
    let levels = Escalation.levels.dropFirst().map(String.init)
    let next = project.nextLevel(of: item, on: actor.side) ?? Escalation.levels.upperBound
    let who = levels.compactMap { level -> String? in
      let names = project.names(onLevel: Int(level) ?? 2, of: actor.side)
      return names.isEmpty ? nil : "\(level) \(names)"
    }
    let isOurs = actor.side == .provider
    let seen = Form.Entry(
      id: "shown", label: "Customer sees it", kind: .flag, value: "no", hint: "otherwise it is internal")
    return Form(
      "Escalate \(name)",
      entries: [
        .init(id: "reason", label: "Why", kind: .required),
        .init(id: "level", label: "Level", kind: .choice(levels), value: String(next)),
        .init(id: "side", label: "Side", kind: .choice(sides.map(\.words)), value: actor.side.words),
        .init(
          id: "to", label: "To",
          hint: who.isEmpty
            ? "a name: nobody stands on these levels" : "empty: \(who.joined(separator: "; "))"),
      ] + (isOurs ? [seen] : [])
    ) { values in
      [
        .commit(
          .escalate(
            NewEscalation(
              item, level: values["level"].flatMap { Int($0) },
              side: sides.first { $0.words == values["side"] } ?? actor.side,
              to: BoardWords.text(values["to"]),
              reason: values["reason"] ?? "", isInternal: isOurs && values["shown"] != "yes")))
      ]
    }
  }
}

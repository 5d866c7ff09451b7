import Domain

/// What the verbs of the call screen ask.
extension CallsScreen {
  func decide(_ context: ScreenContext) -> Offer<Self> {
    inCall(context) { call in
      .ask(
        .prompt(
          Prompt("Decision", kind: .required) { [.commit(.inCall(call.id, .decide($0, who: nil)))] }))
    }
  }

  func risk(_ context: ScreenContext) -> Offer<Self> {
    inCall(context) { call in
      .ask(.prompt(Prompt("Risk", kind: .required) { [.commit(.inCall(call.id, .risk($0, who: nil)))] }))
    }
  }

  func note(_ context: ScreenContext) -> Offer<Self> {
    let actor = context.actor
    return inCall(context) { call in
      .ask(
        .prompt(
          Prompt(
            InternalText.hint("Note", for: actor), kind: .required, completions: [InternalText.mark]
          ) { text in
            let said = InternalText.read(text, by: actor)
            return [.commit(.inCall(call.id, .note(said.text, isInternal: said.isInternal)))]
          }))
    }
  }

  func agree(_ context: ScreenContext) -> Offer<Self> {
    inCall(context) { call in
      .ask(
        .form(
          Form(
            "Action",
            entries: [
              .init(id: "text", label: "What", kind: .required),
              .init(
                id: "owner", label: "Who", kind: .choice(Role.owners.map(\.title)), value: Role.ipm.title),
              .init(id: "due", label: "Due", kind: .day, hint: "fri, +3bd, 24 nov; empty: no day"),
            ]
          ) { values in
            let due = values["due"].flatMap(Day.init(iso:))
            let owner = Role.owners.first { $0.title == values["owner"] } ?? .ipm
            return [.commit(.inCall(call.id, .agree(values["text"] ?? "", owner: owner, due: due)))]
          }))
    }
  }

  /// One line for each person: present, absent, and everybody at once.
  func attend(_ context: ScreenContext) -> Offer<Self> {
    inCall(context) { call in
      let people = context.project.people
      guard !people.isEmpty else { return .off("The project has no people yet.  golive people add") }
      let invited = call.invited.filter { !call.course.present.contains($0) }
      let all = Picker.Choice(
        id: "all", title: "Everybody who is invited is here", off: invited.isEmpty ? "they are noted" : nil)
      let order =
        people.filter { call.invited.contains($0.id) } + people.filter { !call.invited.contains($0.id) }
      let each = order.flatMap { person in
        [true, false].map { isHere in
          Picker.Choice(
            id: "\(isHere ? "+" : "-")\(person.id)",
            title: "\(person.name) is \(isHere ? "here" : "not here")", detail: person.role.title,
            off: (isHere ? call.course.present : call.course.absent).contains(person.id) ? "noted" : nil)
        }
      }
      return .ask(
        .picker(
          Picker("Who is there?", choices: [all] + each) { choice in
            if choice.id == "all" {
              return [.commit(.inCall(call.id, .attend(present: invited, absent: [])))]
            }
            let person = [ItemID(String(choice.id.dropFirst()))]
            let isHere = choice.id.hasPrefix("+")
            return [
              .commit(.inCall(call.id, .attend(present: isHere ? person : [], absent: isHere ? [] : person)))
            ]
          }))
    }
  }

  func edit(_ context: ScreenContext) -> Offer<Self> {
    onCall(context) { call in
      let (id, field, text): (ItemID, Field, String) =
        switch currentRow(in: context) {
        case .entry(let entry): (entry.id, .text, entry.text)
        case .action(let action): (action.id, .text, action.text)
        case .point, nil: (call.id, .place, call.place ?? "")
        }
      let title = field == .place ? "Where \(call.id) takes place" : "Change \(id)"
      return ifAllowed(
        .edit(field, of: id), context,
        .ask(
          .prompt(
            Prompt(title, kind: field == .place ? .text : .required, text: text) { new in
              [.commit(.set([id], field, new.isEmpty ? nil : new))]
            })))
    }
  }

  func cancel(_ context: ScreenContext) -> Offer<Self> {
    onCall(context) { call in
      guard call.state == .planned else { return .off("\(call.id) is \(call.state.title).") }
      return .ask(Ask.reason("Why is \(call.id) cancelled?") { .inCall(call.id, .cancel(reason: $0)) })
    }
  }

  func plan(_ context: ScreenContext) -> Offer<Self> {
    let project = context.project
    let ahead = Set(project.callsAhead.map(\.kind))
    let kinds = CallKind.allCases.filter { !ahead.contains($0) || $0 == .status || $0 == .other }
    let first = project.kickOffMissing(on: context.today) == nil ? CallKind.status : .kickOff
    let day = first == .kickOff ? project.kickOffDue(on: context.today)?.lowerBound : nil
    let form = Form(
      "Plan a call",
      entries: [
        .init(id: "kind", label: "Call", kind: .choice(kinds.map(\.title)), value: first.title),
        .init(id: "title", label: "Title", hint: "empty: the usual one"),
        .init(id: "day", label: "Day", kind: .day, value: day?.iso ?? ""),
        .init(id: "time", label: "Time", kind: .required, value: "10:00"),
        .init(
          id: "zone", label: "Zone", kind: .required, value: project.zoneName ?? "", hint: "America/New_York"),
        .init(id: "place", label: "Where", hint: "a room, a link, a number to dial"),
      ]
    ) { values in
      Ask.time(values, such: "10:00") { start in
        let kind = kinds.first { $0.title == values["kind"] } ?? .other
        let form = CallForm(
          .plan(kind, title: BoardWords.text(values["title"]), place: BoardWords.text(values["place"])),
          start: start, zone: values["zone"] ?? "", project: project.id)
        return [.effect(.timeCall(form))]
      }
    }
    return ifAllowed(.holdCalls, context, .ask(.form(form)))
  }

  func move(_ context: ScreenContext) -> Offer<Self> {
    onCall(context) { call in
      guard call.state == .planned else { return .off("\(call.id) is \(call.state.title).") }
      let project = context.project.id
      return .ask(
        .form(
          Form(
            "Move \(call.id) \(call.title)",
            entries: [
              .init(id: "day", label: "Day", kind: .day, value: call.start?.local.day.iso ?? ""),
              .init(id: "time", label: "Time", kind: .required, value: call.start?.local.clock ?? ""),
              .init(id: "zone", label: "Zone", kind: .required, value: call.start?.zone ?? ""),
              .init(id: "reason", label: "Why"),
            ]
          ) { values in
            Ask.time(values, such: "10:00") { start in
              let form = CallForm(
                .move(call.id, reason: BoardWords.text(values["reason"])), start: start,
                zone: values["zone"] ?? "", project: project)
              return [.effect(.timeCall(form))]
            }
          }))
    }
  }
}

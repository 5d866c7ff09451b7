/// Something that waits for one person.
package struct HeldThing: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case task, check, issue, action, question
    case registerEntry = "register entry"
    case portOrder = "port order"
    case cutover
  }

  package let item: ItemID
  package let kind: Kind
  package let title: String
  package let since: Day
  /// Business days since then, without those on hold.
  package let businessDays: Int
  package let due: Day?

  package func isLate(on today: Day) -> Bool { due.map { $0 < today } ?? false }
}

/// What one person of a project holds, and when they were last in touch.
package struct Holdings: Hashable, Sendable {
  package let person: Project.Person
  /// The one held longest first.
  package let things: [HeldThing]
  /// The last day on which something was heard from them, or they were reminded.
  package let touched: Day?

  /// Business days of the thing held longest.
  package var oldest: Int? { things.first?.businessDays }
}

extension Project {
  /// What everybody holds, those who hold most first within their side.
  ///
  /// - Parameter actor: leaves out what that person may not see.
  package func holdings(on today: Day, for actor: Actor? = nil) -> [Holdings] {
    var things: [ItemID: [HeldThing]] = [:]
    for (person, thing) in heldThings(on: today, for: actor) {
      if let person { things[person.id, default: []].append(thing) }
    }
    let touches = touches
    return people.map { person in
      Holdings(
        person: person,
        things: (things[person.id] ?? []).sorted { ($0.since, $0.item) < ($1.since, $1.item) },
        touched: touches[person.name])
    }
  }

  /// The last day on which each person was in touch or was reminded, by name.
  var touches: [String: Day] {
    var touches = lastWords
    for person in people {
      if let day = [person.contact, person.reminded, touches[person.name]].compactMap({ $0 }).max() {
        touches[person.name] = day
      }
    }
    return touches
  }

  /// How much waits for nobody by name, such as a carrier without a contact.
  package func heldByNobody(on today: Day, for actor: Actor? = nil) -> Int {
    heldThings(on: today, for: actor).count { $0.person == nil }
  }

  private func heldThings(on today: Day, for actor: Actor?) -> [(person: Person?, thing: HeldThing)] {
    // Of an item that somebody asked about the question is listed.
    heldItems(on: today, for: actor).filter { questionAsked(about: $0.item) == nil }.map { held in
      let person =
        held.named.flatMap(self.person) ?? held.person.flatMap { self.person(called: $0, on: held.holder) }
      return (person, thing(held))
    } + actionsHeld(on: today) + questionsHeld(on: today) + entriesHeld(on: today)
  }

  private func thing(_ held: HeldItem) -> HeldThing {
    let task = task(held.item)
    let check = check(held.item)
    let issue = issue(held.item)
    let kind: HeldThing.Kind =
      task != nil
      ? .task
      : check != nil ? .check : issue != nil ? .issue : portOrder(held.item) != nil ? .portOrder : .cutover
    return HeldThing(
      item: held.item, kind: kind, title: held.title, since: held.since, businessDays: held.businessDays,
      due: task?.dueDay ?? check?.due ?? issue?.due)
  }

  /// Open actions of calls, and of the working plan of open issues.
  private func actionsHeld(on today: Day) -> [(person: Person?, thing: HeldThing)] {
    let planned = issues.filter(\.state.isOpen).flatMap { issue in
      issue.actions.map { ($0, issue.reportedOn) }
    }
    let agreed = calls.flatMap { call in call.actions.map { ($0, call.course.heldOn) } }
    return (planned + agreed).filter { $0.0.state == .open }.map { action, from in
      let since = state[action.id]?.day(.addedOn) ?? from ?? action.due ?? today
      return (
        person(for: action.owner, assignee: nil),
        HeldThing(
          item: action.id, kind: .action, title: action.text, since: min(since, today),
          businessDays: heldDays(from: since, on: today), due: action.due)
      )
    }
  }

  /// What is to be tuned or tidied up.
  private func entriesHeld(on today: Day) -> [(person: Person?, thing: HeldThing)] {
    entries(of: .tuning).filter { !$0.state.isSettled }.map { entry in
      let since = min(entry.addedOn ?? today, today)
      return (
        person(for: entry.owner, assignee: nil),
        HeldThing(
          item: entry.id, kind: .registerEntry, title: entry.title, since: since,
          businessDays: heldDays(from: since, on: today), due: entry.due)
      )
    }
  }

  private func questionsHeld(on today: Day) -> [(person: Person?, thing: HeldThing)] {
    openQuestions.map { item, comment in
      let (owner, assignee) = answering(item)
      let on = min(comment.on ?? today, today)
      return (
        person(for: owner, assignee: assignee),
        HeldThing(
          item: item, kind: .question, title: comment.text.firstLine, since: on,
          businessDays: heldDays(from: on, on: today), due: nil)
      )
    }
  }

  /// Who of the provider answers a question about an item: whoever has it, else the IPM.
  func answering(_ item: ItemID) -> (owner: Role, assignee: ItemID?) {
    let (owner, assignee) =
      task(item).map { ($0.owner, $0.assignee) } ?? check(item).map { ($0.owner, $0.assignee) }
      ?? issue(item).map { ($0.owner, $0.assignee) } ?? (.ipm, nil)
    return (owner.side == .provider ? owner : .ipm, assignee)
  }

  private func heldDays(from since: Day, on today: Day) -> Int {
    since >= today ? 0 : calendar.distance(from: since, to: today) - pausedDays(from: since, to: today)
  }

  /// The person who does the work of a role: as `person(holding:)`, its side's main contact if it has none.
  func person(for owner: Role, assignee: ItemID?) -> Person? {
    if let assignee, let person = person(assignee), person.role.side == owner.side { return person }
    if let person = person(called: ownerName(owner, assignee: nil), on: owner.side) { return person }
    let main: String? =
      switch owner.side {
      case .provider: head.ipm
      case .customer: head.mpoc
      case .carrier: nil
      }
    return main.flatMap { self.person(called: $0, on: owner.side) }
  }

  /// The last day on which each person wrote, signed or worked here, by name.
  private var lastWords: [String: Day] {
    var days: [String: Day] = [:]
    func note(_ name: String, _ day: Day?) {
      guard let day, !name.isEmpty else { return }
      days[name] = max(days[name] ?? day, day)
    }
    for comment in comments.values.joined() { note(RecordedWord(reading: comment.by).name, comment.on) }
    for signOff in signOffs { note(RecordedWord(reading: signOff.signedBy).name, signOff.on) }
    if let mpoc = head.mpoc { note(mpoc, state.customerSeen) }
    return days
  }
}

extension String {
  var firstLine: String { DisplayText.line(String(prefix { !$0.isNewline })) }
}

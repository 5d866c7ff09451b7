/// One message to one person about all they hold, over all projects.
package struct Reminder: Hashable, Sendable {
  /// What the person holds in one project.
  package struct Part: Hashable, Sendable {
    package let project: ProjectID
    package let customer: String
    /// The person's record in that project.
    package let person: Project.Person
    package let things: [HeldThing]
  }

  package let recipient: Project.Person
  package let sender: Actor
  package let parts: [Part]
  private let today: Day
  /// Of the language it is written in.
  private let texts: Texts

  /// - Parameter projects: in the order they are named; one in which the person holds nothing is left out.
  package init(
    to recipient: Project.Person, in projects: [Project], by sender: Actor, on today: Day,
    saidIn texts: Texts = .english
  ) {
    self.texts = texts
    self.recipient = recipient
    self.sender = sender
    self.today = today
    parts = projects.compactMap { project in
      // The recipient reads it: what their side may not see is left out.
      let reader = Actor(name: recipient.name, role: recipient.role)
      let held = project.holdings(on: today, for: reader).first {
        $0.person.isSame(as: recipient) && !$0.things.isEmpty
      }
      return held.map {
        Part(
          project: project.id, customer: project.head.customer, person: $0.person,
          things: $0.things.map { $0.plain(for: reader, in: project, texts) })
      }
    }
  }

  package var count: Int { parts.reduce(0) { $0 + $1.things.count } }

  package var subject: String {
    let place = parts.count == 1 ? parts[0].customer : texts(MailText.projects, count: parts.count)
    return texts(MailText.waits, count: count, (.place, place))
  }

  /// Lines end with LF.
  package var body: String {
    var lines = [texts(MailText.hello, (.name, recipient.name)), ""]
    lines.append(texts(MailText.theseWait, count: count))
    for part in parts {
      lines += ["", part.customer] + part.things.map(line)
    }
    lines += ["", texts(MailText.pleaseAnswer), "", sender.name, texts(sender.role.name)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `- Sign the LOA (EXE-22): with you since Tue 10 Nov, 6 business days; was due Fri 13 Nov`
  private func line(_ thing: HeldThing) -> String {
    let days = texts(PaperText.days, count: thing.businessDays)
    let since =
      thing.since == today
      ? texts(MailText.sinceToday) : texts(MailText.since, (.day, texts.long(thing.since)), (.days, days))
    let due = thing.due.map { day in
      day == today
        ? texts(MailText.dueToday)
        : texts(day < today ? MailText.wasDue : .due, (.day, texts.long(day)))
    }
    return "- \(thing.title) (\(thing.item)): \(since)\(due ?? "")"
  }

  /// What records it in each project.
  package var touches: [(project: ProjectID, command: Command)] {
    parts.map { part in
      let what = part.things.count.counted("thing")
      return (part.project, .touch(part.person.id, NewTouch(.reminded, on: today, note: "reminder: \(what)")))
    }
  }
}

extension Project {
  /// The person an item is about: themselves, whoever has it, or for the project its main contact.
  package func person(having item: ItemID, on today: Day) -> Person? {
    if let person = person(item) { return person }
    if item.rawValue == id.rawValue { return head.mpoc.flatMap { person(called: $0, on: .customer) } }
    return holdings(on: today).first { held in held.things.contains { $0.item == item } }?.person
  }
}

extension Project.Person {
  /// Whether it is the same person in another project: by e-mail address, or else by name, for other sides also of the
  /// same organisation, so that nobody is told what another customer's namesake has to do.
  package func isSame(as other: Self) -> Bool {
    if self == other { return true }
    guard role.side == other.role.side else { return false }
    if let mine = email?.lowercased(), let theirs = other.email?.lowercased() { return mine == theirs }
    guard name == other.name else { return false }
    return role.side == .provider || (organisation != nil && organisation == other.organisation)
  }
}

extension HeldThing {
  /// With the title in the words of whoever reads it.
  fileprivate func plain(for reader: Actor, in project: Project, _ texts: Texts) -> HeldThing {
    guard reader.side == .customer, kind != .question,
      let words = project.issue(item).map({ project.plainWords(of: $0, texts) })
        ?? project.plainWords(for: item, texts)
    else { return self }
    return HeldThing(
      item: item, kind: kind, title: words, since: since, businessDays: businessDays, due: due)
  }
}

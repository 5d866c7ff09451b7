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

  /// - Parameter projects: in the order they are named; one in which the person holds nothing is left out.
  package init(
    to recipient: Project.Person, in projects: [Project], by sender: Actor, on today: Day
  ) {
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
          things: $0.things.map { $0.plain(for: reader, in: project) })
      }
    }
  }

  package var count: Int { parts.reduce(0) { $0 + $1.things.count } }

  package var subject: String {
    let place = parts.count == 1 ? parts[0].customer : "\(parts.count) projects"
    return "\(place): \(count.counted("thing waits", "things wait")) for you"
  }

  /// Lines end with LF.
  package var body: String {
    var lines = ["Hello \(recipient.name),", ""]
    lines += [count == 1 ? "one thing waits for you:" : "these \(count) things wait for you:"]
    for part in parts {
      lines += ["", part.customer] + part.things.map(line)
    }
    lines += [
      "", "Please answer with the day on which each will be done, or with what keeps you from it.", "",
      sender.name, sender.role.title,
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `- Sign the LOA (EXE-22): with you since Tue 10 Nov, 6 business days; was due Fri 13 Nov`
  private func line(_ thing: HeldThing) -> String {
    let days = thing.businessDays.counted("business day")
    let since = thing.since == today ? "with you since today" : "with you since \(thing.since.long), \(days)"
    let due = thing.due.map { day in
      day == today ? "; due today" : "; \(day < today ? "was due" : "due") \(day.long)"
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
  fileprivate func plain(for reader: Actor, in project: Project) -> HeldThing {
    guard reader.side == .customer, kind != .question,
      let words = project.issue(item).map({ project.plainWords(of: $0) }) ?? project.plainWords(for: item)
    else { return self }
    return HeldThing(
      item: item, kind: kind, title: words, since: since, businessDays: businessDays, due: due)
  }
}

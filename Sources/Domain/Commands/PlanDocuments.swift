/// A document as it was made from the project, to be kept as its next version.
package struct NewDocument: Hashable, Sendable {
  package var kind: DocumentKind
  /// Markdown.
  package var text: String
  package var title: String
  package var reason: String?
  package var about: ItemID?
  /// The language of its fixed words; `nil` for English.
  package var language: String?

  package init(
    _ kind: DocumentKind, text: String, title: String? = nil, reason: String? = nil, about: ItemID? = nil,
    language: String? = nil
  ) {
    self.language = language
    self.kind = kind
    self.text = text
    self.title = title ?? kind.title
    self.reason = reason
    self.about = about
  }
}

/// That a version was sent: to whom, how, and when.
package struct NewSending: Hashable, Sendable {
  package var to: String
  package var channel: String
  package var on: Day?

  package init(to: String, channel: String, on: Day? = nil) {
    self.to = to
    self.channel = channel
    self.on = on
  }
}

/// Documents: produced, never edited, recorded as sent.
extension Planner {
  mutating func addDocument(_ new: NewDocument) throws(Refusal) -> String {
    guard !new.text.trimmed.isEmpty else { throw .rule("the document is empty. Nothing was kept.") }
    guard new.text.utf8.count <= Self.longestDocument else {
      throw .rule(
        "the document is longer than \(Self.longestDocument / 1000) kB, the most that is kept. Nothing was kept."
      )
    }
    let title = try TextRule.title.require(new.title, .title, "the document's title")
    let reason = try optional(new.reason, .reason)
    let number = (project.versions(of: new.kind).first?.number ?? 0) + 1
    let id = ItemID("DOC-\(new.kind.rawValue.uppercased())-\(number)")
    let visibility: Visibility = new.kind.audience == .customer ? .customer : .internal
    create(
      id, .document, in: projectItem,
      [
        .document: new.kind.rawValue, .version: String(number), .title: title,
        .reason: reason, .link: new.about?.rawValue, .language: new.language,
        .visibility: visibility.rawValue, .by: actor.name, .at: String(moment.timestamp.milliseconds),
        .on: today.iso, .sort: SortKey.padded(project.documents.count + 1),
      ])
    papers.append(Plan.Paper(item: id, text: new.text))
    let version = "\(title), version \(number)"
    return "made \(version)" + completeTask(.made, new.kind, about: new.about, evidence: version)
  }

  /// The task that waited for it is done, if this person may say so. Returns the words for it.
  private mutating func completeTask(
    _ step: TaskDocument.Step, _ kind: DocumentKind, about: ItemID?, evidence: String
  ) -> String {
    guard let task = project.task(doneWhen: step, kind, about: about), completes(task) else { return "" }
    complete(task, evidence: evidence)
    return "; \(task.id) is done"
  }

  /// Far more than a plan of a thousand tasks needs.
  private static let longestDocument = 1_000_000

  mutating func record(_ new: NewSending, of id: ItemID) throws(Refusal) -> String {
    guard let version = project.document(id) else { throw .unknownItem("document \(id)") }
    let to = try TextRule.long.require(new.to, .recipients, "who it was sent to")
    let channel = try TextRule.title.require(new.channel, .channel, "how it was sent, such as e-mail")
    let day = new.on ?? today
    guard day <= today else {
      throw .invalid(.on, expected: "today or a day before: what was sent, not what will be")
    }
    create(
      ItemID("\(id).S\(version.sendings.count + 1)"), .sending, in: id,
      [
        .recipients: to, .channel: channel, .by: actor.name,
        .at: day == today ? String(moment.timestamp.milliseconds) : nil, .on: day.iso,
        .sort: SortKey.padded(version.sendings.count + 1),
      ])
    let sent = "\(version.name) was sent to \(DisplayText.line(to)) (\(channel))"
    return sent + completeTask(.sent, version.kind, about: version.about, evidence: "\(sent), \(day.long)")
  }

  mutating func review(_ id: ItemID, _ new: NewReview) throws(Refusal) -> String {
    guard let version = project.document(id) else { throw .unknownItem("document \(id)") }
    guard version.kind.reviewer != nil else {
      throw .rule("\(version.title) is not taken over by anybody. Nothing was recorded.")
    }
    guard project.latest(version.kind)?.id == id else {
      throw .rule("there is a newer version of \(version.title): that one is accepted or returned.")
    }
    guard version.reviews.last?.answer != .accepted else {
      throw .rule("\(version.name) is accepted already.")
    }
    let reason =
      new.answer == .returned
      ? try TextRule.title.require(new.reason, .reason, "what is missing or wrong")
      : try optional(new.reason, .reason)
    create(
      ItemID("\(id).A\(version.reviews.count + 1)"), .documentReview, in: id,
      [
        .answer: new.answer.rawValue, .reason: reason, .by: actor.name,
        .onBehalf: try optional(new.onBehalf, .onBehalf), .at: String(moment.timestamp.milliseconds),
        .on: today.iso, .sort: SortKey.padded(version.reviews.count + 1),
      ])
    guard new.answer == .accepted else {
      return "\(version.name) was returned: \(reason ?? "")".cut(toBytes: TextRule.title.bytes)
    }
    let words = "\(version.name) was accepted by \(new.onBehalf ?? actor.name)"
    return words + completeTask(.accepted, version.kind, about: version.about, evidence: words)
  }
}

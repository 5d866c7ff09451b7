/// Answers returned in a file, to be recorded as one change.
package struct ReturnedAnswers: Hashable, Sendable {
  package var answers: [GivenAnswer]
  /// Who filled in the file, according to the file.
  package var person: String
  /// SHA-256 of the file, in lower-case hex.
  package var digest: String
  /// The language the file is in, and of the words that are signed in it.
  package var texts: Texts

  package init(answers: [GivenAnswer], person: String, digest: String, saidIn texts: Texts = .english) {
    self.texts = texts
    self.answers = answers
    self.person = person
    self.digest = digest
  }
}

extension Field {
  /// SHA-256 of the file that brought the newest answers to a checklist item.
  package static let answersFile: Field = "answers-file"
}

extension Project {
  /// The person whose answers a file contains, with their rights and a name that says who recorded them.
  ///
  /// - Throws: if a person of the customer's side tries to record another person's answers.
  func speaker(_ name: String, recordedBy actor: Actor) throws(Refusal) -> Actor {
    if actor.side == .customer { return actor }
    let wanted = name.words.lowercased()
    let named = people.first { $0.role.side == .customer && $0.name.words.lowercased() == wanted }
    let isContact = head.mpoc?.words.lowercased() == wanted
    guard !wanted.isEmpty, let role = isContact ? .mpoc : named?.role else {
      throw .rule(
        "\"\(DisplayText.line(name.words))\" is not a person of the customer's side in \(id); add the person first."
      )
    }
    return Actor(
      name: RecordedWord(of: isContact ? head.mpoc ?? name : named?.name ?? name, by: actor.name).text,
      role: role)
  }
}

extension Project {
  /// The commands that record an answer about a checklist item or a port order; none if it says nothing new.
  func commands(for given: GivenAnswer, by speaker: Actor) throws(Refusal) -> [Command] {
    // A form is recorded as a whole.
    if given.form != nil { return [] }
    if let question = paperQuestion(given.item) { return try question.commands(for: given, in: self) }
    guard let question = question(given.item) else {
      throw .unknownItem("checklist item \(DisplayText.line(given.item.rawValue))")
    }
    return try question.commands(for: given, in: self, by: speaker)
  }
}

extension Planner {
  /// Plans every answer as a command of the person who gave it, so that a file has no more rights than that
  /// person.
  mutating func record(_ returned: ReturnedAnswers) throws(Refusal) -> String {
    guard !returned.answers.isEmpty else { throw .rule("the file holds no answer.") }
    let speaker = try project.speaker(returned.person, recordedBy: actor)
    var planner = Planner(project: project, actor: speaker, moment: moment)
    for given in returned.answers {
      let before = planner.changes.count
      if let form = given.form { try planner.record(form, read: given.shown, in: returned.texts) }
      for command in try project.commands(for: given, by: speaker) { try planner.carry(command) }
      if planner.changes.count > before { planner.set(given.holder, .answersFile, returned.digest) }
    }
    for change in planner.changes { set(change.item, change.field, change.new) }
    seals += planner.seals
    let count = returned.answers.count
    let what = count == 1 ? "the answer to \(returned.answers[0].item)" : "\(count) answers"
    return
      "recorded \(what)\(HistoryEntry.onBehalf)\(returned.person.words)\(HistoryEntry.ofFile)\(returned.digest)"
  }
}

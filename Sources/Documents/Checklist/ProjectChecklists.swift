import Domain

extension ChecklistFile {
  /// Checklists of a project, to be filled in by its main point of contact.
  ///
  /// - Parameters:
  ///   - project: as the customer may see it.
  ///   - lists: the lists to write.
  ///   - papers: what is wanted for port orders.
  ///   - hasForms: whether acceptance and feedback are asked for too, once it is time.
  ///   - texts: the language it is in.
  package init(
    _ project: Project, lists: [Project.Checklist], papers: [PaperQuestion] = [], hasForms: Bool = false,
    today: Day, in texts: Texts = .english
  ) {
    let customer = DisplayText.line(project.head.customer)
    let what = lists.count == 1 ? lists[0].title : texts(ChecklistText.lists)
    var notes = Self.help("\(customer): \(what)", in: texts) + [""]
    let person = project.mainContact
    let seat = Seat(project, for: person, on: today, in: texts)
    notes += [
      seat.goLiveWords,
      texts(ChecklistText.askedBy, (.name, project.asker), (.day, texts.long(today))),
    ]
    let entries = lists.flatMap { list in
      project.questions(in: [list]).map { Entry($0, in: lists.count == 1 ? nil : list, seat) }
    }
    let forms = hasForms ? Self.forms(seat) : []
    let asked = forms + papers.map { Entry($0) } + entries.filter(\.isAsked)
    notes += [
      texts(ChecklistText.questions, (.count, String(asked.count))), texts(ChecklistText.notYours),
    ]
    self.init(
      project: project.id, sequence: project.state.sequence, person: person.name, notes: notes,
      entries: asked + entries.filter { !$0.isAsked }, words: ChecklistWords(texts))
  }
}

extension ChecklistFile.Entry {
  fileprivate init(_ question: CheckQuestion, in list: Project.Checklist?, _ seat: Seat) {
    let (check, project) = (question.check, seat.project)
    let topic = seat.topic(check.id)
    let isAsked = question.asks != nil && topic != nil && topic?.closed == nil
    let evidence = DisplayText.block(project.state.value(check.id, .evidence) ?? "")
    var facts: [ChecklistFile.Fact] = []
    func add(_ key: ChecklistFile.Key, _ text: String?) {
      if let text, !text.isEmpty { facts.append(ChecklistFile.Fact(key, text)) }
    }
    if isAsked, let topic {
      add(.asks, [topic.question, topic.claim].filter { !$0.isEmpty }.joined(separator: " "))
    }
    add(.list, list?.title)
    add(.section, check.section)
    add(.due, check.state.isComplete ? nil : check.due.map(seat.texts.long))
    add(.state, Self.standing(question, asker: project.asker, seat.texts))
    add(.why, isAsked ? topic?.why : nil)
    add(.expected, check.expected)
    add(
      .wanted,
      isAsked && question.wantsEvidence
        ? check.asking.evidence.isEmpty ? check.evidenceWanted : check.asking.evidence : nil)
    add(.shown, isAsked && question.wantsEvidence ? nil : evidence)
    self.init(
      id: check.id, evidenceVersion: check.evidenceVersion, question: check.title, facts: facts,
      isAsked: isAsked, answer: isAsked ? question.answer : nil,
      evidence: isAsked && question.wantsEvidence ? evidence : nil)
  }

  /// The letters and figures that let numbers move.
  fileprivate init(_ question: PaperQuestion) {
    self.init(
      id: question.id, evidenceVersion: 0, question: question.question,
      facts: [ChecklistFile.Fact(.wanted, question.wanted)], isAsked: true, evidence: "")
  }

  private static func standing(_ question: CheckQuestion, asker: String, _ texts: Texts) -> String {
    let check = question.check
    let state = texts.word(check.state.title)
    let word =
      check.proposal.map {
        texts(ChecklistText.proposed, (.state, state), (.word, texts.word($0.title)))
      } ?? state
    let text = word + (check.reason.map { ": \($0)" } ?? "")
    let isTheirs = question.asks == nil && !check.state.isComplete
    return isTheirs ? texts(ChecklistText.waitsFor, (.text, text), (.name, asker)) : text
  }
}

extension ChecklistFile {
  /// The answers, and each item as the file shows it, for `Project.review`.
  package func asked(of project: Project) -> [AskedItem] {
    filledForms(of: project)
      + entries.filter { $0.typed == nil }.map { entry in
        let given = GivenAnswer(
          item: entry.id, answer: entry.answer, comment: entry.comment, evidence: entry.evidence ?? "")
        return AskedItem(
          given: given, title: entry.question, evidenceVersion: entry.evidenceVersion, line: entry.line)
      }
  }
}

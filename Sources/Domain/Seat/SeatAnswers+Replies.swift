extension Seat {
  /// `nil` if the answer does not apply to the topic.
  func unchecked(_ answer: Answer, to topic: Topic) -> Reply? {
    switch topic.answerKind {
    case .claim: claim(answer, topic)
    case .test: test(answer, topic)
    case .agree: agree(answer, topic)
    case .confirm: confirm(answer, topic)
    case .task: task(answer, topic)
    case .verify: verify(answer, topic)
    case .reply: reply(answer, topic)
    case .action: action(answer, topic)
    case .approve: approve(answer, topic)
    case .paper(let paper): give(paper, answer, topic)
    case .declaration: declaration(answer, topic)
    case .feedback: feedback(answer, topic)
    case .none: nil
    }
  }

  var saved: String { texts(AnswerText.managerSees, (.name, manager)) }

  /// The customer's answer as text, which is worth recording even without a comment.
  private func orSaysSo() -> @Sendable (String) -> String {
    let says = texts(AnswerText.saysSo, (.name, person.name))
    return { $0.isEmpty ? says : $0 }
  }

  private func notYet(_ topic: Topic) -> Reply {
    Reply(texts(AnswerText.whenOrWhat), thanks: saved) { text in
      .comment(topic.id, text.isEmpty ? Self.notYet : "\(Self.notYet): \(text)")
    }
  }

  private func again(_ topic: Topic, _ prompt: String) -> Reply {
    Reply(prompt, required: true, thanks: saved) { .reopen([topic.id], reason: $0) }
  }

  private func notApply(_ topic: Topic) -> Reply {
    Reply(
      texts(AnswerText.whyNotApply), required: true, thanks: texts(AnswerText.managerLooks, (.name, manager))
    ) {
      .notApplicable([topic.id], reason: $0, onBehalf: nil)
    }
  }

  /// The prompt for evidence, in the template's plain words if it has them.
  private func proof(_ topic: Topic) -> String {
    let asking = project.check(topic.id)?.asking ?? project.task(topic.id)?.asking
    let wanted = project.check(topic.id)?.evidenceWanted ?? project.task(topic.id)?.evidenceWanted ?? ""
    let trade =
      wanted.isEmpty ? texts(AnswerText.aFewWords) : texts(AnswerText.whatShows, (.text, wanted))
    let ask = asking.map(\.evidence).flatMap { $0.isEmpty ? nil : $0 } ?? trade
    return texts(AnswerText.enterYes, (.text, ask))
  }

  private func claim(_ answer: Answer, _ topic: Topic) -> Reply? {
    let orSaysSo = orSaysSo()
    let isProposed = hasProposed(topic)
    let isAnswered = !isProposed && (topic.state == .withUs || topic.state == .done)
    switch answer {
    case .yes where topic.state == .leftOut: return nil
    case .yes where isAnswered:
      return Reply(texts(AnswerText.whatShowsIt), required: true, text: topic.evidence, thanks: saved) {
        .set([topic.id], .evidence, $0)
      }
    case .yes:
      return Reply(proof(topic), text: topic.evidence, thanks: saved) {
        .claim([topic.id], evidence: orSaysSo($0))
      }
    case .no where topic.state == .leftOut: return again(topic, texts(AnswerText.whyAfterAll))
    case .no where isAnswered || isProposed: return again(topic, texts(AnswerText.whatChanged))
    case .no: return notYet(topic)
    case .notApply: return canLeaveOut(topic) ? notApply(topic) : nil
    case .except, .ask: return nil
    }
  }

  private func give(_ paper: PortPaper, _ answer: Answer, _ topic: Topic) -> Reply? {
    let style = DayStyle(texts: texts)
    switch answer {
    case .yes:
      return Reply(texts(paper.prompt), required: true, thanks: saved, isSecret: paper.isSecret) {
        .givePaper(topic.id, paper, paper.english($0, style))
      }
    case .no: return notYet(topic)
    case .notApply: return paper == .pin ? Reply(thanks: saved, .denyPIN(topic.id)) : nil
    case .except, .ask: return nil
    }
  }

  /// Whether the customer proposed n/a and waits for the provider to confirm.
  private func hasProposed(_ topic: Topic) -> Bool {
    project.check(topic.id).map { $0.proposal != nil && $0.proposer == .customer } ?? false
  }

  private func canLeaveOut(_ topic: Topic) -> Bool {
    (topic.state == .asks || topic.state == .later || topic.state == .withUs) && !hasProposed(topic)
  }

  private func run(_ result: TestResult, of topic: Topic, _ text: String) -> NewTestRun {
    project.check(topic.id).map { project.answeredRun(result, of: $0, text) }
      ?? NewTestRun(result, note: text)
  }

  private func test(_ answer: Answer, _ topic: Topic) -> Reply? {
    let codes = project.check(topic.id).map { project.sitesToRecord($0, by: person) } ?? []
    let sites = codes.count > 1 ? codes.joined(separator: ", ") : ""
    switch answer {
    case .yes:
      let prompt =
        sites.isEmpty
        ? texts(AnswerText.whereWhen) : texts(AnswerText.atWhichSites, (.sites, sites))
      return Reply(prompt, thanks: saved) { .recordRun([topic.id], run(.pass, of: topic, $0)) }
    case .no where topic.state == .leftOut: return again(topic, texts(AnswerText.whyAfterAll))
    case .no:
      let prompt =
        sites.isEmpty
        ? texts(AnswerText.whatHappened)
        : texts(AnswerText.whereHappened, (.sites, sites), (.site, codes[0]))
      return Reply(prompt, required: true, thanks: texts(AnswerText.weLook)) {
        .recordRun([topic.id], run(.fail, of: topic, $0))
      }
    case .notApply: return canLeaveOut(topic) ? notApply(topic) : nil
    case .except, .ask: return nil
    }
  }

  /// The text in front of the customer, which the answer is given to.
  private func shown(_ topic: Topic) -> ShownText { project.shown(topic.id) ?? .unread(topic.id) }

  private func agree(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch (answer, topic.state) {
    case (.yes, .asks):
      Reply(thanks: texts(AnswerText.bothAgree), .agree([shown(topic)], onBehalf: nil))
    case (.no, .asks), (.no, .done):
      Reply(texts(AnswerText.whatIsWrong), required: true, thanks: texts(AnswerText.weLook)) {
        .dispute(topic.id, comment: $0)
      }
    case (.yes, _), (.no, _), (.notApply, _), (.except, _), (.ask, _): nil
    }
  }

  private func confirm(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes: Reply(thanks: texts(AnswerText.isLeftOut), .agree([shown(topic)], onBehalf: nil))
    case .no: again(topic, texts(AnswerText.whyNeed))
    case .notApply, .except, .ask: nil
    }
  }

  private func task(_ answer: Answer, _ topic: Topic) -> Reply? {
    let orSaysSo = orSaysSo()
    switch answer {
    case .yes where topic.state == .done, .yes where topic.state == .later, .no where topic.state == .later:
      return nil
    case .yes:
      return Reply(proof(topic), text: topic.evidence, thanks: saved) {
        .setTask([topic.id], .done, reason: orSaysSo($0), nextCheck: nil)
      }
    case .no where topic.state == .done:
      return Reply(thanks: saved) { _ in .setTask([topic.id], .inProgress, reason: nil, nextCheck: nil) }
    case .no: return notYet(topic)
    case .notApply, .except, .ask: return nil
    }
  }

  private func verify(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes: Reply(thanks: texts(AnswerText.weClose), .verify([shown(topic)], note: nil))
    case .no:
      Reply(texts(AnswerText.stillHappens), required: true, thanks: texts(AnswerText.weLookAgain)) {
        .setIssue([topic.id], .reopened, note: $0)
      }
    case .notApply, .except, .ask: nil
    }
  }

  private func reply(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      Reply(texts(AnswerText.whatDone), required: true, thanks: saved) {
        .comment(topic.id, Self.isDone + $0)
      }
    case .no: notYet(topic)
    case .notApply, .except, .ask: nil
    }
  }

  private func action(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      Reply(texts(AnswerText.whatResult), thanks: saved) {
        .setAction([topic.id], .done, result: $0.isEmpty ? nil : $0)
      }
    case .no: notYet(topic)
    case .notApply, .except, .ask: nil
    }
  }
}

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

  var saved: String { "Thank you. \(manager) sees it now." }

  /// The customer's answer as text, which is worth recording even without a comment.
  private static func word(_ text: String, of person: Actor) -> String {
    text.isEmpty ? "\(person.name) says so" : text
  }

  private func notYet(_ topic: Topic) -> Reply {
    Reply("When will it be, or what is missing? (Enter alone: just not yet)", thanks: saved) { text in
      .comment(topic.id, text.isEmpty ? Self.notYet : "\(Self.notYet): \(text)")
    }
  }

  private func again(_ topic: Topic, _ prompt: String) -> Reply {
    Reply(prompt, required: true, thanks: saved) { .reopen([topic.id], reason: $0) }
  }

  private func notApply(_ topic: Topic) -> Reply {
    Reply("Why does it not apply to you?", required: true, thanks: "Thank you. \(manager) looks at it.") {
      .notApplicable([topic.id], reason: $0, onBehalf: nil)
    }
  }

  /// The prompt for evidence, in the template's plain words if it has them.
  private func proof(_ topic: Topic) -> String {
    let asking = project.check(topic.id)?.asking ?? project.task(topic.id)?.asking
    let wanted = project.check(topic.id)?.evidenceWanted ?? project.task(topic.id)?.evidenceWanted ?? ""
    let trade = wanted.isEmpty ? "A few words about it" : "What shows it: \(wanted)?"
    let ask = asking.map(\.evidence).flatMap { $0.isEmpty ? nil : $0 } ?? trade
    return "\(ask) (Enter alone: yes)"
  }

  private func claim(_ answer: Answer, _ topic: Topic) -> Reply? {
    let person = person
    let isProposed = hasProposed(topic)
    let isAnswered = !isProposed && (topic.state == .withUs || topic.state == .done)
    switch answer {
    case .yes where topic.state == .leftOut: return nil
    case .yes where isAnswered:
      return Reply("What shows it?", required: true, text: topic.evidence, thanks: saved) {
        .set([topic.id], .evidence, $0)
      }
    case .yes:
      return Reply(proof(topic), text: topic.evidence, thanks: saved) {
        .claim([topic.id], evidence: Self.word($0, of: person))
      }
    case .no where topic.state == .leftOut: return again(topic, "Why do you need it after all?")
    case .no where isAnswered || isProposed: return again(topic, "What has changed?")
    case .no: return notYet(topic)
    case .notApply: return canLeaveOut(topic) ? notApply(topic) : nil
    case .except, .ask: return nil
    }
  }

  private func give(_ paper: PortPaper, _ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      return Reply(paper.prompt, required: true, thanks: saved, isSecret: paper.isSecret) {
        .givePaper(topic.id, paper, $0)
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
        ? "Where and when did you try it? (Enter alone: it works)"
        : "At which sites does it work? (\(sites); Enter alone: at all)"
      return Reply(prompt, thanks: saved) { .recordRun([topic.id], run(.pass, of: topic, $0)) }
    case .no where topic.state == .leftOut: return again(topic, "Why do you need it after all?")
    case .no:
      let prompt =
        sites.isEmpty
        ? "What happened?" : "Where, and what happened? (\(sites), as in \(codes[0]): no sound)"
      return Reply(prompt, required: true, thanks: "Thank you. We look into it.") {
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
      Reply(thanks: "Thank you. Both sides agree.", .agree([shown(topic)], onBehalf: nil))
    case (.no, .asks), (.no, .done):
      Reply("What is wrong?", required: true, thanks: "Thank you. We look into it.") {
        .dispute(topic.id, comment: $0)
      }
    case (.yes, _), (.no, _), (.notApply, _), (.except, _), (.ask, _): nil
    }
  }

  private func confirm(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes: Reply(thanks: "Thank you. It is left out.", .agree([shown(topic)], onBehalf: nil))
    case .no: again(topic, "Why do you need it?")
    case .notApply, .except, .ask: nil
    }
  }

  private func task(_ answer: Answer, _ topic: Topic) -> Reply? {
    let person = person
    switch answer {
    case .yes where topic.state == .done, .yes where topic.state == .later, .no where topic.state == .later:
      return nil
    case .yes:
      return Reply(proof(topic), text: topic.evidence, thanks: saved) {
        .setTask([topic.id], .done, reason: Self.word($0, of: person), nextCheck: nil)
      }
    case .no where topic.state == .done:
      return Reply(thanks: saved) { _ in .setTask([topic.id], .inProgress, reason: nil, nextCheck: nil) }
    case .no: return notYet(topic)
    case .notApply, .except, .ask: return nil
    }
  }

  private func verify(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes: Reply(thanks: "Thank you. We close it.", .verify([shown(topic)], note: nil))
    case .no:
      Reply("What still happens?", required: true, thanks: "Thank you. We look into it again.") {
        .setIssue([topic.id], .reopened, note: $0)
      }
    case .notApply, .except, .ask: nil
    }
  }

  private func reply(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      Reply("What did you do, or what is the answer?", required: true, thanks: saved) {
        .comment(topic.id, Self.isDone + $0)
      }
    case .no: notYet(topic)
    case .notApply, .except, .ask: nil
    }
  }

  private func action(_ answer: Answer, _ topic: Topic) -> Reply? {
    switch answer {
    case .yes:
      Reply("What was the result? (Enter alone: done)", thanks: saved) {
        .setAction([topic.id], .done, result: $0.isEmpty ? nil : $0)
      }
    case .no: notYet(topic)
    case .notApply, .except, .ask: nil
    }
  }
}

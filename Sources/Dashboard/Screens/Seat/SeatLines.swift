import Domain

/// A line of one of the customer's pages, before wrapping.
package struct SeatLine: Hashable, Sendable {
  package enum Look: Hashable, Sendable {
    case question, text, muted, heading, attention, late, good
    /// A label with its text, such as `Why we ask: ...`.
    case labelled(String)
    /// Keys, each with its answer.
    case answers([SeatAnswer])
    /// A key with its description.
    case key(String)
    /// A text with a date on the right.
    case dated(String)
    case blank
    /// A line of a document, laid out already; and one that a version added or removed.
    case page, added, removed
  }

  package let text: String
  package let look: Look

  package init(_ text: String, _ look: Look = .text) {
    self.text = text
    self.look = look
  }

  static let blank = SeatLine("", .blank)
}

/// A possible answer to the current question.
package struct SeatAnswer: Hashable, Sendable {
  package let action: SeatAction
  package let words: String
}

extension SeatScreen {
  var texts: Texts { seat.texts }

  /// The content of the page, without the list.
  package var lines: [SeatLine] {
    switch page {
    case .question: topic.map(questionLines) ?? idleLines
    case .list, .news, .papers: []
    case .paper: paperLines
    case .plan: planLines
    case .help: helpLines
    }
  }

  private func questionLines(_ topic: Seat.Topic) -> [SeatLine] {
    var lines = [SeatLine(topic.question, .question)]
    if !topic.claim.isEmpty { lines.append(SeatLine(topic.claim, .question)) }
    if topic.answerKind == .approve { lines.append(.blank) }
    lines += topic.details.map { SeatLine($0.text, .labelled($0.label)) }
    if !topic.standing.isEmpty { lines += [.blank, SeatLine(topic.standing, .good)] }
    if !topic.why.isEmpty { lines += [.blank, SeatLine(topic.why, .labelled(texts(PageText.whyWeAsk)))] }
    let due = seat.dueWords(topic)
    if !due.isEmpty {
      let isLate = topic.state == .asks && topic.due.map { $0 < seat.today } ?? false
      lines += [.blank, SeatLine(due, isLate ? .late : .attention)]
    }
    let answers = answers(to: topic)
    if !answers.isEmpty { lines += [.blank, SeatLine("", .answers(answers))] }
    let last = topic.last.isEmpty ? texts(PageText.noAnswer) : topic.last
    lines += [
      .blank, SeatLine(texts(PageText.lastAnswer, (.answer, last)), .muted),
      SeatLine(texts(PageText.askedBy, (.name, seat.contact)), .muted),
    ]
    return lines + talkLines(about: topic.id) + coveredLines(topic)
  }

  private func coveredLines(_ topic: Seat.Topic) -> [SeatLine] {
    seat.covered(by: topic).flatMap { part in
      [.blank, SeatLine(part.title, .heading)]
        + part.lines.map { SeatLine($0.text, $0.when.isEmpty ? .text : .dated($0.when)) }
    }
  }

  /// The answers that are possible now.
  package func answers(to topic: Seat.Topic) -> [SeatAnswer] {
    seat.answers(to: topic).compactMap { answer, words in
      guard case .success = seat.reply(answer, to: topic) else { return nil }
      return SeatAnswer(action: SeatAction(answer), words: words)
    }
  }

  func talkLines(about id: ItemID) -> [SeatLine] {
    let talk = seat.talk(about: id)
    guard !talk.isEmpty else { return [] }
    return [.blank]
      + talk.suffix(6).map { SeatLine(texts.told($0.text), .labelled(writer(of: $0))) }
  }

  private func writer(of comment: Project.Comment) -> String {
    let word = RecordedWord(reading: comment.by)
    guard word.isFrom(seat.person.name) else { return comment.by }
    return word.recorder.map { texts(PageText.youWroteRecorded, (.name, $0)) } ?? texts(PageText.youWrote)
  }

  private var idleLines: [SeatLine] {
    let next = seat.topics.filter { $0.state == .later }.min { $0.urgency() < $1.urgency() }
    let what = next.map { next in
      next.due.map { texts(PageText.nextQuestionBy, (.question, next.question), (.day, seat.spoken($0))) }
        ?? texts(PageText.nextQuestion, (.question, next.question))
    }
    return [SeatLine(texts(PageText.nothingWaits), .question), .blank]
      + [what.map { SeatLine($0) }].compactMap { $0 } + [
        .blank,
        SeatLine(texts(PageText.leave), .muted),
      ]
  }

  private var planLines: [SeatLine] {
    let parts = seat.plan
    guard !parts.isEmpty else { return [SeatLine(texts(PageText.waitsForNobody), .muted)] }
    return parts.flatMap { part in
      [SeatLine(part.title, .heading)] + part.lines.map { SeatLine($0.text, .dated($0.when)) } + [.blank]
    }
  }

  private var helpLines: [SeatLine] {
    [SeatLine(texts(PageText.yourKeys), .heading)]
      + SeatAction.allCases.map { action in
        SeatLine(
          texts(action.info.title), .key(action.labels.map(texts.keys).joined(separator: "  ")))
      } + [
        .blank, SeatLine(texts(PageText.savedAtOnce)),
        SeatLine(texts(PageText.stuck, (.name, seat.contact)), .muted),
      ]
  }
}

extension SeatAction {
  init(_ answer: Seat.Answer) {
    switch answer {
    case .yes: self = .yes
    case .no: self = .no
    case .notApply: self = .notApply
    case .except: self = .except
    case .ask: self = .ask
    }
  }

  /// The answer of the action; `nil` if it is none.
  var answer: Seat.Answer? {
    switch self {
    case .yes: .yes
    case .no: .no
    case .notApply: .notApply
    case .except: .except
    case .ask: .ask
    case .next, .previous, .more, .less, .open, .list, .plan, .documents, .compare, .news, .report, .undo,
      .back, .help, .finish,
      .first, .last, .search, .mine, .linear:
      nil
    }
  }
}

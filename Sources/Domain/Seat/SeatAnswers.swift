/// The effect of the customer's answers.
extension Seat {
  /// The customer's answers, one key each.
  package enum Answer: String, CaseIterable, Sendable {
    case yes, no, notApply
    /// Names something with which the services are accepted although it is open.
    case except
    case ask
  }

  /// Text to confirm before an answer that undo cannot revert.
  package struct Confirmation: Hashable, Sendable {
    package let title: String
    package let lines: [String]
    /// The key that confirms; never the key that asked.
    package let key: Character
    /// The effect in words: `s signs`.
    package let verb: String
  }

  /// An answer ready to be stored, after a line has been typed if it asks for one.
  package struct Reply: Sendable {
    /// The prompt of that line; `nil` if none is asked for.
    package let prompt: String?
    /// Whether the line may not be empty.
    package let isRequired: Bool
    /// The initial text of the line.
    package let text: String
    /// The message shown once it is stored.
    package let thanks: String
    package let confirmation: Confirmation?
    /// The form that is filled in instead of a line.
    package let form: SeatForm?
    package let command: @Sendable (String) -> Command
    /// What is typed is an account number or PIN.
    package let isSecret: Bool
    /// What giving it needs, whatever is typed.
    var permissions: [Permission] { command("").permissions }

    init(
      _ prompt: String? = nil, required isRequired: Bool = false, text: String = "", thanks: String,
      confirmation: Confirmation? = nil, form: SeatForm? = nil, isSecret: Bool = false,
      _ command: @escaping @Sendable (String) -> Command
    ) {
      self.prompt = prompt
      self.isRequired = isRequired
      self.text = text
      self.thanks = thanks
      self.confirmation = confirmation
      self.form = form
      self.isSecret = isSecret
      self.command = command
    }

    /// An answer without a typed line.
    init(thanks: String, _ command: Command) { self.init(thanks: thanks) { _ in command } }
  }

  /// The beginning of a comment that answers "not yet".
  package static let notYet = "Not yet"
  /// The beginning of a comment that answers a request of the provider.
  static let isDone = "Done: "

  /// Whether a comment of the customer answers the provider, and so needs no answer itself.
  static func isAnswer(_ comment: String) -> Bool { comment.hasPrefix(notYet) || comment.hasPrefix(isDone) }

  /// The possible answers to a question, with the words for each.
  package func answers(to topic: Topic) -> [(answer: Answer, words: String)] {
    choices(topic) + [(.ask, texts(AnswerText.ask))]
  }

  private func choices(_ topic: Topic) -> [(answer: Answer, words: String)] {
    func words(_ choices: (Answer, AnswerText)...) -> [(answer: Answer, words: String)] {
      choices.map { ($0.0, texts($0.1)) }
    }
    switch topic.answerKind {
    case .claim: return words((.yes, .yesDone), (.no, .noNotYet), (.notApply, .notApply))
    case .task, .reply, .action: return words((.yes, .yesDone), (.no, .noNotYet))
    case .test: return words((.yes, .yesWorks), (.no, .noWorks), (.notApply, .notApply))
    case .agree: return words((.yes, .yesAgree), (.no, .noWrong))
    case .confirm: return words((.yes, .yesLeaveOut), (.no, .noNeeded))
    case .verify: return words((.yes, .yesSolved), (.no, .noStill))
    case .approve: return approving(topic)
    case .paper(.pin): return words((.yes, .yesHere), (.no, .notYet), (.notApply, .thereIsNone))
    case .paper: return words((.yes, .yesHere), (.no, .notYet))
    case .feedback: return topic.state == .done ? [] : words((.yes, .yesFillIn), (.no, .notNow))
    case .declaration: return words((.yes, .yesLive), (.no, .noLive))
    case .none: return []
    }
  }

  /// What an answer asks for and does, or a sentence saying why it cannot be given.
  package func reply(_ answer: Answer, to topic: Topic) -> Result<Reply, Unanswerable> {
    if answer == .ask { return checked(question(about: topic)) }
    if let closed = topic.closed {
      return .failure(
        Unanswerable(texts(AnswerText.closedAsk, (.day, spoken(closed)))))
    }
    if topic.state == .other {
      return .failure(
        Unanswerable(
          texts(AnswerText.otherAnswers, (.name, project.head.mpoc ?? texts(AnswerText.aColleague)))))
    }
    if let obstacle = obstacle(to: answer, topic) { return .failure(Unanswerable(obstacle)) }
    guard let reply = unchecked(answer, to: topic) else {
      return .failure(Unanswerable(texts(Self.reason(answer, topic))))
    }
    return checked(reply)
  }

  /// Why an answer cannot be given, as a sentence for the customer.
  package struct Unanswerable: Error, Hashable, Sendable {
    package let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
  }

  func checked(_ reply: Reply) -> Result<Reply, Unanswerable> {
    guard Policy.refusal(reply.permissions, by: person, on: project) == nil else {
      return .failure(
        Unanswerable(
          texts(AnswerText.onlyContact, (.name, project.head.mpoc ?? texts(AnswerText.mainContact)))))
    }
    return .success(reply)
  }

  private static func reason(_ answer: Answer, _ topic: Topic) -> AnswerText {
    switch (answer, topic.state) {
    case (.notApply, _), (.except, _): .noAnswerHere
    case (_, .done): .isDone
    case (_, .leftOut): .wasLeftOut
    case (_, .withUs): .weWork
    case (_, .later): .tooEarly
    case (_, .asks), (_, .other), (_, .closed): .nothingToAnswer
    }
  }

  private func question(about topic: Topic) -> Reply {
    Reply(
      texts(AnswerText.whatToKnow), required: true,
      thanks: texts(AnswerText.managerAnswers, (.name, manager))
    ) { .comment(topic.id, $0) }
  }
}

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
    let ask = (Answer.ask, "Ask a question")
    switch topic.answerKind {
    case .claim:
      return [(.yes, "Yes, it is done"), (.no, "No / not yet"), (.notApply, "Does not apply to us"), ask]
    case .task: return [(.yes, "Yes, it is done"), (.no, "No / not yet"), ask]
    case .test:
      return [(.yes, "Yes, it works"), (.no, "No, it does not"), (.notApply, "Does not apply to us"), ask]
    case .agree: return [(.yes, "Yes, I agree"), (.no, "No, something is wrong"), ask]
    case .confirm: return [(.yes, "Yes, leave it out"), (.no, "No, we need it"), ask]
    case .verify: return [(.yes, "Yes, it is solved"), (.no, "No, it still happens"), ask]
    case .reply, .action: return [(.yes, "Yes, it is done"), (.no, "No / not yet"), ask]
    case .approve: return approving(topic) + [ask]
    case .paper(.pin):
      return [(.yes, "Yes, here it is"), (.no, "Not yet"), (.notApply, "There is none"), ask]
    case .paper: return [(.yes, "Yes, here it is"), (.no, "Not yet"), ask]
    case .feedback: return feedbackAnswers(topic) + [ask]
    case .declaration: return [(.yes, "Yes, it is live"), (.no, "No, something does not work"), ask]
    case .none: return [ask]
    }
  }

  /// What an answer asks for and does, or a sentence saying why it cannot be given.
  package func reply(_ answer: Answer, to topic: Topic) -> Result<Reply, Unanswerable> {
    if answer == .ask { return checked(question(about: topic)) }
    if let closed = topic.closed {
      return .failure(
        Unanswerable("This was closed on \(closed.spoken(near: today)). Press a to ask about it."))
    }
    if topic.state == .other {
      return .failure(
        Unanswerable("\(project.head.mpoc ?? "A colleague") answers this one. Press a to ask about it."))
    }
    if let obstacle = obstacle(to: answer, topic) { return .failure(Unanswerable(obstacle)) }
    guard let reply = unchecked(answer, to: topic) else {
      return .failure(Unanswerable(Self.reason(answer, topic)))
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
          "Only \(project.head.mpoc ?? "your main contact") can do this. You can look at everything here."))
    }
    return .success(reply)
  }

  private static func reason(_ answer: Answer, _ topic: Topic) -> String {
    switch (answer, topic.state) {
    case (.notApply, _), (.except, _): "That is not an answer to this one. Press a to ask about it."
    case (_, .done): "This is done. Press a to ask about it."
    case (_, .leftOut): "This was left out. Press n if you need it after all."
    case (_, .withUs): "We are working on this one. Press a to ask about it."
    case (_, .later):
      "It is too early for this one: we will ask you when it is time. Press a to ask about it."
    case (_, .asks), (_, .other), (_, .closed):
      "There is nothing to answer here. Press a to ask about it."
    }
  }

  private func question(about topic: Topic) -> Reply {
    Reply(
      "What would you like to know?", required: true, thanks: "\(manager) has your question and answers here."
    ) { .comment(topic.id, $0) }
  }
}

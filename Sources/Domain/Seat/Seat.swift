/// What a person of the customer's side is asked, told and offered, in plain words: the content of the
/// customer's screen. Screen, command line and plain lines all present it.
package struct Seat: Sendable {
  /// The project as the customer may see it.
  package let project: Project
  package let person: Actor
  package let today: Day
  /// The language it is written in.
  package let texts: Texts
  /// Everything that is the customer's to answer or follow, in the order of its lists.
  package let topics: [Topic]
  /// The open questions to the customer, most urgent first.
  package let questions: [Topic]
  /// Built once, because each holds all the text it covers.
  let approvals: [Approval]
  /// Committed, forecast, baseline, actual.
  package let goLive: GoLiveDates

  package init(_ project: Project, for person: Actor, on today: Day, in texts: Texts = .english) {
    self.texts = texts
    self.project = project
    self.person = person
    self.today = today
    approvals = project.approvals(in: texts)
    goLive = project.goLiveDates(project.schedule(on: today), on: today)
    let topics = TopicReading(
      project: project, person: person, today: today, approvals: approvals, texts: texts
    ).topics
    self.topics = topics
    let isTheDay = project.cutovers.contains { $0.state == .running || $0.state == .declared }
    questions = topics.enumerated().filter { $0.element.state == .asks }
      .sorted { ($0.element.urgency(isTheDay), $0.offset) < ($1.element.urgency(isTheDay), $1.offset) }
      .map(\.element)
  }

  package func topic(_ id: ItemID) -> Topic? { topics.first { $0.id == id } }
}

extension Seat {
  /// One subject of the customer's list: an open question, or one that is answered.
  package struct Topic: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let group: Group
    package let answerKind: AnswerKind
    package fileprivate(set) var state: State
    /// In the customer's words, to be answered with yes or no.
    package let question: String
    /// The provider's claim, when the answer is to that: `We say yes. Do you agree?`
    package fileprivate(set) var claim: String
    package fileprivate(set) var why: String
    package let due: Day?
    package let details: [Detail]
    /// The current state, as a sentence.
    package fileprivate(set) var standing: String
    /// The customer's last answer; empty if there is none.
    package let last: String
    /// The evidence stored with the answer, to be edited.
    package let evidence: String
    /// The day its list was closed; answers can no longer change.
    package let closed: Day?

    /// The day since which it holds others up, where it has no due day.
    var waitsSince: Day? = nil

    /// Days since 1970; topics without a date sort last. While the numbers move, what belongs to that day comes first.
    package func urgency(_ isTheDay: Bool = false) -> Int {
      switch answerKind {
      case .test where isTheDay, .declaration: .min
      case .claim, .test, .agree, .confirm, .task, .verify, .reply, .action, .approve, .paper, .feedback,
        .none:
        (due ?? waitsSince)?.number ?? .max
      }
    }
  }

  /// What answering the topic does.
  package enum AnswerKind: Hashable, Sendable {
    /// An item of the customer: yes claims it done.
    case claim
    /// A test the customer runs.
    case test
    /// A claim of the provider: yes agrees, no disputes.
    case agree
    /// A proposal of the provider to leave something out.
    case confirm
    /// A task of the customer.
    case task
    /// An issue the provider says is fixed.
    case verify
    /// An issue that cannot proceed without the customer's answer.
    case reply
    /// An action of the customer in an issue's working plan.
    case action
    /// An approval: yes signs, no sends it back or withdraws it.
    case approve
    /// Something wanted for a port order: yes gives it.
    case paper(PortPaper)
    /// The declaration that services are live: yes confirms it.
    case declaration
    /// The form about how it went: yes fills it in.
    case feedback
    /// Nothing to answer.
    case none
  }

  /// Whether the topic needs the customer, now or later.
  package enum State: Hashable, Sendable {
    case asks, withUs, later, done, leftOut
    /// Its list or the project was closed before it was settled; it is no longer asked.
    case closed
    /// Another person of the customer's side answers it.
    case other
  }

  /// A heading of the customer's list.
  package struct Group: Hashable, Sendable {
    package let key: String
    package let title: String
  }

  /// A labelled line below the question.
  package struct Detail: Hashable, Sendable {
    package let label: String
    package let text: String
  }
}

extension Seat.Topic {
  /// The topic once its list or the project is closed: a settled one stays as it is, others are no longer
  /// asked.
  func closing(near today: Day, _ texts: Texts) -> Self {
    guard let closed else { return self }
    switch state {
    case .done, .leftOut, .closed: return self
    case .asks, .withUs, .later, .other: break
    }
    var result = self
    (result.state, result.claim, result.why) = (.closed, "", "")
    result.standing = texts(TopicText.closedOn, (.day, texts.spoken(closed, near: today)))
    return result
  }

  /// Whether it comes from a list, a task or an approval, not from a reported problem.
  private var isListed: Bool {
    !group.isOf(.problems) && !group.isOf(.waivers)
      && ((!group.isOf(.ports) && !group.isOf(.goLiveDay)) || answerKind != .none)
  }

  /// Whether the customer has given an answer that stands.
  fileprivate var isAnswered: Bool {
    guard isListed else { return false }
    switch state {
    case .done, .leftOut: return true
    case .withUs: return answerKind != .task
    case .closed: return !last.isEmpty
    case .asks, .later, .other: return false
    }
  }

  fileprivate var isAsked: Bool { isListed && (isAnswered || state == .asks || state == .other) }
}

extension Seat {
  /// Answers given and questions asked. Problems are not counted, so that reporting one does not reduce
  /// progress.
  package var progress: (answered: Int, asked: Int) {
    (topics.count(where: \.isAnswered), topics.count(where: \.isAsked))
  }

  /// Checklist questions that are not due and may be answered all the same.
  private var answerable: Int { topics.count { $0.state == .later && $0.answerKind == .claim } }

  /// `You have 3 things left to do.`
  package var leftWords: String {
    switch questions.count {
    case 0 where answerable > 0: texts(SeatText.nothingDue, count: answerable)
    case 0: texts(SeatText.nothingWaits)
    case let count: texts(SeatText.left, count: count)
    }
  }

  package var progressWords: String {
    let (answered, asked) = progress
    return asked > 0 ? texts(SeatText.answered, (.done, String(answered)), (.total, String(asked))) : ""
  }

  /// The person to contact: `Lee Chen, lee@example.net`.
  package var contact: String {
    guard let name = project.head.ipm else { return texts(SeatText.yourManager) }
    return [name, project.manager?.email].compactMap { $0 }.joined(separator: ", ")
  }

  /// The name alone.
  package var manager: String { project.head.ipm ?? texts(SeatText.yourManager) }

  /// The comments on an item, newest last.
  package func talk(about id: ItemID) -> [Project.Comment] {
    (project.comments[id] ?? []).filter { comment in
      let stored = project.state.value(comment.id, .visibility).flatMap(Visibility.init)
      return Policy.maySee(stored ?? .customer, person)
    }.sorted { ($0.at?.milliseconds ?? 0, $0.id) < ($1.at?.milliseconds ?? 0, $1.id) }
  }
}

extension Project {
  /// The customer's main point of contact, whose screen the provider may preview.
  package var mainContact: Actor {
    let named = head.mpoc ?? people.first { $0.role == .mpoc }?.name
    return Actor(name: named ?? "the customer", role: .mpoc)
  }
}

extension Seat.Topic {
  /// The state in one or two words, for a list.
  package func stateWord(on today: Day, in texts: Texts) -> String {
    switch state {
    case .asks: texts(due.map { $0 < today } ?? false ? SeatText.stateLate : .stateForYou)
    case .withUs: texts(SeatText.stateWithUs)
    case .later: texts(SeatText.stateLater)
    case .done: texts(SeatText.stateDone)
    case .leftOut: texts(SeatText.stateLeftOut)
    case .other: texts(SeatText.stateOther)
    case .closed: texts(SeatText.stateClosed)
    }
  }
}

/// What somebody of the customer's side is asked, told and offered, in their words: the customer's screen before it is
/// drawn. Screen, command line and plain prompts all show this.
package struct Seat: Sendable {
  /// What the customer may see of it.
  package let project: Project
  package let person: Actor
  package let today: Day
  /// Everything that is the customer's, in the order of its lists.
  package let topics: [Topic]
  /// What waits for the customer's answer: the most urgent first.
  package let questions: [Topic]
  /// Worked out once: each holds all that it covers.
  let approvals: [Approval]
  /// Committed, forecast, baseline, actual.
  package let goLive: GoLiveDates

  package init(_ project: Project, for person: Actor, on today: Day) {
    self.project = project
    self.person = person
    self.today = today
    approvals = project.approvals
    goLive = project.goLiveDates(project.schedule(on: today), on: today)
    let topics = TopicReading(project: project, person: person, today: today, approvals: approvals).topics
    self.topics = topics
    questions = topics.enumerated().filter { $0.element.state == .asks }
      .sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }.map(\.element)
  }

  package func topic(_ id: ItemID) -> Topic? { topics.first { $0.id == id } }
}

extension Seat {
  /// One thing of the customer's: a question, or what became of one.
  package struct Topic: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let group: Group
    package let deed: Deed
    package fileprivate(set) var state: State
    /// In the customer's words, answered with yes or no.
    package let question: String
    /// What we say to it, where the customer's answer is to our word: `We say yes. Do you agree?`
    package fileprivate(set) var claim: String
    package fileprivate(set) var why: String
    package let due: Day?
    package let details: [Detail]
    /// What became of it, as a sentence.
    package fileprivate(set) var standing: String
    /// The customer's last answer; empty for none.
    package let last: String
    /// What the customer's answer holds already, to be changed.
    package let evidence: String
    /// The list was closed on that day: answers stay as they are.
    package let closed: Day?

    /// Days since 1970, later than any for what has no date.
    package var urgency: Int { due?.number ?? .max }
  }

  /// What a yes or no is about.
  package enum Deed: Hashable, Sendable {
    /// The customer's own item: yes claims it done.
    case claim
    /// A test of the customer's.
    case test
    /// Our claim: yes agrees, no disputes.
    case agree
    /// Our proposal to leave something out.
    case confirm
    /// A task of the customer's.
    case task
    /// A problem we say is solved.
    case verify
    /// A problem we cannot go on with before the customer answers.
    case reply
    /// A line of the working plan that is the customer's.
    case action
    /// What the customer approves: yes signs, no sends it back or takes it back.
    case approve
    /// Nothing to say yes or no to.
    case none
  }

  package enum State: Hashable, Sendable {
    case asks, withUs, later, done, leftOut
    /// Its list or the project was closed before it came to an end: nothing is asked any more.
    case closed
    /// Somebody else of the customer's side answers it.
    case other
  }

  /// A heading of the customer's list.
  package struct Group: Hashable, Sendable {
    package let key: String
    package let title: String
  }

  package struct Detail: Hashable, Sendable {
    package let label: String
    package let text: String
  }
}

extension Seat.Topic {
  /// As it is once its list or the project is closed: what has come to an end stays as it is, the rest asks nothing.
  func closing(near today: Day) -> Self {
    guard let closed else { return self }
    switch state {
    case .done, .leftOut, .closed: return self
    case .asks, .withUs, .later, .other: break
    }
    var result = self
    (result.state, result.claim, result.why) = (.closed, "", "")
    result.standing = "This was closed on \(closed.spoken(near: today)). Nothing is asked here any more."
    return result
  }

  /// Whether it is a question of a list, a task or an approval, and not a problem somebody raised.
  private var isListed: Bool { group != TopicReading.problems && group != TopicReading.waivers }

  /// Whether the customer gave an answer that stands.
  fileprivate var isAnswered: Bool {
    guard isListed else { return false }
    switch state {
    case .done, .leftOut: return true
    case .withUs: return deed != .task
    case .closed: return !last.isEmpty
    case .asks, .later, .other: return false
    }
  }

  fileprivate var isAsked: Bool { isListed && (isAnswered || state == .asks || state == .other) }
}

extension Seat {
  /// Answers given of questions asked. Problems are no part of it: whoever raises one takes nothing back.
  package var progress: (answered: Int, asked: Int) {
    (topics.count(where: \.isAnswered), topics.count(where: \.isAsked))
  }

  /// `You have 3 things left to do.`
  package var leftWords: String {
    switch questions.count {
    case 0: "Nothing is waiting for you."
    case 1: "You have 1 thing left to do."
    case let count: "You have \(count) things left to do."
    }
  }

  package var progressWords: String {
    let (answered, asked) = progress
    return asked > 0 ? "\(answered) of \(asked) answered" : ""
  }

  /// `Lee Chen, lee@example.net`: whom to turn to.
  package var contact: String {
    guard let name = project.head.ipm else { return "your project manager" }
    return [name, project.manager?.email].compactMap { $0 }.joined(separator: ", ")
  }

  /// The name alone.
  package var manager: String { project.head.ipm ?? "your project manager" }

  /// What was asked and answered about an item, the newest last.
  package func talk(about id: ItemID) -> [Project.Comment] {
    (project.comments[id] ?? []).filter { comment in
      let stored = project.state.value(comment.id, .visibility).flatMap(Visibility.init)
      return Policy.maySee(stored ?? .customer, person)
    }.sorted { ($0.at?.milliseconds ?? 0, $0.id) < ($1.at?.milliseconds ?? 0, $1.id) }
  }
}

extension Project {
  /// The customer's main point of contact, whose screen the provider may look at.
  package var mainContact: Actor {
    let named = head.mpoc ?? people.first { $0.role == .mpoc }?.name
    return Actor(name: named ?? "the customer", role: .mpoc)
  }
}

extension Seat.Topic {
  /// The state in a word or two, for a list.
  package func stateWord(on today: Day) -> String {
    switch state {
    case .asks: due.map { $0 < today } ?? false ? "late" : "for you"
    case .withUs: "with us"
    case .later: "later"
    case .done: "done"
    case .leftOut: "not needed"
    case .other: "a colleague"
    case .closed: "closed"
    }
  }
}

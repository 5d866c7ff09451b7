/// What somebody of the customer's side is asked, told and offered, in her words: the customer's screen before it is
/// drawn. Screen, command line and plain prompts all show this.
package struct Seat: Sendable {
  /// What she may see of it.
  package let project: Project
  package let person: Actor
  package let today: Day
  /// Everything that is hers, in the order of its lists.
  package let topics: [Topic]
  /// What waits for her answer: the most urgent first.
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
  /// One thing of hers: a question, or what became of one.
  package struct Topic: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let group: Group
    package let deed: Deed
    package let state: State
    /// In her words, answered with yes or no.
    package let question: String
    /// What we say to it, where her answer is to our word: `We say yes. Do you agree?`
    package let claim: String
    package let why: String
    package let due: Day?
    package let details: [Detail]
    /// What became of it, as a sentence.
    package let standing: String
    /// Her last answer; empty for none.
    package let last: String
    /// What her answer holds already, to be changed.
    package let evidence: String
    /// The list was closed on that day: answers stay as they are.
    package let closed: Day?

    /// Days since 1970, later than any for what has no date.
    package var urgency: Int { due?.number ?? .max }
  }

  /// What a yes or no is about.
  package enum Deed: Hashable, Sendable {
    /// Her own item: yes claims it done.
    case claim
    /// A test of hers.
    case test
    /// Our claim: yes agrees, no disputes.
    case agree
    /// Our proposal to leave something out.
    case confirm
    /// A task of hers.
    case task
    /// A problem we say is solved.
    case verify
    /// A problem we cannot go on with before she answers.
    case reply
    /// A line of the working plan that is hers.
    case action
    /// What she approves: yes signs, no sends it back or takes it back.
    case approve
    /// Nothing to say yes or no to.
    case none
  }

  package enum State: Hashable, Sendable {
    case asks, withUs, later, done, leftOut
    /// Somebody else of her side answers it.
    case other
  }

  /// A heading of her list.
  package struct Group: Hashable, Sendable {
    package let key: String
    package let title: String
  }

  package struct Detail: Hashable, Sendable {
    package let label: String
    package let text: String
  }
}

extension Seat {
  /// Asked so far and not left out; of these done, and waiting for our word.
  package var progress: (done: Int, withUs: Int, total: Int) {
    let asked = topics.filter { [.asks, .withUs, .done, .other].contains($0.state) }
    return (asked.count { $0.state == .done }, asked.count { $0.state == .withUs }, asked.count)
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
    let (done, withUs, total) = progress
    guard total > 0 else { return "" }
    return "\(done) of \(total) done" + (withUs == 0 ? "" : ", \(withUs) with us")
  }

  /// `Lee Chen, lee@example.net`: whom to turn to.
  package var contact: String {
    guard let name = project.head.ipm else { return "your project manager" }
    let person = project.people.first { $0.name == name } ?? project.people.first { $0.role == .ipm }
    return [name, person?.email].compactMap { $0 }.joined(separator: ", ")
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
    }
  }
}

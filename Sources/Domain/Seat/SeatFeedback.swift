/// A form that the customer fills in.
package enum SeatForm: Hashable, Sendable {
  case feedback, exception
}

/// The feedback form in the customer's list.
extension TopicReading {
  static let experience = Seat.Group(key: "feedback", title: "How it went")

  var feedbackTopics: [Seat.Topic] {
    let task = project.feedbackTask
    guard task != nil || project.feedback != nil else { return [] }
    let given = project.feedback?.given
    let now: Seat.State = given != nil ? .done : project.isFeedbackDue(on: today) ? .asks : .later
    let asked = project.feedback?.asked
    return [
      Seat.Topic(
        id: project.feedbackPlace, group: Self.experience, answerKind: .feedback,
        state: state(now, .giveFeedback(onBehalf: nil)), question: "Will you tell us how it went?",
        claim: "", why: given == nil ? task?.asking.why ?? "" : "", due: task?.dueDay,
        details: [
          detail(
            "Asked", given == nil ? asked.map { "by \($0.by) on \($0.on.spoken(near: today))" } : nil),
          detail(
            "It takes",
            given == nil ? "about three minutes: \(FeedbackEntry.allCases.count) short questions" : nil),
        ].compactMap { $0 },
        standing: given.map(thanks) ?? "", last: given == nil ? "" : "given", evidence: "",
        // What was asked for may come after the project is closed.
        closed: asked != nil && project.head.status == .closed ? nil : projectEnd)
    ]
  }

  private func thanks(_ given: Project.Feedback.Given) -> String {
    let word = RecordedWord(reading: given.by)
    let on = given.on.map { " on \($0.spoken(near: today))" } ?? ""
    let who = word.isFrom(person.name) ? "You told us" : "\(word.speaker) told us"
    return "\(who)\(on). Thank you. It is locked now and stays as it is."
  }
}

extension Seat {
  func feedbackAnswers(_ topic: Topic) -> [(answer: Answer, words: String)] {
    topic.state == .done ? [] : [(.yes, "Yes, fill it in now"), (.no, "Not now")]
  }

  func feedback(_ answer: Answer, _ topic: Topic) -> Reply? {
    guard topic.state == .asks else { return nil }
    switch answer {
    case .yes:
      return Reply(thanks: "Thank you very much. It is locked and stays as it is.", form: .feedback) { _ in
        .close(.giveFeedback(FeedbackAnswers(stored: [:]), onBehalf: nil))
      }
    case .no:
      return Reply("When may we ask again? (Enter alone: just not now)", thanks: saved) { text in
        .comment(topic.id, text.isEmpty ? Self.notYet : "\(Self.notYet): \(text)")
      }
    case .notApply, .except, .ask: return nil
    }
  }
}

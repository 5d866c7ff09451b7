/// A form that the customer fills in.
package enum SeatForm: Hashable, Sendable {
  case feedback, exception
}

/// The feedback form in the customer's list.
extension TopicReading {
  var feedbackTopics: [Seat.Topic] {
    let task = project.feedbackTask
    guard task != nil || project.feedback != nil else { return [] }
    let given = project.feedback?.given
    let now: Seat.State = given != nil ? .done : project.isFeedbackDue(on: today) ? .asks : .later
    let asked = project.feedback?.asked
    return [
      Seat.Topic(
        id: project.feedbackPlace, group: group(.feedback), answerKind: .feedback,
        state: state(now, .giveFeedback(onBehalf: nil)), question: texts(CloseText.willYouTell),
        claim: "", why: given == nil ? task?.asking.why ?? "" : "", due: task?.dueDay,
        details: [
          detail(
            TopicText.asked,
            given == nil
              ? asked.map { texts(TopicText.askedBy, (.name, $0.by), (.day, spoken($0.on))) } : nil),
          detail(
            TopicText.itTakes,
            given == nil ? texts(TopicText.threeMinutes, count: FeedbackEntry.allCases.count) : nil),
        ].compactMap { $0 },
        standing: given.map(thanks) ?? "", last: given == nil ? "" : texts(TopicText.lastGiven), evidence: "",
        // What was asked for may come after the project is closed.
        closed: asked != nil && project.head.status == .closed ? nil : projectEnd)
    ]
  }

  private func thanks(_ given: Project.Feedback.Given) -> String {
    let word = RecordedWord(reading: given.by)
    let name = (Slot.name, word.speaker)
    let isOwn = word.isFrom(person.name)
    guard let day = given.on else { return texts(isOwn ? CloseText.youTold : .theyTold, name) }
    return texts(isOwn ? CloseText.youToldOn : .theyToldOn, name, (.day, spoken(day)))
  }
}

extension Seat {
  func feedback(_ answer: Answer, _ topic: Topic) -> Reply? {
    guard topic.state == .asks else { return nil }
    switch answer {
    case .yes:
      return Reply(thanks: texts(AnswerText.isLocked), form: .feedback) { _ in
        .close(.giveFeedback(FeedbackAnswers(stored: [:]), onBehalf: nil))
      }
    case .no:
      return Reply(texts(AnswerText.whenAgain), thanks: saved) { text in
        .comment(topic.id, text.isEmpty ? Self.notYet : "\(Self.notYet): \(text)")
      }
    case .notApply, .except, .ask: return nil
    }
  }
}

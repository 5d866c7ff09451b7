extension Project {
  /// The Implementation Experience Feedback: asked for at the close, given once, locked from then on.
  package struct Feedback: Hashable, Sendable {
    package let asked: Asked?
    package let given: Given?

    /// That the customer was asked for it.
    package struct Asked: Hashable, Sendable {
      package let on: Day
      package let by: String
      package let channel: String
    }

    /// The form as it was submitted; never edited.
    package struct Given: Hashable, Sendable {
      /// The customer's person; with the channel and who recorded it if the provider did.
      package let by: String
      package let on: Day?
      package let answers: FeedbackAnswers
    }

    /// A project has one.
    package static let id: ItemID = "FEEDBACK"
  }

  package var feedback: Feedback? { state[Feedback.id].map(Feedback.init) }

  /// The task of the customer that is done by giving it.
  var feedbackTask: Task? { tasks.first { $0.records == .feedback && !$0.isDropped } }

  /// What the customer opens to give it.
  package var feedbackPlace: ItemID { feedbackTask?.id ?? Feedback.id }

  /// Whether the customer is asked for it now: they were asked, or its task has come.
  package func isFeedbackDue(on today: Day) -> Bool {
    guard feedback?.given == nil else { return false }
    if feedback != nil { return true }
    return feedbackTask.flatMap(readySince).map { $0 <= today } ?? false
  }
}

extension Project.Feedback {
  package init(_ item: Item) {
    let answers = FeedbackEntry.allCases.compactMap { entry -> (FeedbackEntry, String)? in
      let value = entry.shape == .text ? item.block(entry.field) : item.optionalText(entry.field)
      return value.map { (entry, $0) }
    }
    asked = item.day(.askedOn).map {
      Asked(on: $0, by: item.text(.askedBy), channel: item.text(.askedHow))
    }
    given =
      item[.state] == FeedbackState.given.rawValue
      ? Given(
        by: item.text(.by), on: item.day(.on),
        answers: FeedbackAnswers(stored: Dictionary(answers) { first, _ in first })) : nil
  }
}

package enum FeedbackState: String, CaseIterable, Sendable {
  case asked, given
}

/// What golive itself records of a task or a checklist item, in a template.
package enum CloseRecord: String, CaseIterable, Sendable {
  /// The customer's feedback: a task is done by giving it, a checklist item by asking for it.
  case feedback
}

/// Fields of feedback and of the acceptance.
extension Field {
  /// The day the customer was asked, who asked, and how.
  package static let askedOn: Field = "asked-on"
  package static let askedBy: Field = "asked-by"
  package static let askedHow: Field = "asked-how"
  /// A `CloseRecord`; on tasks and checklist items.
  package static let records: Field = "records"
}

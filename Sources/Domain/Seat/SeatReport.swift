extension Seat {
  /// The kinds of problem on the report form.
  package enum ProblemKind: String, CaseIterable, Sendable {
    case broken, adoption, training, emergency

    package var title: ProblemText {
      switch self {
      case .broken: .broken
      case .adoption: .adoption
      case .training: .training
      case .emergency: .emergency
      }
    }

    package var category: IssueCategory {
      switch self {
      case .broken: .defect
      case .adoption: .adoption
      case .training: .training
      case .emergency: .emergency
      }
    }
  }

  /// How many people are affected; the project manager confirms the priority.
  package enum ProblemExtent: String, CaseIterable, Sendable {
    case some, many, all

    package var title: ProblemText {
      switch self {
      case .some: .some
      case .many: .many
      case .all: .all
      }
    }

    /// `nil` uses the default of the kind of problem.
    var priority: Priority? {
      switch self {
      case .some: nil
      case .many: .p2
      case .all: .p1
      }
    }
  }

  package static func report(_ trouble: ProblemKind, _ reach: ProblemExtent, title: String, text: String)
    -> Command
  {
    let usual = trouble.category.defaultPriority
    return .raise(
      NewIssue(
        title: title, category: trouble.category, priority: reach.priority.map { min($0, usual) },
        description: text.isEmpty ? nil : text))
  }

  /// The acknowledgement: the issue number, who has it, and by when there is an answer.
  package func reportThanks(_ issue: Project.Issue) -> String {
    texts(
      AnswerText.reported, (.number, issue.id.rawValue),
      (.text, project.answerWords(to: issue, near: today, texts)))
  }
}

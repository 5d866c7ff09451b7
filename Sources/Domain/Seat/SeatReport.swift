extension Seat {
  /// The kinds of problem on the report form.
  package enum ProblemKind: String, CaseIterable, Sendable {
    case broken, adoption, training, emergency

    package var title: String {
      switch self {
      case .broken: "Something does not work"
      case .adoption: "People do not use it"
      case .training: "Training is missing"
      case .emergency: "Emergency calls go wrong"
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

    package init?(title: String) {
      guard let found = Self.allCases.first(where: { $0.title == title }) else { return nil }
      self = found
    }
  }

  /// How many people are affected; the project manager confirms the priority.
  package enum ProblemExtent: String, CaseIterable, Sendable {
    case some, many, all

    package var title: String {
      switch self {
      case .some: "One or a few"
      case .many: "Many people"
      case .all: "Nobody can call"
      }
    }

    package init?(title: String) {
      guard let found = Self.allCases.first(where: { $0.title == title }) else { return nil }
      self = found
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
    "Thank you. It is number \(issue.id). \(project.answerWords(to: issue, near: today))"
  }
}

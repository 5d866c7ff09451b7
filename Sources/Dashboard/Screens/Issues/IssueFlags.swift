import Domain

extension IssueFlag {
  package var mark: String {
    switch self {
    case .answerLate: "!"
    case .escalate: "^"
    case .unplanned: "~"
    }
  }

  /// The words, with the key that mends it.
  var advice: String {
    switch self {
    case .answerLate: words
    case .escalate: "\(words).  U escalates it"
    case .unplanned: "\(words).  + adds one"
    }
  }
}

extension ScreenContext {
  /// The zones the session knows, once they are loaded.
  package var zones: ZoneBook {
    guard let survey = externalFacts.survey else { return ZoneBook(own: .fixed(offset: moment.zoneOffset)) }
    return ZoneBook(own: survey.own) { survey.zones[$0] }
  }

  /// What the provider owes on an issue; nobody else reads it.
  package func response(to issue: Project.Issue) -> IssueResponse? {
    actor.side == .provider ? project.response(to: issue, at: moment.timestamp, zones) : nil
  }

  /// - Parameter response: as `response(to:)` answered it.
  package func flags(of issue: Project.Issue, _ response: IssueResponse?) -> [IssueFlag] {
    actor.side == .provider ? project.flags(of: issue, response, at: moment) : []
  }
}

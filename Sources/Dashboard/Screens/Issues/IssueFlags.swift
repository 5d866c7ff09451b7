import Domain

/// What an issue lacks, the worst first.
package enum IssueFlag: Hashable, Sendable {
  /// The customer was to have an answer by now.
  case answerLate
  /// Its time at this level has passed.
  case escalate(level: Int)
  /// No open action has a day ahead.
  case unplanned

  package var mark: String {
    switch self {
    case .answerLate: "!"
    case .escalate: "^"
    case .unplanned: "~"
    }
  }

  package var words: String {
    switch self {
    case .answerLate: "the answer is late"
    case .escalate(let level): "its time on this level has passed: level \(level) is next"
    case .unplanned: "no action has a day ahead"
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

  package func flags(of issue: Project.Issue) -> [IssueFlag] {
    guard actor.side == .provider, issue.state.isOpen else { return [] }
    var flags: [IssueFlag] = []
    if let response = response(to: issue) {
      if response.isLate { flags.append(.answerLate) }
      if response.asksEscalation(at: moment.timestamp), let level = response.escalation?.level {
        flags.append(.escalate(level: level))
      }
    }
    return flags + (issue.isUnplanned(on: today) ? [.unplanned] : [])
  }
}

/// Escalations of an item, for its detail.
package enum EscalationLines {
  package static func all(about id: ItemID, in context: ScreenContext) -> [DetailLine] {
    context.project.escalations(of: id).flatMap { record -> [DetailLine] in
      let hidden = record.isInternal ? " (internal)" : ""
      let head = "\(record.id) \(record.words(near: context.today)): \(record.reason)\(hidden)"
      return [
        DetailLine(head, label: "Escalated", tone: record.isOpen ? .attention : .muted, item: record.id)
      ]
        + (record.answer.map { [DetailLine($0, label: "Answer", tone: .plain)] } ?? [])
    }
  }
}

import Domain

/// Consent without the text that was read: in tests it is given to what the project holds.
extension Command {
  package static func agree(_ ids: [ItemID], onBehalf: String?) -> Command {
    .agree(ids.map(ShownText.unread), onBehalf: onBehalf)
  }

  package static func verify(_ ids: [ItemID], note: String?) -> Command {
    .verify(ids.map(ShownText.unread), note: note)
  }

  package static func sign(_ subject: SignOff.Subject, onBehalf: String?) -> Command {
    .sign(subject, .unread(""), onBehalf: onBehalf)
  }

  /// The same command with the texts `state` holds.
  package func reading(_ state: ProjectState) -> Command { Project(state).map(reading) ?? self }
}

extension ProjectTemplate {
  /// Removes what approvals need first.
  package var withApprovalsAtOnce: ProjectTemplate {
    var template = self
    for index in template.tasks.indices where template.tasks[index].approves != nil {
      template.tasks[index].needs = .field(.customer)
    }
    return template
  }
}

/// A call to be planned.
package struct NewCall: Hashable, Sendable {
  package var kind: CallKind
  package var title: String
  package var start: ZonedTime
  package var minutes: Int
  package var place: String?
  package var invited: [ItemID]
  package var agenda: [AgendaPoint]
  /// The task that is done once it was held.
  package var task: ItemID?

  package init(
    _ kind: CallKind, title: String? = nil, start: ZonedTime, minutes: Int = 30, place: String? = nil,
    invited: [ItemID] = [], agenda: [AgendaPoint] = [], task: ItemID? = nil
  ) {
    self.kind = kind
    self.title = title ?? kind.title
    self.start = start
    self.minutes = minutes
    self.place = place
    self.invited = invited
    self.agenda = agenda
    self.task = task
  }
}

/// What people do with a call.
package enum CallAct: Hashable, Sendable {
  /// To another time, and perhaps of another length.
  case move(ZonedTime, minutes: Int?, reason: String?)
  /// Who is invited, instead of those who were.
  case invite([ItemID])
  case setAgenda([AgendaPoint])
  case cancel(reason: String)
  case begin
  /// Who is there, and who is not, besides those already noted.
  case attend(present: [ItemID], absent: [ItemID])
  case decide(String, who: String?)
  /// Work for somebody, as in the working plan of an issue.
  case agree(String, owner: Role, due: Day?)
  case risk(String, who: String?)
  case note(String, isInternal: Bool)
  case end
}

extension CallAct {
  /// The people it names.
  var people: [ItemID] {
    switch self {
    case .invite(let people): people
    case .attend(let present, let absent): present + absent
    case .move, .setAgenda, .cancel, .begin, .decide, .agree, .risk, .note, .end: []
    }
  }
}

extension Project.Call {
  static func all(_ index: Project.Index) -> [Self] {
    let entries = Dictionary(grouping: index[.callEntry], by: \.parent)
    let actions = Dictionary(grouping: index[.action].map(Project.Action.init), by: \.parent)
    return index[.call].map { item in
      Self(
        id: item.id, kind: item.value(.call, or: .other), title: item.text(.title),
        start: item[.callStart].flatMap { ZonedTime($0) }, minutes: item.number(.minutes) ?? 0,
        place: item.optionalText(.place), invited: item.people(.invited),
        agenda: [AgendaPoint](text: item.block(.agenda) ?? ""), task: item.item(.link),
        state: item.value(.state, or: .planned), reason: item.optionalText(.reason),
        sequence: max(0, item.revision - 1), course: Course(item),
        captured: (entries[item.id] ?? []).compactMap(Project.CallEntry.init),
        actions: actions[item.id] ?? [])
    }
  }
}

extension Project.Call.Course {
  fileprivate init(_ item: Item) {
    self.init(
      present: item.people(.present), absent: item.people(.absent), begunAt: item.timestamp(.begunAt),
      endedAt: item.timestamp(.endedAt), heldOn: item.day(.on))
  }
}

extension Project.CallEntry {
  /// `nil` for what is not known.
  fileprivate init?(_ item: Item) {
    guard let what = item[.captured].flatMap(What.init) else { return nil }
    self.init(
      id: item.id, what: what, text: item.text(.text), who: item.optionalText(.decidedBy),
      isInternal: item.isMarkedInternal, by: item.text(.by), at: item.timestamp(.at))
  }
}

extension Item {
  /// People by their ids, separated by blanks.
  fileprivate func people(_ field: Field) -> [ItemID] {
    (self[field] ?? "").split(separator: " ").map { ItemID(String($0)) }
  }
}

/// Fields of a call and of what was said in it.
extension Field {
  /// What it is for: a `CallKind`.
  package static let call: Field = "call"
  /// A `ZonedTime`.
  package static let callStart: Field = "call-start"
  package static let minutes: Field = "minutes"
  package static let place: Field = "place"
  /// Ids of people, separated by blanks; as `present` and `absent`.
  package static let invited: Field = "invited"
  package static let present: Field = "present"
  package static let absent: Field = "absent"
  /// An `AgendaPoint` on each line.
  package static let agenda: Field = "agenda"
  package static let begunAt: Field = "begun-at"
  package static let endedAt: Field = "ended-at"
  /// What was captured: decision, risk or note.
  package static let captured: Field = "captured"
}

/// A line of a call: a point of its agenda, or something said in it.
package enum CallRow: Hashable, Sendable, Identifiable {
  case point(AgendaPoint, number: Int, from: Int, call: ItemID)
  case entry(Project.CallEntry)
  case action(Project.Action)

  package enum Part: String, CaseIterable, Sendable {
    case agenda, decisions, actions, risks, notes

    package var title: String { rawValue.sentenceStart }
  }

  package var part: Part {
    switch self {
    case .point: .agenda
    case .action: .actions
    case .entry(let entry):
      switch entry.what {
      case .decision: .decisions
      case .risk: .risks
      case .note: .notes
      }
    }
  }

  /// A point has an id only here.
  package var id: ItemID {
    switch self {
    case .point(_, let number, _, let call): ItemID("\(call).point-\(number)")
    case .entry(let entry): entry.id
    case .action(let action): action.id
    }
  }

  /// The item that is changed with it; `nil` for a point.
  package var item: ItemID? { if case .point = self { nil } else { id } }

  package var number: String {
    switch self {
    case .point(_, let number, _, _): String(number)
    case .entry(let entry): entry.number
    case .action(let action): action.id.rawValue
    }
  }

  package var text: String {
    switch self {
    case .point(let point, _, _, _): point.title
    case .entry(let entry): entry.isInternal ? "(internal) \(entry.text)" : entry.text
    case .action(let action): action.text
    }
  }

  /// Who leads, decided, said or does it.
  package var who: String {
    switch self {
    case .point(let point, _, _, _): point.lead?.rawValue ?? "all"
    case .entry(let entry): entry.who ?? ""
    case .action(let action): action.owner.rawValue
    }
  }
}

extension Project.Call {
  /// The agenda, then what was said.
  package var rows: [CallRow] {
    var from = 0
    var rows: [CallRow] = []
    for (index, point) in agenda.enumerated() {
      rows.append(.point(point, number: index + 1, from: from, call: id))
      from += point.minutes
    }
    return rows + captured.map(CallRow.entry) + actions.map(CallRow.action)
  }

  package func row(_ id: ItemID) -> CallRow? { rows.first { $0.id == id } }

  /// Minutes since it began; `nil` before.
  package func minutes(at now: Timestamp) -> Int? {
    course.begunAt.map { Int((now.seconds - $0.seconds) / 60) }
  }
}

extension Project.Cutover {
  static func all(_ index: Project.Index) -> [Self] {
    let steps = Dictionary(grouping: index[.runbookStep], by: \.parent)
    let votes = Dictionary(grouping: index[.pollVote], by: \.parent)
    let notes = Dictionary(grouping: index[.cutoverNote], by: \.parent)
    return index[.cutover].map { item in
      Self(
        id: item.id, wave: item.item(.wave), start: item[.cutoverStart].flatMap { ZonedTime($0) },
        steps: (steps[item.id] ?? []).map(Project.RunbookStep.init),
        asked: (item[.poll] ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) },
        votes: (votes[item.id] ?? []).compactMap(Project.PollVote.init),
        notes: (notes[item.id] ?? []).map(Project.CutoverNote.init),
        declaration: Project.CutoverDeclaration(item), nextDayCheck: Project.NextDayCheck(item))
    }
  }
}

extension Project.RunbookStep {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, title: item.text(.title), owner: item.owner, site: item.optionalText(.site),
      mark: item[.mark].flatMap(RunbookMark.init), time: item[.runbookTime].flatMap { RunbookTime($0) },
      planned: item[.plannedAt].flatMap { ZonedTime($0) }, state: item.value(.state, or: .open),
      settledAt: item.timestamp(.settledAt), settledBy: item.optionalText(.settledBy),
      note: item.optionalText(.reason))
  }
}

extension Project.PollVote {
  /// `nil` for a role or an answer that is not known.
  fileprivate init?(_ item: Item) {
    guard let role = item[.role].flatMap(Role.init), let vote = item[.vote].flatMap(GoWord.init) else {
      return nil
    }
    self.init(
      role: role, isGo: vote == .go, by: item.text(.by), onBehalf: item.optionalText(.onBehalf),
      note: item.optionalText(.text), at: item.timestamp(.at))
  }
}

extension Project.CutoverNote {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, text: item.text(.text), site: item.optionalText(.site), by: item.text(.by),
      at: item.timestamp(.at))
  }
}

extension Project.CutoverDeclaration {
  /// `nil` while nothing is declared.
  fileprivate init?(_ item: Item) {
    guard let outcome = item[.outcome].flatMap(CutoverOutcome.init) else { return nil }
    self.init(
      outcome: outcome, by: item.text(.declaredBy), at: item.timestamp(.declaredAt),
      reason: item.optionalText(.reason), confirmedBy: item.optionalText(.confirmedBy),
      confirmedAt: item.timestamp(.confirmedAt))
  }
}

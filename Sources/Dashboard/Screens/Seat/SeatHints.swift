import Domain

/// An entry of the customer's hint line.
package struct SeatHint: Hashable, Sendable {
  package let action: SeatAction
  package let key: String
  package let word: String

  package init(_ action: SeatAction, _ word: String? = nil, key: String? = nil) {
    self.action = action
    self.key = key ?? action.keyLabel
    self.word = word ?? action.word
  }
}

extension SeatScreen {
  /// The entries of the hint line, the most important first, because narrow screens cut the end.
  package var hints: [SeatHint] {
    switch page {
    case .question: questionHints
    case .list:
      [
        SeatHint(.open), SeatHint(.back, isNarrowed ? "all" : nil), SeatHint(.search),
        SeatHint(.mine, isOnlyMine ? "all" : nil), SeatHint(.help), SeatHint(.plan), SeatHint(.report),
        finish,
      ]
    case .news: [SeatHint(.open), SeatHint(.back, "go on"), SeatHint(.list), SeatHint(.help), finish]
    case .papers: [SeatHint(.open, "read"), SeatHint(.back), SeatHint(.list), SeatHint(.help), finish]
    case .paper: paperHints
    case .plan, .help: [SeatHint(.back), SeatHint(.more), SeatHint(.list), SeatHint(.report), finish]
    }
  }

  private var paperHints: [SeatHint] {
    let compare = paper?.before == nil ? [] : [SeatHint(.compare, papers.isComparing ? "read" : nil)]
    let approve = paper.flatMap { seat.approval(of: $0) }.map { _ in [SeatHint(.yes, "approve")] } ?? []
    return [SeatHint(.more), SeatHint(.back)] + compare + approve + [
      SeatHint(.no, "send back"), SeatHint(.ask), SeatHint(.help), finish,
    ]
  }

  private var finish: SeatHint { SeatHint(.finish, isPreview ? "return" : nil) }

  private var questionHints: [SeatHint] {
    let possible = topic.map { answers(to: $0) } ?? []
    let given = possible.map { SeatHint($0.action, $0.action == .notApply ? "n/a" : nil) }
    let others = seat.questions.count > 1 ? [SeatHint(.next, "other", key: "Left/Right")] : []
    let ask = given.filter { $0.action == .ask }
    let reading = topic?.answerKind == .approve ? [SeatHint(.more)] : []
    return given.filter { $0.action != .ask } + [finish, SeatHint(.help)] + ask + reading + others + [
      SeatHint(.list), SeatHint(.documents), SeatHint(.report), SeatHint(.plan), SeatHint(.undo),
    ]
  }

  /// A copy with the cursor of the list on `id`.
  package func marking(_ id: ItemID?) -> SeatScreen {
    var copy = self
    if let id { copy.mark(id) }
    return copy
  }
}

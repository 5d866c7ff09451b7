import Domain

/// An entry of the customer's hint line.
package struct SeatHint: Hashable, Sendable {
  package let action: SeatAction
  package let key: String
  package let word: String

  package init(_ action: SeatAction, _ word: HintText? = nil, key: String? = nil, in texts: Texts) {
    self.action = action
    self.key = texts.keys(key ?? action.keyLabel)
    self.word = texts(word ?? action.info.word)
  }
}

extension SeatScreen {
  /// The entries of the hint line, the most important first, because narrow screens cut the end.
  package var hints: [SeatHint] {
    switch page {
    case .question: questionHints
    case .list:
      [
        hint(.open), hint(.back, isNarrowed ? .all : nil), hint(.search),
        hint(.mine, isOnlyMine ? .all : nil), hint(.help), hint(.plan), hint(.report),
        finish,
      ]
    case .news: [hint(.open), hint(.back, .goOn), hint(.list), hint(.help), finish]
    case .papers: [hint(.open, .read), hint(.back), hint(.list), hint(.help), finish]
    case .paper: paperHints
    case .plan, .help: [hint(.back), hint(.more), hint(.list), hint(.report), finish]
    }
  }

  private var paperHints: [SeatHint] {
    let compare = paper?.before == nil ? [] : [hint(.compare, papers.isComparing ? .read : nil)]
    let approve = paper.flatMap { seat.approval(of: $0) }.map { _ in [hint(.yes, .approve)] } ?? []
    return [hint(.more), hint(.back)] + compare + approve + [
      hint(.no, .sendBack), hint(.ask), hint(.help), finish,
    ]
  }

  private func hint(_ action: SeatAction, _ word: HintText? = nil, key: String? = nil) -> SeatHint {
    SeatHint(action, word, key: key, in: seat.texts)
  }

  private var finish: SeatHint { hint(.finish, isPreview ? .returns : nil) }

  private var questionHints: [SeatHint] {
    let possible = topic.map { answers(to: $0) } ?? []
    let given = possible.map { hint($0.action, $0.action == .notApply ? .notApplyShort : nil) }
    let others = seat.questions.count > 1 ? [hint(.next, .other, key: "Left/Right")] : []
    let ask = given.filter { $0.action == .ask }
    let reading = topic?.answerKind == .approve ? [hint(.more)] : []
    return given.filter { $0.action != .ask } + [finish, hint(.help)] + ask + reading + others + [
      hint(.list), hint(.documents), hint(.report), hint(.plan), hint(.undo),
    ]
  }

  /// A copy with the cursor of the list on `id`.
  package func marking(_ id: ItemID?) -> SeatScreen {
    var copy = self
    if let id { copy.mark(id) }
    return copy
  }
}

import Domain

extension PortsScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .back:
      let hasMore = reading.isOpen || !list.marked.isEmpty || !marked.isEmpty
      return hasMore ? .change { $0.stepBack() } : .off("There is nothing to close.")
    case .nextPane: return turning(to: 1)
    case .previousPane: return turning(to: -1)
    case .left where reading.isOpen: return turned(by: -1)
    case .right where reading.isOpen: return turned(by: 1)
    case .left, .right: return .off("This is one list.  j k move, Tab goes to the next part")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    case .phase: return .off("The phase moves on the board.  2 board")
    case .open, .sort, .select, .fold, .primary, .add, .edit, .editor, .done,
      .moveTo,
      .moveLeft, .moveRight, .moveUp, .moveDown, .state, .comment, .ball, .assign, .date, .priority,
      .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .why, .copy:
      break
    }
    switch part {
    case .orders: return orderOffer(verb, context)
    case .numbers: return numberOffer(verb, context)
    case .reconcile: return differenceOffer(verb, context)
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let read = reading.isOpen ? [Hint(.back, "list")] : []
    let next = [Hint(.nextPane, "next part")]
    switch part {
    case .orders: return read + orderHints(in: context) + next
    case .numbers: return read + numberHints + next
    case .reconcile: return read + differenceHints + next
    }
  }

  /// Goes to another part; a filter belongs to the part it was typed in.
  private func turning(to step: Int) -> Offer<Self> {
    let parts = Part.allCases
    let here = parts.firstIndex(of: part) ?? 0
    let next = parts[(here + step + parts.count) % parts.count]
    return .run { screen, context in
      screen.show(next)
      return context.filter.isEmpty ? [] : [.perform(.shared(.clearFilter))]
    }
  }

  /// The next row while one is read.
  private func turned(by step: Int) -> Offer<Self> {
    .run { screen, context in
      screen.turn(by: step)
      return screen.readsHistory(context)
    }
  }

  /// The history of the number that is read.
  func readsHistory(_ context: ScreenContext) -> [Reaction] {
    guard let number = currentNumber?.range.first else { return [] }
    return [.effect(.loadNumberHistory(number, context.project.id))]
  }
}

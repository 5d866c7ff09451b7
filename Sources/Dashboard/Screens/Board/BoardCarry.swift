import Domain

/// A card that is being moved: where it came from and where it would be dropped.
///
/// Nothing is stored until it is dropped.
package struct Carry: Hashable, Sendable {
  package let id: ItemID
  package let from: ItemID
  /// Index among the other open cards of its own phase when it was picked up.
  package let home: Int
  package internal(set) var phase: ItemID
  /// Index among the other open cards of `phase`.
  package internal(set) var index: Int

  var isHome: Bool { phase == from && index == home }
}

extension BoardScreen {
  mutating func pickUp(in context: ScreenContext) -> [Reaction] {
    guard let focus = focus(in: context), let task = focus.task(in: context.project) else { return [] }
    carry = Carry(id: task.id, from: focus.phase, home: focus.row, phase: focus.phase, index: focus.row)
    return [.say("Carrying \(task.id): arrows move it.  Space drops it, Esc puts it back")]
  }

  mutating func carry(rows: Int, in context: ScreenContext) {
    guard var held = carry, let column = columns(in: context).first(where: { $0.id == held.phase }) else {
      return
    }
    let others = openCards(of: column, in: context.project).count - 1
    held.index = min(max(0, held.index + rows), max(0, others))
    carry = held
    place(held.phase, row: held.index, in: context)
  }

  mutating func carry(columns delta: Int, in context: ScreenContext) {
    guard var held = carry, let focus = focus(in: context) else { return }
    let target = min(max(0, focus.column + delta), focus.columns.count - 1)
    guard target != focus.column else { return }
    held.phase = focus.columns[target].id
    held.index = held.phase == held.from ? held.home : min(held.index, focus.columns[target].open.count)
    carry = held
    place(held.phase, row: held.index, in: context)
  }

  /// One command for phase and position; none when the card has not moved.
  mutating func drop(in context: ScreenContext) -> [Reaction] {
    guard let held = carry, let focus = focus(in: context) else { return [] }
    let behind = held.index > 0 ? context.project.tasks[focus.cards[held.index - 1]].id : nil
    carry = nil
    card = held.id
    phase = held.phase
    if held.isHome { return [.say("\(held.id) is where it was.")] }
    return [
      .commit(
        held.phase == held.from
          ? .reorder(held.id, behind: behind) : .placeTask(held.id, phase: held.phase, behind: behind))
    ]
  }

  mutating func putBack(in context: ScreenContext) -> [Reaction] {
    guard let held = carry else { return [] }
    carry = nil
    place(held.from, row: held.home, in: context)
    return [.say("\(held.id) is back where it was.")]
  }
}

/// The keys while a card is being moved.
extension BoardScreen {
  func offerCarrying(_ verb: Verb) -> Offer<Self> {
    switch verb {
    case .up, .moveUp: return .changeHere { $0.carry(rows: -1, in: $1) }
    case .down, .moveDown: return .changeHere { $0.carry(rows: 1, in: $1) }
    case .top: return .changeHere { $0.carry(rows: -1_000_000, in: $1) }
    case .bottom: return .changeHere { $0.carry(rows: 1_000_000, in: $1) }
    case .pageUp: return .changeHere { $0.carry(rows: -$0.cardsPerPage(in: $1), in: $1) }
    case .pageDown: return .changeHere { $0.carry(rows: $0.cardsPerPage(in: $1), in: $1) }
    case .left, .moveLeft, .previousPane: return .changeHere { $0.carry(columns: -1, in: $1) }
    case .right, .moveRight, .nextPane: return .changeHere { $0.carry(columns: 1, in: $1) }
    case .primary, .open: return .run { $0.drop(in: $1) }
    case .back: return .run { $0.putBack(in: $1) }
    case .nextMatch, .previousMatch, .sort, .select, .fold, .zoomIn, .zoomOut, .add, .edit, .editor, .done,
      .moveTo, .state, .comment, .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise,
      .action, .waive, .reopen, .phase, .baseline, .why, .copy:
      return .off("Put the card down first.  Space drops it, Esc puts it back")
    }
  }
}

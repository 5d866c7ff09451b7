import Domain

/// Verbs on port orders.
extension PortsScreen {
  func orderOffer(_ verb: Verb, _ context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .open: return list.current.map(openOrHistory) ?? empty(context)
    case .select: return list.current == nil ? empty(context) : .change { $0.toggleMark() }
    case .fold: return .change { $0.toggleDone() }
    case .sort: return .off("Port orders stand in the order they were added.  / filters them")
    case .add: return add(context)
    case .edit, .editor: return edit(context)
    case .evidence: return editPapers(context)
    case .date: return date(context)
    case .primary: return primary(context)
    case .state: return steps(context)
    case .moveTo: return waysOn(context)
    case .done: return record(.ported, context)
    case .problem: return record(.reject, context)
    case .reopen: return reopen(context)
    case .notNeeded: return record(.cancel, context)
    case .comment: return each(context) { .ask(Ask.comment($0.map(\.id), about: $1, by: context.actor)) }
    case .raise: return raise(context)
    case .why: return why(context)
    case .copy: return copy(context)
    case .ball: return .off("What happens to an order passes its ball.  t records it")
    case .assign: return .off("Port orders belong to the porting desk.  i raises an issue for a person")
    case .priority: return .off("An order has no priority; its issue has.  4 issues")
    case .action: return .off("An order has events, not actions.  i raises an issue with a plan")
    case .waive: return .off("Orders are not waived.  X cancels one with a reason")
    case .moveLeft, .moveRight: return .off("Orders have states, not columns.  t records what happened")
    case .moveUp, .moveDown: return .off("Port orders stand in the order they were added.  / filters them")
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .back,
      .nextMatch, .previousMatch, .zoomIn, .zoomOut, .phase, .baseline:
      return empty(context)
    }
  }

  func orderHints(in context: ScreenContext) -> [Hint] {
    let fresh = fresh(in: context)
    var hints = reading.isOpen ? [Hint(.open, "its history")] : []
    if let order = fresh.currentOrder(in: context), context.project.hasOffers(for: order) {
      hints.append(Hint(.moveTo, "ways on"))
    }
    if let next = fresh.currentOrder(in: context)?.state.usualStep { hints.append(Hint(.primary, next.verb)) }
    return hints + [
      Hint(.state, "event"), Hint(.add, "order"), Hint(.edit, "edit"), Hint(.evidence, "document"),
      Hint(.date, "ask date"), Hint(.problem, "rejected"), Hint(.comment, "comment"),
      Hint(.fold, hidesDone ? "done too" : "hide done"),
    ]
  }

  /// An offer for the selected orders, or the one under the cursor; passes them and a name for them.
  func each(
    _ context: ScreenContext, _ body: ([Project.PortOrder], String) -> Offer<Self>
  ) -> Offer<Self> {
    let ids = list.targets
    guard !ids.isEmpty else { return empty(context) }
    return body(ids.compactMap { order($0, in: context) }, Words.targets(ids, "port order") { $0.rawValue })
  }

  private func raise(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    return .ask(Ask.issue(link: order.id, title: "", category: .porting, actor: context.actor))
  }

  private func why(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    let lines = PortOrderDetail.standing(of: order, in: context).map(\.spoken)
    let steps = PortFlow.offers(in: order.state).map { "\($0.step.rawValue): \($0.step.title)" }
    return .ask(
      .reader(
        Reader(
          "Why: \(PortOrderDetail.title(of: order))",
          lines: (lines + ["Possible now:"] + steps).map { Reader.Line($0, item: order.id) })))
  }

  private func copy(_ context: ScreenContext) -> Offer<Self> {
    each(context) { orders, name in
      let text = orders.map { order in
        "\(order.id) \(order.carrier) (\(order.state.title), \(PortWords.date(of: order, near: context.today)))"
      }
      return .copy(text.joined(separator: "\n"), as: name)
    }
  }
}

import Domain

/// Verbs on the differences between the inventory and another list.
extension PortsScreen {
  func differenceOffer(_ verb: Verb, _ context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .open:
      return list.current == nil ? empty(context) : .change { $0.reading.open() }
    case .add: return compare(context)
    case .editor: return exportDifferences(context)
    case .raise, .problem:
      guard let difference = list.current.flatMap(difference) else { return empty(context) }
      let order = difference.order.flatMap { context.project.portOrders(named: $0).one?.id }
      let title = [difference.number, difference.what].compactMap { $0 }.joined(separator: " ")
      return .ask(Ask.issue(link: order, title: title, category: .porting, actor: context.actor))
    case .copy:
      guard let all = checks.shown?.differences, !all.isEmpty else { return empty(context) }
      let text = all.map { "\($0.number ?? $0.order ?? "")\t\($0.what)\t\($0.remedy)" }
      return .copy(text.joined(separator: "\n"), as: Words.count(all.count, "difference"))
    case .why: return list.current == nil ? empty(context) : .change { $0.reading.open() }
    case .sort: return .off("Differences stand in the order of numbers.  / filters them")
    case .primary, .moveTo, .select, .fold, .edit, .done, .moveLeft, .moveRight, .moveUp, .moveDown, .state,
      .comment, .ball,
      .assign, .date, .priority, .evidence, .notNeeded, .action, .waive, .reopen:
      return .off("A difference is mended in the numbers or the order.  Tab goes there")
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .back,
      .nextMatch, .previousMatch, .zoomIn, .zoomOut, .phase, .baseline:
      return empty(context)
    }
  }

  var differenceHints: [Hint] {
    [Hint(.add, "compare with"), Hint(.raise, "issue"), Hint(.editor, "save as CSV"), Hint(.open, "read")]
  }

  private func compare(_ context: ScreenContext) -> Offer<Self> {
    let project = context.project
    let choices = [
      Picker.Choice(id: "orders", title: "the port orders"),
      Picker.Choice(
        id: "vendor", title: "what \(project.head.platform.vendor) has",
        detail: "an export of its admin centre"),
      Picker.Choice(id: "bill", title: "a carrier's bill", detail: "CSV with a column of numbers"),
    ]
    return .ask(
      .picker(
        Picker("Hold the numbers against", choices: choices) { choice in
          guard let other = NumberReconciliation.Other(rawValue: choice.id) else { return [] }
          @Sendable func ask(_ path: String) -> Reaction {
            .effect(
              .reconcile(
                ReconcileQuestion(
                  project: project.id, other: other, orders: project.portOrders, path: path, country: nil,
                  vendor: project.head.platform.vendor)))
          }
          if other == .orders {
            return [
              .change(ScreenChange(PortsScreen.self) { screen, _ in screen.checks.forgetFile() }), ask(""),
            ]
          }
          return [.ask(.prompt(Prompt("File with \(choice.title)", kind: .required) { [ask($0)] }))]
        }))
  }

  private func exportDifferences(_ context: ScreenContext) -> Offer<Self> {
    guard let found = checks.shown, !found.differences.isEmpty else { return empty(context) }
    return .ask(.prompt(Ask.file(for: .text(found.csv), "Save the differences as CSV to")))
  }
}

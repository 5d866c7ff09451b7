import Domain

/// Verbs on the number inventory.
extension PortsScreen {
  func numberOffer(_ verb: Verb, _ context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .open: return readNumber(context)
    case .select: return list.current == nil ? empty(context) : .change { $0.toggleMark() }
    case .add:
      return ifAllowed(.changeNumbers, context, .ask(.form(ImportForms.numbers(of: context.project))))
    case .edit: return editNumbers(context)
    case .primary: return .off("Numbers have no usual next step.  e edits, m assigns")
    case .assign: return assignUser(context)
    case .moveTo: return moveNumbers(context)
    case .state: return .off("Numbers stand where their port order stands.  m assigns them to one")
    case .notNeeded: return change(context, .release)
    case .editor: return exportNumbers(context)
    case .copy: return copyNumbers(context)
    case .why: return readNumber(context)
    case .sort: return .off("Numbers stand in their order.  / filters them")
    case .fold: return .off("All numbers are listed.  / filters them")
    case .comment: return .off("Numbers take notes.  e edits them")
    case .raise, .problem: return .off("Issues are raised from port orders.  Tab goes to them")
    case .done, .reopen: return .off("Numbers are done when their port order is.  Tab goes to the orders")
    case .ball, .date, .evidence: return .off("That belongs to the port order.  m assigns the number to one")
    case .priority, .action, .waive: return .off("Numbers have no such thing.  e edits them")
    case .moveLeft, .moveRight, .moveUp, .moveDown: return .off("Numbers stand in their order.  m moves them")
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextPane, .previousPane, .back,
      .nextMatch, .previousMatch, .zoomIn, .zoomOut, .phase, .baseline:
      return empty(context)
    }
  }

  var numberHints: [Hint] {
    [
      Hint(.add, "import"), Hint(.edit, "edit"), Hint(.moveTo, "to an order"), Hint(.assign, "user"),
      Hint(.notNeeded, "release"), Hint(.select, "select"), Hint(.editor, "export"),
    ]
  }

  private func readNumber(_ context: ScreenContext) -> Offer<Self> {
    guard currentNumber != nil else { return empty(context) }
    return .run { screen, context in
      screen.reading.open()
      return screen.readsHistory(context)
    }
  }

  /// An offer for the marked numbers, or the one under the cursor; with a filter, also for all that it finds.
  private func withNumbers(
    _ context: ScreenContext, _ title: String,
    _ body: @escaping @Sendable (NumberSelection, String, InventoryNumber?) -> [Reaction]
  ) -> Offer<Self> {
    guard let current = currentNumber else { return empty(context) }
    let chosen = chosenNumbers(current, context)
    return ifAllowed(
      .changeNumbers, context, .react { _ in chosen.select(title, body) })
  }

  /// The marked numbers, or the one under the cursor and all that a filter finds.
  private func chosenNumbers(_ current: InventoryNumber, _ context: ScreenContext) -> ChosenNumbers {
    if !marked.isEmpty {
      let ranges = marked.values.sorted()
      let count = ranges.reduce(0) { $0 + $1.count }
      return ChosenNumbers(.ranges(ranges), Words.count(count, "number"))
    }
    var chosen = ChosenNumbers(.ranges([current.range]), current.range.description)
    chosen.number = current
    if !context.filter.isEmpty, numbers.found.entries > 1 {
      var query = NumberQuery(context.project.id)
      query.filter = context.filter
      chosen.found = ChosenNumbers.Found(
        selection: .found(query, version: numbers.version),
        name: Words.count(numbers.found.numbers, "number"),
        filter: DisplayText.line(context.filter.text))
    }
    return chosen
  }

  private func change(_ context: ScreenContext, _ edit: NumberEdit) -> Offer<Self> {
    let project = context.project.id
    return withNumbers(context, "Release") { selection, _, _ in
      [.effect(.changeNumbers(edit, selection, project))]
    }
  }

  private func editNumbers(_ context: ScreenContext) -> Offer<Self> {
    let project = context.project
    return withNumbers(context, "Edit") { selection, name, number in
      [.ask(.form(NumberForms.edit(selection, named: name, now: number, in: project)))]
    }
  }

  private func assignUser(_ context: ScreenContext) -> Offer<Self> {
    let project = context.project.id
    return withNumbers(context, "Assign") { selection, name, number in
      [.ask(.form(NumberForms.user(selection, named: name, now: number, in: project)))]
    }
  }

  /// Asks where to first: then the question is the same with and without a filter.
  private func moveNumbers(_ context: ScreenContext) -> Offer<Self> {
    guard let current = currentNumber else { return empty(context) }
    let chosen = chosenNumbers(current, context)
    let project = context.project
    let picker = NumberForms.place(named: chosen.found == nil ? chosen.name : "numbers", in: project) {
      edit in
      chosen.select("Move") { selection, _, _ in [.effect(.changeNumbers(edit, selection, project.id))] }
    }
    return ifAllowed(.changeNumbers, context, .ask(.picker(picker)))
  }

  private func exportNumbers(_ context: ScreenContext) -> Offer<Self> {
    guard numbers.found.entries > 0 else { return empty(context) }
    var query = NumberQuery(context.project.id, limit: .max)
    query.filter = context.filter
    let text = ExportedText.numbers(query)
    return .ask(
      .prompt(Ask.file(for: text, "Export \(Words.count(numbers.found.numbers, "number")) as CSV to")))
  }

  private func copyNumbers(_ context: ScreenContext) -> Offer<Self> {
    guard let current = currentNumber else { return empty(context) }
    let ranges = marked.isEmpty ? [current.range] : marked.values.sorted()
    let text = ranges.map(\.description).joined(separator: "\n")
    return .copy(text, as: Words.count(ranges.count, "row"))
  }
}

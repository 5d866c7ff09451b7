import Domain

extension ImportScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right:
      guard reading.isOpen else { return .off("This is one list.  j k move") }
      return .change { $0.turn(by: verb == .left ? -1 : 1) }
    case .back: return leave
    case .open, .primary, .done: return store(context)
    case .editor: return save(context)
    case .fold: return .change { $0.toggleRows() }
    case .nextPane, .previousPane, .why:
      return list.current == nil ? empty(context) : .change { $0.toggleReading() }
    case .sort, .select, .add, .edit, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .state, .comment,
      .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise, .action, .waive, .reopen,
      .copy, .phase, .baseline, .zoomIn, .zoomOut:
      return .off(preview == nil ? Self.unread : "Nothing is stored yet.  x imports, Esc leaves")
    }
  }

  package static let unread = "No list was read.  :import reads one"

  package func hints(in context: ScreenContext) -> [Hint] {
    guard let preview else { return [] }
    let rows = "import " + Words.count(preview.valid, preview.errors > 0 ? "valid row" : "row")
    return [
      Hint(.open, rows), Hint(.editor, "save errors as CSV"), Hint(.back, reading.isOpen ? "list" : "leave"),
      Hint(.fold, showsAllRows ? "only what was found" : "all rows"),
    ]
  }

  /// Closes the detail, or forgets the list and goes back to where it was asked for.
  private var leave: Offer<Self> {
    if reading.isOpen { return .change { $0.reading.close() } }
    guard preview != nil else { return .off("There is nothing to close.") }
    return .run { screen, _ in
      screen.end()
      return [.go(screen.origin, select: nil), .say("Nothing was imported.")]
    }
  }

  private func store(_ context: ScreenContext) -> Offer<Self> {
    guard let preview else { return .off(Self.unread) }
    guard preview.valid > 0 else {
      return .off(
        preview.errors > 0
          ? "No row can be imported.  E saves the errors, Esc leaves"
          : "There is nothing to import: all of it is there already.  Esc leaves")
    }
    return ifAllowed(
      preview.kind.permission, context,
      .run { screen, _ in
        screen.send()
        return [.effect(.importList(preview))]
      })
  }

  private func save(_ context: ScreenContext) -> Offer<Self> {
    guard let preview else { return .off(Self.unread) }
    guard preview.rows.contains(where: { !$0.findings.isEmpty }) else {
      return .off("Nothing was found that could be saved.  Enter imports, Esc leaves")
    }
    let text = ExportedText.text(preview.findingsCSV)
    return .ask(.prompt(Ask.file(for: text, "Save errors and warnings as CSV to")))
  }
}

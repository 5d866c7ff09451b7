import Domain

extension HistoryScreen {
  /// The entries that this user may see, by day.
  func sections(in context: ScreenContext) -> [SectionedList<Int>.Section] {
    var result: [SectionedList<Int>.Section] = []
    var day: Day?
    var rows: [Int] = []
    func close() {
      guard let day, !rows.isEmpty else { return }
      let title =
        day == context.today ? "Today, \(day.short(near: context.today))" : day.short(near: context.today)
      result.append(
        SectionedList.Section(
          key: day.iso, title: title, count: Words.count(rows.count, "change"), rows: rows))
    }
    for entry in entries
    where entry.isVisible(in: context) && context.filter.accepts(entry, at: context.moment) {
      let on = context.moment.local(entry.at).day
      if on != day {
        close()
        day = on
        rows = []
      }
      rows.append(entry.sequence)
    }
    close()
    return result
  }
}

extension HistoryEntry {
  /// The person's name as shown in the list.
  package func who(for actor: Actor) -> String {
    if self.actor == actor.name { return "you" }
    let recorder = DisplayText.line(self.actor)
    return isWord(of: actor.name) ? "you, recorded by \(recorder)" : recorder
  }

  /// Changes of items that this user may see.
  package func visibleChanges(in context: ScreenContext) -> [FieldChange] {
    if context.actor.side == .provider { return changes }
    let hidden = Set(
      changes.compactMap { change -> ItemID? in
        let stored = change.field == .visibility ? change.new ?? change.old : nil
        let value = stored ?? context.project.state.value(change.item, .visibility)
        let seen = value.flatMap(Visibility.init) ?? .customer
        return Policy.maySee(seen, context.actor) ? nil : change.item
      })
    return changes.filter { !hidden.contains($0.item) }
  }

  func isVisible(in context: ScreenContext) -> Bool {
    context.actor.side == .provider || changes.isEmpty || !visibleChanges(in: context).isEmpty
  }

  /// The main item of the entry.
  func subject(in context: ScreenContext) -> ItemID? {
    let items = visibleChanges(in: context).map(\.item)
    let named = items.first { context.project.place(of: $0).map(ScreenID.init(showing:)) ?? nil != nil }
    guard let named, let item = context.project.state[named] else { return nil }
    return item.kind == .comment ? item.parent : named
  }
}

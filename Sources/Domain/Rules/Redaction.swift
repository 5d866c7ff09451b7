/// What the customer may not see of one state of a project, and what replaces it.
///
/// Internal tasks are replaced by placeholders without title or text, so that dates, gates and counts stay
/// the same.
package struct Redaction: Sendable {
  /// Internal items and everything that depends on them.
  package let hidden: Set<ItemID>
  private let state: ProjectState
  private let standIns: [ItemID: ItemID]

  package init(_ state: ProjectState) {
    self.state = state
    hidden = Set(state.items.keys.filter { state.isInternal($0) })
    let tasks = hidden.filter { state[$0]?.kind == .task }.sorted(by: ItemID.naturally)
    standIns = Dictionary(
      uniqueKeysWithValues: zip(tasks, (1...).lazy.map { ItemID("provider-work-\($0)") }))
  }

  /// Fields that only the provider may read, on items of every kind.
  package static let ours = IssueFields.internals.union([.note, .contactNote, .reminded])
  /// Fields whose values name items.
  private static let naming: Set<Field> = [
    .after, .proof, .needs, .goLiveTask, .baselineTask, .reopensWith, .link, .dates, .reason,
  ]
  /// What is left out of an item that is shown where values are not examined one by one: a database does not.
  package static let withheld = ours.union(naming).union(Field.secrets)
  /// Days calculated by the program.
  package static let worked: Set<Field> = [
    .start, .finish, .due, .goLive, .baselineStart, .baselineFinish, .baselineGoLive, .baselineClose, .dates,
    .plannedFinish,
  ]
  /// The fields a placeholder keeps.
  private static let kept: [Field] = [
    .kind, .parent, .state, .duration, .parties, .started, .finished, .start, .finish, .fixed, .fixedGrade,
    .anchors, .weight, .perWave, .wave, .paper, .baselineStart, .baselineFinish, .plannedFinish, .sort,
  ]

  package var shown: ProjectState {
    var result = state
    result.isWhole = false
    for id in hidden {
      result.items[id] = nil
      result.receipts[id] = nil
      if let standIn = standIns[id], let item = state[id] {
        result.unseen[standIn] = self.standIn(standIn, item)
      }
    }
    for (id, item) in result.items {
      for (field, value) in item.values {
        let clean = Self.ours.contains(field) ? nil : shown(value, field)
        if clean != value { result.items[id]?.values[field] = clean }
      }
    }
    return result
  }

  private func standIn(_ id: ItemID, _ item: Item) -> Item {
    var values: [Field: String] = [.title: "work of the provider", .visibility: Visibility.internal.rawValue]
    for field in Self.kept { values[field] = item[field] }
    values[.after] = item[.after].map { shown($0, .after) ?? "" }
    // Keeps the gate result the same for every reader.
    if item[.reason] == NewProject.leftOut { values[.reason] = NewProject.leftOut }
    let owner: Role =
      switch item.owner.side {
      case .provider: .ipm
      case .customer: .mpoc
      case .carrier: .carrier
      }
    values[.owner] = owner.rawValue
    return Item(id: id, values: values, revision: item.revision)
  }

  /// A value without the names of hidden items.
  private func shown(_ value: String, _ field: Field) -> String? {
    guard Self.naming.contains(field) else { return field.shown(value) }
    return hidden.isEmpty ? value : renamed(value, field)
  }

  private func renamed(_ value: String, _ field: Field) -> String? {
    if field == .dates {
      return value.split(separator: "\n").filter { line in
        !hidden.contains(ItemID(String(line.prefix { $0 != " " })))
      }.joined(separator: "\n")
    }
    var result = ""
    var word = ""
    for character in value + " " {
      if character.isLetter || character.isNumber || character == "-" || character == "." {
        word.append(character)
      } else {
        result += renamed(word)
        result.append(character)
        word = ""
      }
    }
    result.removeLast()
    return result
  }

  private func renamed(_ word: String) -> String {
    let id = ItemID(word)
    return standIns[id]?.rawValue ?? (hidden.contains(id) ? "provider-work" : word)
  }
}

/// Texts about the project, which may not mention hidden items.
extension Redaction {
  /// Whether a text contains the id or a text of a hidden item.
  package func names(_ text: String) -> Bool {
    for id in hidden {
      if text.contains(id.rawValue) { return true }
      guard let item = state[id] else { continue }
      for field in [Field.title, .text, .note, .evidence, .reason, .description, .name] {
        if let value = item[field], value.utf8.count > 3, text.contains(value) { return true }
      }
    }
    return false
  }

  package func shown(_ refusal: Refusal) -> Refusal {
    switch refusal {
    // The reader typed the name themselves.
    case .unknownItem: return refusal
    case .invalid, .rule, .blocked, .gateClosed, .notAllowed, .conflict, .outdated, .signed:
      return names(refusal.sentence)
        ? .rule("the plan does not allow it now; ask your project manager.") : refusal
    }
  }

  package func shown(_ summary: ProjectSummary) -> ProjectSummary {
    var result = summary
    result.signals = summary.signals.filter { signal in
      !(signal.item.map(hidden.contains) ?? false) && !names(signal.text)
    }
    result.own = summary.own.filter { !hidden.contains(Project.OwnField.id($0.name)) }
    if let place = summary.drift.place, hidden.contains(place) { result.drift.place = nil }
    if let next = summary.nextItem, hidden.contains(next) || names(summary.nextTitle) {
      result.nextTitle = ""
      result.nextDue = nil
      result.nextItem = nil
    }
    return result
  }
}

/// The change log as the customer may read it.
extension Redaction {
  /// `nil` if the entry contains nothing the reader may see.
  ///
  /// Deleted items are shown only to the author of the entry, because their visibility is no longer known.
  package func shown(_ entry: HistoryEntry, to reader: Actor) -> HistoryEntry? {
    let isOwn = entry.actor == reader.name && entry.role == reader.role.rawValue
    var saysHidden = false
    var changes: [FieldChange] = []
    for change in entry.changes {
      if hidden.contains(change.item) || (state[change.item] == nil && !isOwn) {
        saysHidden = saysHidden || !Self.worked.contains(change.field)
      } else if Self.ours.contains(change.field) {
        saysHidden = true
      } else if let clean = shown(change) {
        changes.append(clean)
      }
    }
    if changes.isEmpty, !entry.changes.isEmpty, !isOwn { return nil }
    let forecast = HistoryEntry.forecast(in: entry.summary)
    let summary =
      saysHidden && !isOwn || names(entry.summary)
      ? Self.summary(of: changes) + (names(forecast) ? "" : forecast) : entry.summary
    return HistoryEntry(
      project: entry.project, sequence: entry.sequence, at: entry.at, actor: entry.actor, role: entry.role,
      via: entry.via, summary: summary, changes: changes, undoes: entry.undoes, undoneBy: entry.undoneBy,
      tick: entry.tick, hash: entry.hash)
  }

  private func shown(_ change: FieldChange) -> FieldChange? {
    let old = change.old.flatMap { shown($0, change.field) }
    let new = change.new.flatMap { shown($0, change.field) }
    return old == new ? nil : FieldChange(change.item, change.field, from: old, to: new)
  }

  private static func summary(of changes: [FieldChange]) -> String {
    if let move = changes.first(where: { $0.field == .goLive }), let new = move.new.flatMap(Day.init(iso:)) {
      let old = move.old.flatMap(Day.init(iso:)).map { " from \($0.long)" } ?? ""
      return "moved go-live\(old) to \(new.long)"
    }
    let said = changes.filter { !worked.contains($0.field) }
    guard !said.isEmpty else { return "the dates followed the plan" }
    let items = Set(said.map(\.item)).sorted()
    let more = items.count > 3 ? " and \(items.count - 3) more" : ""
    return "changed \(items.prefix(3).map(\.rawValue).joined(separator: ", "))\(more)"
  }
}

extension ProjectState {
  /// What `actor` may see of the state; everything for the provider.
  package func shown(to actor: Actor) -> ProjectState {
    actor.side == .provider ? self : Redaction(self).shown
  }
}

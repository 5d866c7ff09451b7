import Domain

/// Undoing a change whose forecast days were recalculated by a later change.
///
/// No person set these days, so they do not prevent the undo: they are left and recalculated after it.
struct UndoPlan {
  /// The changes to make, without days that have moved since.
  private(set) var changes: [FieldChange] = []
  /// Whether some days were left as they are.
  private(set) var isPartial = false

  init(_ inverse: [FieldChange], on state: ProjectState) {
    let removed = Set(inverse.filter { $0.field == .kind && $0.new == nil }.map(\.item))
    for change in inverse {
      let found = state.value(change.item, change.field)
      if found == change.old || !Self.follows(change, on: state) {
        changes.append(change)
      } else if removed.contains(change.item) {
        changes.append(FieldChange(change.item, change.field, from: found, to: nil))
      } else {
        isPartial = true
      }
    }
  }

  /// The same with the changes of a re-plan after it, each field once.
  func followed(by more: [FieldChange]) -> [FieldChange] {
    var merged = changes
    for change in more {
      guard let index = merged.firstIndex(where: { $0.item == change.item && $0.field == change.field })
      else {
        merged.append(change)
        continue
      }
      merged[index] = FieldChange(change.item, change.field, from: merged[index].old, to: change.new)
    }
    return merged.filter { $0.old != $0.new }
  }

  /// Whether the change is to a day that re-planning writes.
  private static func follows(_ change: FieldChange, on state: ProjectState) -> Bool {
    switch (state[change.item]?.kind, change.field) {
    case (.task, .start), (.task, .finish), (.check, .due), (.project, .contact): true
    default: false
    }
  }
}

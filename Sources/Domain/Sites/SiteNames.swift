/// What names a site, so that it is not removed from under it.
extension Project {
  /// `2 tasks, 1 checklist item`; `nil` if nothing of the project names it. Numbers are asked for by the store.
  package func whatNames(site code: String) -> String? {
    let kinds: [(Kind, String)] = [
      (.task, "task"), (.check, "checklist item"), (.issue, "issue"), (.portOrder, "port order"),
      (.testRun, "test run"),
    ]
    let counts = kinds.compactMap { kind, noun -> String? in
      let count = state.items.values.count { $0.kind == kind && $0[.site] == code }
      return count == 0 ? nil : count.counted(noun)
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }
}

extension Command {
  /// The codes of the sites it removes.
  package var removedSites: [String] {
    if case .removeSite(let code) = self { return [code] }
    if case .together(let commands) = self { return commands.flatMap(\.removedSites) }
    return []
  }

  /// The time zones it sets: only who has zone files knows whether they exist.
  package var zones: [String] {
    let values: [String?] =
      if case .set(_, .zone, let value) = self {
        [value]
      } else if case .addSite(let new) = self {
        [new.fields[.zone]]
      } else if case .addPerson(let new) = self {
        [new.fields[.zone]]
      } else if case .together(let commands) = self {
        commands.flatMap(\.zones)
      } else if case .takeIn(let intake) = self {
        intake.commands.flatMap(\.zones)
      } else {
        []
      }
    return values.compactMap { $0?.trimmed }.filter { !$0.isEmpty }
  }
}

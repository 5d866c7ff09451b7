import Domain

/// A command for one of several projects.
package struct ProjectChange: Hashable, Sendable {
  package let project: ProjectID
  package let command: Command
}

/// One change to all selected rows, which may lie in many projects: it is asked for once, of the first.
extension Model {
  mutating func act(_ verb: Verb, onAll places: [WorkScreen.Place]) -> [Effect] {
    guard let first = places.first else { return [] }
    let effects = act(verb, on: first.item, in: first.project)
    overlayStack.others = Array(places.dropFirst())
    return effects
  }

  /// What is still to be done once the change of the first row is stored.
  mutating func change(_ others: [WorkScreen.Place], after entry: HistoryEntry) -> [Effect] {
    guard !others.isEmpty, entry.undoes == nil, let last = changes.last else { return [] }
    var commands: [ProjectID: [Command]] = [:]
    for place in others {
      // Consent is to what was shown, and only one text was.
      guard let command = last.aimed(at: [place.item]), command.shown.isEmpty else {
        say("Only the first was changed: this is done one by one.  \(others.count) stay selected", .refused)
        work.selected = others
        return []
      }
      commands[place.project, default: []].append(command)
    }
    work.selected = []
    return [
      .commitEach(
        commands.sorted { $0.key < $1.key }.map { project, commands in
          ProjectChange(project: project, command: commands.count == 1 ? commands[0] : .together(commands))
        })
    ]
  }
}

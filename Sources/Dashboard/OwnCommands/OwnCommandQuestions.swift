import Domain

/// A row of any list, by what it is about.
package struct RowPlace: Hashable, Sendable {
  package let project: ProjectID
  /// `nil` for the project itself.
  package let item: ItemID?

  package init(_ project: ProjectID, _ item: ItemID?) {
    self.project = project
    self.item = item
  }

  /// `ISS-4`, `acme`
  package var name: String { item?.rawValue ?? project.rawValue }
}

/// Programs of the user's own, run with the chosen rows.
extension Model {
  /// The selected rows, or the one under the cursor; a screen without items is about its project.
  var chosenRows: [RowPlace] {
    if screen == .today { return today.thing.map { [place(of: $0)] } ?? [] }
    if screen == .work { return work.targets.map { RowPlace($0.project.id, $0.item.item) } }
    guard screen.needsProject else { return statusTargets.map { RowPlace($0.id, nil) } }
    guard let project else { return [] }
    let items = targets ?? []
    return items.isEmpty ? [RowPlace(project.id, nil)] : items.map { RowPlace(project.id, $0) }
  }

  /// A line of Today can be about the project as a whole.
  private func place(of row: TodayRow) -> RowPlace {
    let item = row.thing.item
    return RowPlace(row.project.id, item.rawValue == row.project.id.rawValue ? nil : item)
  }

  /// Why none of the user's commands can be run; `nil` when one can.
  var unavailableCommands: String? {
    if preferences.ownCommands.isEmpty {
      return "You have no commands of your own yet: config.toml names them, see the README."
    }
    return chosenRows.isEmpty ? "Nothing is under the cursor." : nil
  }

  mutating func askOwnCommand() -> [Effect] {
    let rows = chosenRows
    let what = rows.count == 1 ? rows[0].name : rows.count.counted("row")
    let commands = preferences.ownCommands
    return ask(
      .picker(
        Picker(
          "Your command on \(DisplayText.line(what))",
          choices: commands.map { .init(id: $0.name, title: $0.name, detail: $0.detail) }
        ) { choice in
          commands.first { $0.name == choice.id }.map { [.effect(.runOwn($0, on: rows))] } ?? []
        }))
  }

  /// The effect of choosing it in the palette.
  mutating func run(_ command: OwnCommand) -> [Effect] {
    if let reason = unavailable(.shared(.commands)) {
      say(reason, .refused)
      return []
    }
    return [.runOwn(command, on: chosenRows)]
  }
}

extension OwnCommand {
  /// What it does, and for which rows.
  var detail: String {
    let rows = kinds.isEmpty ? "" : "for \(kinds.map(\.words).joined(separator: ", "))"
    return [help, rows].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

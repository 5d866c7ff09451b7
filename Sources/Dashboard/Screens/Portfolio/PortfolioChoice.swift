import Domain

/// The projects chosen with `v`: what is done to them reaches all of them, also those the list has left behind.
extension PortfolioScreen {
  /// Chosen projects that no loaded row shows: from an earlier run, or far away from the cursor.
  package var chosenElsewhere: [ProjectID] {
    selected.subtracting(page.rows.map(\.id)).sorted { $0.rawValue < $1.rawValue }
  }

  package mutating func toggle(_ row: ProjectSummary) {
    if selected.remove(row.id) == nil {
      selected.insert(row.id)
      chosen.append(row)
    } else {
      chosen.removeAll { $0.id == row.id }
    }
  }

  /// Chosen in an earlier run; they take part once `remember(_:)` has been given their rows.
  package mutating func choose(_ projects: [ProjectID]) {
    selected = Set(projects)
    chosen = []
  }

  package mutating func chooseNothing() { choose([]) }

  /// Takes in chosen projects as they are now. Of `asked`, those without a row are chosen no longer: they are gone.
  package mutating func remember(_ rows: [ProjectSummary], of asked: [ProjectID] = []) {
    for row in rows where selected.contains(row.id) {
      if let place = chosen.firstIndex(where: { $0.id == row.id }) {
        chosen[place] = row
      } else {
        chosen.append(row)
      }
    }
    selected.subtract(Set(asked).subtracting(rows.map(\.id)))
    chosen.removeAll { !selected.contains($0.id) }
  }
}

import Domain

/// The projects selected with `v`. Bulk actions apply to all of them, whether their rows are loaded or not.
extension PortfolioScreen {
  /// Selected projects without a loaded row: restored from the last run, or far from the cursor.
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

  /// Selects projects of the last run; they count once `remember(_:)` has received their rows.
  package mutating func choose(_ projects: [ProjectID]) {
    selected = Set(projects)
    chosen = []
  }

  package mutating func chooseNothing() { choose([]) }

  /// Updates the rows of selected projects. Those of `asked` without a row no longer exist and are deselected.
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

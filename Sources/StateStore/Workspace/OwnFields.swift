import Domain

extension Workspace {
  /// Of a customer those of their own projects, and of these the visible ones.
  package func ownFields() throws(StoreError) -> [String] {
    guard seesAll else {
      var names: Set<String> = []
      for id in try seats(of: actor) { names.formUnion(try load(id).ownFieldNames) }
      return names.sorted()
    }
    // A range of the primary key in each project, not a look at every item.
    let rows = try engine.rows(
      """
      SELECT DISTINCT i.id FROM project p JOIN item i ON i.project = p.id AND i.id >= $1 AND i.id < $2
      WHERE i.kind = $3
      """,
      [
        .text(Project.OwnField.ids.lowerBound.rawValue), .text(Project.OwnField.ids.upperBound.rawValue),
        .text(Kind.ownField.rawValue),
      ])
    return rows.map { Project.OwnField.name(of: ItemID($0.text(0))) }.sorted()
  }

  package func ownField(_ name: String) throws(StoreError) -> Project.OwnField? {
    guard seesAll else { return nil }
    let row = try engine.first(
      """
      SELECT i.id, i.rev, i.fields, i.kind, i.parent, i.state, i.owner, i.due, i.sort, p.id
      FROM project p JOIN item i ON i.project = p.id AND i.id = $1
      WHERE i.kind = $2 ORDER BY p.tick DESC LIMIT 1
      """, [.text(Project.OwnField.id(name).rawValue), .text(Kind.ownField.rawValue)])
    guard let row else { return nil }
    return Project.OwnField(try ItemTable.item(row, of: ProjectID(row.text(9))))
  }
}

extension ProjectState {
  /// The names of its own fields, sorted.
  var ownFieldNames: [String] {
    items.values.filter { $0.kind == .ownField }.map { Project.OwnField.name(of: $0.id) }.sorted()
  }
}

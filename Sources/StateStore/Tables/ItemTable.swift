import Domain
import JSON

/// The current items of the projects.
enum ItemTable {
  /// For `load`.
  static func question(of project: ProjectID) -> (sql: String, values: [SQLValue]) {
    (
      "SELECT id, rev, fields, kind, parent, state, owner, due, sort FROM item WHERE project = $1",
      [.text(project.rawValue)]
    )
  }

  static func load(
    _ project: ProjectID, sequence: Int, customerSeen: Day?, on engine: some Engine
  ) throws(StoreError) -> ProjectState {
    var state = ProjectState(id: project, sequence: sequence, customerSeen: customerSeen)
    let question = question(of: project)
    let rows = try engine.rows(question.sql, question.values)
    for row in rows {
      let item = try item(row, of: project)
      state.items[item.id] = item
    }
    return state
  }

  /// Stores the differences between the two states in the given items.
  static func write(
    _ ids: [ItemID], from before: ProjectState, to after: ProjectState, on engine: some Engine
  )
    throws(StoreError)
  {
    for id in ids {
      switch (before[id], after[id]) {
      case (nil, let new?): try insert(new, into: after.id, on: engine)
      case (let old?, let new?): try update(new, from: old.revision, in: after.id, on: engine)
      case (let old?, nil): try delete(old, from: after.id, on: engine)
      case (nil, nil): throw .refused(.unknownItem(id.rawValue))
      }
    }
  }

  private static func changedBehind(_ item: Item, of project: ProjectID) -> String {
    "item \(item.id) of \(project) is not stored as it was read; open the project again"
  }

  private static func insert(_ item: Item, into project: ProjectID, on engine: some Engine) throws(StoreError)
  {
    try engine.queueOne(
      """
      INSERT INTO item(project, id, rev, fields, kind, parent, state, owner, due, sort)
      VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """, [.text(project.rawValue), .text(item.id.rawValue), SQLValue(item.revision)] + values(item),
      otherwise: changedBehind(item, of: project))
  }

  /// Changes no row if the stored item differs from the one that was read.
  private static func update(_ item: Item, from revision: Int, in project: ProjectID, on engine: some Engine)
    throws(StoreError)
  {
    try engine.queueOne(
      """
      UPDATE item SET rev = $3, fields = $4, kind = $5, parent = $6, state = $7, owner = $8, due = $9, sort = $10
      WHERE project = $1 AND id = $2 AND rev = $11
      """,
      [.text(project.rawValue), .text(item.id.rawValue), SQLValue(item.revision)] + values(item)
        + [SQLValue(revision)], otherwise: changedBehind(item, of: project))
  }

  private static func delete(_ item: Item, from project: ProjectID, on engine: some Engine) throws(StoreError)
  {
    try engine.queueOne(
      "DELETE FROM item WHERE project = $1 AND id = $2 AND rev = $3",
      [.text(project.rawValue), .text(item.id.rawValue), SQLValue(item.revision)],
      otherwise: changedBehind(item, of: project))
  }

  private static func values(_ item: Item) -> [SQLValue] {
    let others = item.values.filter { !Field.columns.contains($0.key) }
    let json = JSONText.object(others.map { ($0.key.rawValue, $0.value) })
    return [.text(json)] + Field.columns.map { SQLValue(item.values[$0]) }
  }

  /// Reads a row of `id, rev, fields` and the columns of `Field.columns`.
  static func item(_ row: Row, of project: ProjectID) throws(StoreError) -> Item {
    let id = ItemID(row.text(0))
    guard var values = try? JSONReader.object(row.text(2), name: Field.init(rawValue:)) else {
      throw .damaged("item \(id) of project \(project) cannot be read")
    }
    for (index, field) in Field.columns.enumerated() { values[field] = row.optionalText(index + 3) }
    return Item(id: id, values: values, revision: row.number(1))
  }
}

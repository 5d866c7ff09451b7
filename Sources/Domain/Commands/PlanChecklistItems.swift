/// The answers needed to add an item to a checklist.
package struct NewCheck: Hashable, Sendable {
  /// `nil` for the next number of the section.
  package var id: ItemID?
  package var list: ItemID
  package var section: String
  package var title: String
  package var owner: Role
  package var weight: Weight
  package var due: Day?
  /// Business days from go-live, which the day follows.
  package var dueOffset: Int?
  /// Other fields of a checklist item.
  package var fields: [Field: String]

  package init(
    id: ItemID? = nil, list: ItemID, section: String, title: String, owner: Role, weight: Weight = .required,
    due: Day? = nil, dueOffset: Int? = nil, fields: [Field: String] = [:]
  ) {
    self.id = id
    self.list = list
    self.section = section
    self.title = title
    self.owner = owner
    self.weight = weight
    self.due = due
    self.dueOffset = dueOffset
    self.fields = fields
  }
}

/// Items that are added to a checklist of the template.
extension Planner {
  mutating func addCheck(_ new: NewCheck) throws(Refusal) -> String {
    guard let list = project.checklist(new.list) else { throw .unknownItem("checklist \(new.list)") }
    let title = try TextRule.title.require(new.title, .title, "a text")
    let section = try TextRule.title.check(new.section, .section)
    if let day = new.due { try checkPlanned(day, .due) }
    let id = try newID(new.id, or: "\(list.code)-N")
    let fields = try read(new.fields, of: "a checklist item") { field in
      switch field {
      case .expected: .long
      case .evidenceWanted: .title
      case _: FieldShape.of(field, on: .check)
      }
    }
    create(
      id, .check, in: list.id,
      fields.mapValues(String?.some).merging([
        .title: title, .section: section, .owner: new.owner.rawValue, .weight: new.weight.rawValue,
        .state: CheckState.open.rawValue, .due: new.due?.iso, .dueOffset: new.dueOffset.map(String.init),
        .addedOn: today.iso, .sort: SortKey.between(lastSort(of: .check, in: list.id), nil),
      ]) { $1 })
    return "added \(id) \(title) to \(list.title)"
  }
}

/// Own fields: added, described, filled in, removed.
extension Planner {
  mutating func carryOut(_ act: OwnFieldAct) throws(Refusal) -> String {
    switch act {
    case .add(let new): return try addOwnField(new)
    case .remove(let id): return try removeOwnField(id)
    }
  }

  private mutating func addOwnField(_ new: NewOwnField) throws(Refusal) -> String {
    let name = Project.OwnField.name(new.name)
    guard Project.OwnField.isName(name) else { throw .invalid(.name, expected: Project.OwnField.nameRule) }
    guard project.ownField(name) == nil else { throw .rule("there is a field \(name) already.") }
    guard project.ownFields.count < Project.OwnField.most else {
      throw .rule("the project has \(Project.OwnField.most) own fields, and no more fit. Remove one first.")
    }
    var checked = new
    checked.label = try TextRule.title.require(new.shownLabel, .title, "a label")
    checked.choices = try choices(new.choices.joined(separator: ";"), for: new.type)
    var values = checked.item(at: project.ownFields.count + 1)
    values[.value] = try new.type.read(new.value, .value, of: checked.choices)
    create(Project.OwnField.id(name), .ownField, in: projectItem, values)
    return "added field \(name): \(DisplayText.line(checked.label))"
  }

  private mutating func removeOwnField(_ id: ItemID) throws(Refusal) -> String {
    guard let field = project.ownField(id), let item = state[id] else {
      throw .unknownItem("field \(id)")
    }
    for key in item.values.keys.sorted() { set(id, key, nil as String?) }
    return "removed field \(field.name): \(field.label)"
  }

  /// A new value of one part of a field as it is stored.
  func read(_ typed: String?, _ part: Field, ofOwnField id: ItemID) throws(Refusal) -> String? {
    guard let field = project.ownField(id), let shape = FieldShape.of(part, on: .ownField) else {
      throw .rule("\(part) of \(id) cannot be changed.")
    }
    if part == .value { return try field.type.read(typed, Field(rawValue: field.name), of: field.choices) }
    guard part == .choices else { return try read(typed, part, shape) }
    let new = try choices(TextRule.long.check(typed ?? "", .choices), for: field.type)
    if let value = field.value, !new.isEmpty, !new.contains(value) {
      throw .invalid(.choices, expected: "\(value) among them: it is the value now. Set another value first")
    }
    return new.isEmpty ? nil : new.joined(separator: "; ")
  }

  private func choices(_ text: String, for type: OwnFieldType) throws(Refusal) -> [String] {
    let all = Project.OwnField.choices(try TextRule.long.check(text, .choices))
    if let problem = Project.OwnField.problem(of: all, for: type) {
      throw .invalid(.choices, expected: problem)
    }
    return all
  }

  func summary(of part: Field, ofOwnField field: Project.OwnField) -> String {
    guard part == .value else { return "changed \(part.words) of field \(field.name)" }
    let label = DisplayText.line(field.label)
    guard let value = value(field.id, .value) else { return "cleared \(label)" }
    return "\(label) is \(DisplayText.line(field.shown(value)))"
  }
}

/// Editing single fields: which item kinds have them, and what values they may hold.
extension Planner {
  mutating func edit(_ ids: [ItemID], _ field: Field, _ value: String?) throws(Refusal) -> String {
    try require(ids, "item")
    for id in ids {
      let kind = try kind(id)
      if kind == .task, field == .due {
        throw .blocked(
          "a task has one day, the day it ends on, and it is moved with a reason.", .moveTask(state.id, id))
      }
      guard let shape = FieldShape.of(field, on: kind) else {
        throw .rule("\(field) of \(id) cannot be changed.")
      }
      let new =
        kind == .ownField ? try read(value, field, ofOwnField: id) : try read(value, field, shape)
      if new == nil, Self.needed(field, on: kind) { throw .invalid(field, expected: "a value") }
      try checkScopeEdit(kind, field)
      if kind == .registerEntry { try checkRegisterEdit(id, field, new) }
      if kind == .task { try checkActual(id, field, new) }
      if kind == .person, field == .deputy, new == id.rawValue {
        throw .invalid(field, expected: "another person: nobody stands in for themselves")
      }
      if kind == .portOrder, new != state.value(id, field) { try checkPortEdit(id, field) }
      if kind == .project, let summary = try editGoLive(field, new) { return summary }
      if field == .evidence, let check = project.check(id) {
        if new != check.evidence { try editEvidence(check, new) }
      } else if field == .measured, let check = project.check(id) {
        if new != check.measured { try editMeasured(check, new) }
      } else {
        set(id, field, new)
      }
      if kind == .portOrder, field == .askedDay { try checkAsked(pendingOrder(id)) }
    }
    return summary(of: field, on: ids)
  }

  /// The summary for the message line and history, without field names or ids where plain words exist.
  private func summary(of field: Field, on ids: [ItemID]) -> String {
    guard ids.count == 1 else { return "changed \(field.words) of \(ids.count) items" }
    if ids[0] == projectItem {
      if let (term, carrier) = field.term {
        let whose = carrier.map { " of \($0)" } ?? ""
        return summary(of: term, "port term \(term.key)\(whose)", value(ids[0], field))
      }
      if let term = field.responseTerm {
        return summary(of: term, "response target \(term.key)", value(ids[0], field))
      }
      if let term = field.healthTerm {
        return summary(of: term, "health limit \(term.key)", value(ids[0], field))
      }
      if field == .ipm, let name = value(ids[0], field) { return "the \(Role.ipm.title) is \(name) now" }
      return "changed \(field.words) of the project"
    }
    if let own = project.ownField(ids[0]) { return summary(of: field, ofOwnField: own) }
    guard let person = project.people.first(where: { $0.id == ids[0] }) else {
      return "changed \(field.words) of \(ids[0])"
    }
    if field == .name, let name = value(ids[0], field) { return "the \(person.role.title) is \(name) now" }
    return "changed \(field.words) of \(value(ids[0], .name) ?? person.name)"
  }

  private func summary(of term: some ProjectTerm, _ name: String, _ new: String?) -> String {
    "\(name) is \(new.map(term.words) ?? "the usual one again")"
  }

  static let years = 2020...2060

  private static func needed(_ field: Field, on kind: Kind) -> Bool {
    field == .title || (field == .name && kind != .site) || field == .customer || field == .owner
      || field == .role
      || (field == .text && kind != .comment)
      || (kind == .ownField && field == .visibility)
      || (kind == .portOrder && [.losingCarrier, .numberType, .extent].contains(field))
  }
}

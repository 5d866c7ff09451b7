/// Finds an item of any kind by what people call it: behind command lines, plain lines and the palette.
extension Project {
  /// By its id; an issue or a checklist item also by its number, a person by name. An id goes before a number.
  ///
  /// - Parameter list: the checklist on show: a number is that of its items.
  package func items(named text: String, in list: Checklist? = nil) -> NameSearch<ItemID> {
    if let exact = state.items.keys.first(where: { $0.matches(text) }) { return .one(exact) }
    if let check = list.flatMap({ checks(named: text, in: $0).one }) { return .one(check.id) }
    if let issue = issues(named: text).one { return .one(issue.id) }
    switch checks(named: text, in: nil) {
    case .one(let check): return .one(check.id)
    case .several(let checks): return .several(checks.map(\.id))
    case .none: return people(named: text).one.map { .one($0.id) } ?? .none
    }
  }
}

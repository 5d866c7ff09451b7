import Domain

/// Finds checklists, their items, and gate criteria.
extension Project {
  func checklist(named text: String) throws(CommandFailure) -> Checklist {
    let word = text.lowercased()
    let exact = checklists.first { $0.code.lowercased() == word }
    let titled = checklists.filter { $0.title.lowercased().contains(word) }
    if let found = exact ?? (titled.count == 1 ? titled[0] : nil) { return found }
    throw missing("checklist", text, all: checklists.map(\.code))
  }

  /// A check by id, or by its number where that is in one list only.
  func checkID(_ text: String, in list: String?) throws(CommandFailure) -> ItemID {
    let checks = try checks(in: list)
    if let exact = checks.first(where: { $0.id.matches(text) }) { return exact.id }
    let numbered = checks.filter { $0.number.lowercased() == text.lowercased() }
    if numbered.count == 1 { return numbered[0].id }
    guard numbered.isEmpty else {
      let names = numbered.map(\.id.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .notFound,
        "\"\(DisplayText.line(text))\" is in several checklists: \(names). Name the list or the id.")
    }
    throw missing("checklist item", text, near: checks.map(list == nil ? \.id.rawValue : \.number))
  }

  private func checks(in list: String?) throws(CommandFailure) -> [Check] {
    if let list { return try checklist(named: list).checks }
    return checklists.flatMap(\.checks)
  }

  /// Checks, or criteria of a gate, by id.
  func checkIDs(_ texts: [String], in list: String?) throws(CommandFailure) -> [ItemID] {
    var result: [ItemID] = []
    for text in texts {
      if let criterion = criterionID(text) {
        result.append(criterion)
      } else {
        result.append(try checkID(text, in: list))
      }
    }
    return result
  }

  private func criterionID(_ text: String) -> ItemID? {
    for phase in phases {
      if let found = phase.criteria.first(where: { $0.id.matches(text) }) { return found.id }
    }
    return nil
  }
}

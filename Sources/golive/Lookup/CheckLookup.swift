import Domain

/// Finds checklists, their items, and gate criteria.
extension Project {
  func checklist(named text: String) throws(CommandFailure) -> Checklist {
    try one(checklists(named: text), "checklist", text, all: checklists.map(\.code)) { $0.code }
  }

  /// A check by id, or by its number if only one list has it.
  func checkID(_ text: String, in list: String?) throws(CommandFailure) -> ItemID {
    let list = try list.map { (name) throws(CommandFailure) in try checklist(named: name) }
    switch checks(named: text, in: list) {
    case .one(let check): return check.id
    case .several(let checks):
      let names = checks.map(\.id.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .notFound,
        "\"\(DisplayText.line(text))\" is in several checklists: \(names). Name the list or the id.")
    case .none:
      let all = list?.checks ?? checklists.flatMap(\.checks)
      throw missing("checklist item", text, near: all.map(list == nil ? \.id.rawValue : \.number))
    }
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

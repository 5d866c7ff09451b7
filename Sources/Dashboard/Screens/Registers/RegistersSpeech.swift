import Domain

/// In plain lines.
extension RegistersScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let all = context.project.entries(of: register)
    let open = all.count { !$0.state.isSettled }
    let others = Register.allCases.filter { $0 != register }.map { $0.shortTitle.lowercased() }
    return [
      "\(head), \(register.title)\(filter): \(open) open, \(all.count - open) settled. Others: "
        + others.joined(separator: ", ") + "."
    ]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    return fresh.list.sections.flatMap(\.rows).compactMap { id in
      guard let entry = entry(id, in: context) else { return nil }
      let facts = entry.register.columns.compactMap { column in
        column.text(entry).map { "\(column.title.lowercased()) \($0)" }
      }
      let late = entry.isLate(on: context.today) ? ", late" : ""
      return LinearRow(
        .item(id), name: id.rawValue,
        ([id.rawValue, entry.title, entry.state.title + late] + facts).joined(separator: ", "))
    }
  }
}

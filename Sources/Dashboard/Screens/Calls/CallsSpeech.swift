import Domain

/// In plain lines.
extension CallsScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    guard let call = call(in: context) else {
      let missing = context.project.kickOffMissing(on: context.today).map { " \($0)." } ?? ""
      return ["\(head)\(filter). \(Self.nothingHere).\(missing)"]
    }
    let clock = CallHead.clock(call, at: context.moment.timestamp).text
    return [
      "\(head)\(filter): \(CallHead.what(call, in: context)), \(clock).",
      "\(CallHead.people(call, in: context)).",
    ]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    guard let call = call(in: context) else { return [] }
    return fresh(in: context).list.sections.flatMap { section in
      section.rows.compactMap { id -> LinearRow? in
        guard let row = call.row(id) else { return nil }
        let parts = [section.title, row.text, row.who, CallHead.when(row, in: context)]
        return LinearRow(.item(id), name: row.number, parts.filter { !$0.isEmpty }.joined(separator: ", "))
      }
    }
  }

  package func spokenPart(in context: ScreenContext) -> String { call(in: context)?.id.rawValue ?? "" }
}

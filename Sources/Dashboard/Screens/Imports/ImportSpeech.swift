import Domain

/// In plain lines.
extension ImportScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    guard let preview else { return ["\(head): no list was read."] }
    return [
      "\(preview.heading)\(filter).", preview.note.isEmpty ? nil : "\(preview.note).",
      "Nothing is stored: store imports the valid rows, findings saves errors and warnings, back leaves.",
    ].compactMap { $0 }
  }

  package func spokenPart(in context: ScreenContext) -> String {
    preview.map { "\($0.question.path) \($0.sequence)" } ?? ""
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    return fresh.list.sections.flatMap(\.rows).compactMap { id in
      fresh.row(id).map { row in
        let found = row.findings.map { "\($0.isError ? "error" : "warning"), \($0.what), \($0.remedy)" }
        let told = ["line \(row.line)", row.name, row.standing.rawValue].filter { !$0.isEmpty }
        let more = found + row.changes
        return LinearRow(
          .item(id),
          told.joined(separator: ", ") + (more.isEmpty ? "" : ": \(more.joined(separator: "; "))"))
      }
    }
  }
}

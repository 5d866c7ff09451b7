import Domain

/// In plain lines.
extension DocumentsScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let all = DocumentKind.allCases
    let made = all.count { context.project.latest($0) != nil }
    return ["\(head)\(filter): \(made) of \(Words.count(all.count, "document")) made."]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    fresh(in: context).list.sections.flatMap(\.rows).map { kind in
      let newest = context.project.latest(kind)
      let state =
        newest.map { "version \($0.number), \(context.project.standing(of: $0).words)" } ?? "not made"
      return LinearRow(
        .item(Self.rowID(kind, in: context)), name: kind.rawValue, "\(kind.title), \(state)")
    }
  }
}

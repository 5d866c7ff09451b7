import Domain

/// A risk that projects of a kind usually have, as a template names it.
enum RiskText {
  static let keys = [
    "title", "probability", "impact", "owner", "early-sign", "mitigation", "contingency", "visibility",
  ]

  static func entry(_ row: TableReader) -> NewRegisterEntry {
    let scale = Project.RegisterEntry.scale
    var fields: [Field: String] = [
      .probability: String(row.number("probability", in: scale)),
      .impactScale: String(row.number("impact", in: scale)),
      .owner: row.owner().rawValue,
      .visibility: row.choice("visibility", Visibility.self, or: .internal).rawValue,
    ]
    fields[.earlySign] = row.optionalText("early-sign")
    fields[.mitigation] = row.optionalText("mitigation")
    fields[.contingency] = row.optionalText("contingency")
    return NewRegisterEntry(.risks, row.text("title"), fields: fields)
  }
}

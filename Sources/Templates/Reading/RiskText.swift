import Domain

/// A risk that projects of a kind usually have, as a template names it.
enum RiskText {
  static let keys = [
    "title", "probability", "impact", "owner", "early-sign", "mitigation", "contingency", "visibility",
  ]

  static func entry(_ row: TableReader) throws(TemplateError) -> NewRegisterEntry {
    let scale = Project.RegisterEntry.scale
    var fields: [Field: String] = [
      .probability: String(try row.number("probability", in: scale)),
      .impactScale: String(try row.number("impact", in: scale)),
      .owner: (try row.owner()).rawValue,
      .visibility: (try row.choice("visibility", Visibility.self, or: .internal)).rawValue,
    ]
    fields[.earlySign] = try row.optionalText("early-sign")
    fields[.mitigation] = try row.optionalText("mitigation")
    fields[.contingency] = try row.optionalText("contingency")
    return NewRegisterEntry(.risks, try row.text("title"), fields: fields)
  }
}

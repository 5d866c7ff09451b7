import Domain

/// Whether a template names only fields that there are, where they are, and none that its readers may not see.
struct TemplateCheck {
  let file: String
  let fields: [FieldFact]
  let isForCustomer: Bool

  /// An open section, and the fields that may be named in it besides those around it.
  private struct Scope {
    let tag: TemplateTag
    let fields: [FieldFact]
  }

  func check(_ tags: [TemplateTag]) throws(DocumentProblem) {
    var open: [Scope] = []
    for tag in tags {
      switch tag.action {
      case .other:
        throw problem(tag, "partials, pragmas and other delimiters are not offered here")
      case .end:
        guard let last = open.popLast() else { throw problem(tag, "{{/\(tag.name)}} closes no section") }
        guard last.tag.name == tag.name else {
          throw problem(
            tag, "{{/\(tag.name)}} closes {{#\(last.tag.name)}} of line \(last.tag.line): end that one first")
        }
      case .value, .section, .inverted:
        let field = try field(tag, in: open)
        guard tag.action != .value else { continue }
        open.append(Scope(tag: tag, fields: tag.action == .section ? field.rows : []))
      }
    }
    if let last = open.last {
      throw problem(last.tag, "the section {{#\(last.tag.name)}} is not closed with {{/\(last.tag.name)}}")
    }
  }

  private func field(_ tag: TemplateTag, in open: [Scope]) throws(DocumentProblem) -> FieldFact {
    let known = open.reversed().flatMap(\.fields) + fields
    guard let field = known.first(where: { $0.name == tag.name }) else {
      let near = Fuzzy.nearest(to: tag.name, among: known.map(\.name))
      throw problem(
        tag,
        "there is no field \(DisplayText.line(tag.name))"
          + (near.map { "; did you mean \($0)?" } ?? "; golive doc fields lists them"))
    }
    if tag.action == .value, !field.rows.isEmpty {
      throw problem(tag, "\(field.name) is a list: write {{#\(field.name)}} ... {{/\(field.name)}}")
    }
    if field.isInternal, isForCustomer {
      throw problem(tag, "\(field.name) is internal, and the customer reads this document")
    }
    return field
  }

  private func problem(_ tag: TemplateTag, _ what: String) -> DocumentProblem {
    DocumentProblem(file: file, line: tag.line, what: what)
  }
}

import Domain

/// A field that projects of a kind have besides those of golive, as a template names it.
enum OwnFieldText {
  static let keys = ["id", "label", "type", "choices", "visibility"]

  static func field(_ row: TableReader) throws(TemplateError) -> NewOwnField {
    let id = try row.text("id")
    guard Project.OwnField.isName(id) else {
      throw row.error("id", found: TableReader.quoted(id), expected: Project.OwnField.nameRule)
    }
    let type = try row.choice("type", OwnFieldType.self, or: .text)
    let choices = try row.texts("choices")
    if let problem = Project.OwnField.problem(of: choices, for: type) {
      let found = choices.isEmpty ? "nothing" : TableReader.quoted(choices.joined(separator: "; "))
      throw row.error("choices", found: found, expected: problem)
    }
    return NewOwnField(
      id, label: try row.text("label", or: ""), type: type, choices: choices,
      visibility: try row.choice("visibility", Visibility.self, or: .internal))
  }
}

import Domain

/// A field that projects of a kind have besides those of golive, as a template names it.
enum OwnFieldText {
  static let keys = ["id", "label", "type", "choices", "visibility"]

  static func field(_ row: TableReader) -> NewOwnField {
    let id = row.text("id")
    if !Project.OwnField.isName(id) {
      row.fault("id", found: TableReader.quoted(id), expected: Project.OwnField.nameRule)
    }
    let type = row.choice("type", OwnFieldType.self, or: .text)
    let choices = row.texts("choices")
    if let problem = Project.OwnField.problem(of: choices, for: type) {
      let found = choices.isEmpty ? "nothing" : TableReader.quoted(choices.joined(separator: "; "))
      row.fault("choices", found: found, expected: problem)
    }
    return NewOwnField(
      id, label: row.text("label", or: ""), type: type, choices: choices,
      visibility: row.choice("visibility", Visibility.self, or: .internal))
  }
}

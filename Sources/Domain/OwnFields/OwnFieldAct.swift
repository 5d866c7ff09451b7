/// A field to be kept of a project besides those of golive.
package struct NewOwnField: Hashable, Sendable {
  package var name: String
  /// Empty: made from the name.
  package var label: String
  package var type: OwnFieldType
  package var choices: [String]
  package var visibility: Visibility
  /// As typed.
  package var value: String?

  package init(
    _ name: String, label: String = "", type: OwnFieldType = .text, choices: [String] = [],
    visibility: Visibility = .internal, value: String? = nil
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.choices = choices
    self.visibility = visibility
    self.value = value
  }

  /// The same field for another project, without its value.
  package init(like field: Project.OwnField) {
    self.init(
      field.name, label: field.label, type: field.type, choices: field.choices,
      visibility: field.isInternal ? .internal : .customer)
  }

  /// `Tenant id` for `tenant-id`.
  package var shownLabel: String {
    label.trimmed.isEmpty ? Field(rawValue: Project.OwnField.name(name)).words.sentenceStart : label.trimmed
  }

  /// The item's fields besides its value, in their order among those of a project.
  func item(at place: Int) -> [Field: String?] {
    [
      .code: Project.OwnField.name(name), .title: shownLabel, .type: type.rawValue,
      .choices: choices.isEmpty ? nil : choices.joined(separator: "; "), .visibility: visibility.rawValue,
      .sort: SortKey.padded(place),
    ]
  }
}

/// What people do with the own fields of a project besides setting their values.
package enum OwnFieldAct: Hashable, Sendable {
  case add(NewOwnField)
  /// Takes the field away with its value.
  case remove(ItemID)

  /// The items it names.
  var items: [ItemID] {
    switch self {
    case .add: []
    case .remove(let id): [id]
    }
  }
}

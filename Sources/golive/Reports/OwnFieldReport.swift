import Domain

extension Report {
  static func ownFields(of project: Project) -> Report {
    Report(
      kind: "ownFields", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [ownFields(project)])
  }

  static func ownFields(_ project: Project) -> Table {
    let columns = [
      Column("field", "FIELD"), Column("label", "LABEL"), Column("value", "VALUE"), Column("type", "TYPE"),
      Column("choices", "CHOICES"), Column("visibility", "SEEN BY"),
    ]
    let rows = project.ownFields.map { field -> [Value] in
      [
        .text(field.name), .text(field.label), field.reported, .text(field.type.rawValue),
        .list(field.choices.map { .text($0) }),
        .text((field.isInternal ? Visibility.internal : .customer).rawValue),
      ]
    }
    return Table(
      "ownFields", "Own fields", columns, rows: rows,
      empty: "No own fields. golive field add \(project.id) NAME --label LABEL --type text adds one.")
  }
}

extension Project.OwnField {
  /// A number as such, for programs.
  fileprivate var reported: Value { Value(type, value) }
}

extension Value {
  fileprivate init(_ type: OwnFieldType, _ value: String?) {
    self = type == .number ? Value(value.flatMap { Int($0) }) : Value(value)
  }

  /// The own fields of a row: a member for each.
  init(_ own: [OwnValue]) {
    self = own.isEmpty ? .none : .object(own.map { ($0.name, Value($0.type, $0.value)) })
  }
}

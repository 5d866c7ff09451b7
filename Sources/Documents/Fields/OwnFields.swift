import Domain

/// The fields that an organisation keeps of its projects.
enum OwnFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("own_fields", "the own fields with a value that the customer sees, too", field) { facts in
      facts.project.ownFields.filter { !$0.isInternal && $0.value != nil }
    },
    .rows("own_fields_internal", "those of ours alone", isInternal: true, field) { facts in
      facts.project.ownFields.filter { $0.isInternal && $0.value != nil }
    },
  ]

  private static let field: [DocumentField<Project.OwnField>] = [
    .text("own_name", "its name: tenant-id") { $0.name },
    .text("own_label", "what it is called: Tenant ID") { $0.label },
    .text("own_value", "its value") { $0.shownValue },
  ]
}

/// The one table of the fields of a person: forms, help and command line are made from it.
package enum PersonFields {
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let hint: String
    /// Whether the customer's main contact may change it in their own record.
    package let isOwn: Bool
    package let shape: FieldShape

    fileprivate init(
      _ field: Field, _ title: String, _ shape: FieldShape = .title, own: Bool = true, hint: String = ""
    ) {
      self.field = field
      self.title = title
      self.shape = shape
      self.hint = hint
      isOwn = own
    }

    /// The value as a person reads and types it.
    package func text(of person: Project.Person, in project: Project) -> String {
      guard field == .deputy else {
        return DisplayText.line(project.state.value(person.id, field) ?? "")
      }
      return person.deputy.flatMap(project.person)?.name ?? ""
    }
  }

  package static let all: [Entry] = [
    Entry(.name, "Name", own: false, hint: "Dana Ruiz"),
    Entry(.role, "Role", .word(Role.allCases.map(\.rawValue)), own: false, hint: "MPOC, ENG ..."),
    Entry(.organisation, "Organisation", hint: "whom they work for"),
    Entry(.jobTitle, "Title", hint: "Office Manager"),
    Entry(.phone, "Phone"),
    Entry(.email, "E-mail"),
    Entry(.zone, "Zone", .zone, hint: "America/Denver"),
    Entry(.hours, "Hours", .window, hint: "09:00-17:00 on their own clocks"),
    Entry(.deputy, "Deputy", .person, hint: "who acts while they are away, by name"),
    Entry(
      .level, "Escalation", .number(Escalation.levels), own: false,
      hint: "level 1 to 4; empty: by the role"),
  ]

  package static func entry(_ field: Field) -> Entry? { all.first { $0.field == field } }
}

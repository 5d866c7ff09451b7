/// The one table of the fields a person fills in on a site: forms, help and command line are made from it.
package enum SiteFields {
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let hint: String
    package let shape: FieldShape

    fileprivate init(_ field: Field, _ title: String, _ shape: FieldShape = .title, hint: String = "") {
      self.field = field
      self.title = title
      self.shape = shape
      self.hint = hint
    }
  }

  package static let all: [Entry] = [
    Entry(.name, "Name", hint: "Denver office"),
    Entry(.address, "Address", hint: "street, town"),
    Entry(.zone, "Zone", .zone, hint: "America/Denver"),
    Entry(.users, "Users", .number(0...100_000), hint: "how many people"),
    Entry(.emergencyAddress, "Emergency address", hint: "what the dispatcher is told"),
    Entry(
      .operatorModel, "Operator model", .word(Project.OperatorModel.allCases.map(\.rawValue)),
      hint: Project.OperatorModel.allCases.map(\.rawValue).joined(separator: ", ")),
    Entry(.testers, "Testers", hint: "names, separated by commas"),
    Entry(.wave, "Wave", .wave, hint: "W2; empty: the first"),
    Entry(.window, "Window", .window, hint: "08:00-10:30 on its own clocks; empty: as the project"),
  ]

  package static func entry(_ field: Field) -> Entry? { all.first { $0.field == field } }
}

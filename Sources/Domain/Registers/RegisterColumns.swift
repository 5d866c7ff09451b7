/// What a list of a register shows of each entry besides id, state and title.
package struct RegisterColumn: Sendable {
  package let id: String
  package let title: String
  package let text: @Sendable (Project.RegisterEntry) -> String?

  init(_ id: String, _ title: String, _ text: @escaping @Sendable (Project.RegisterEntry) -> String?) {
    self.id = id
    self.title = title
    self.text = text
  }
}

extension Register {
  /// The most telling first.
  package var columns: [RegisterColumn] {
    switch self {
    case .risks:
      [
        RegisterColumn("score", "Score") { $0.score.map(String.init) },
        RegisterColumn("owner", "Owner") { $0.owner.rawValue },
        RegisterColumn("due", "Review") { $0.due?.iso },
        RegisterColumn("mitigation", "Mitigation") { $0.text(.mitigation) },
      ]
    case .training:
      [
        RegisterColumn("due", "Day") { $0.due?.iso },
        RegisterColumn("window", "Time") { $0.text(.window) },
        RegisterColumn("attendance", "Came") { $0.attendance },
        RegisterColumn("audience", "Audience") { $0.text(.audience) },
        RegisterColumn("trainer", "Trainer") { $0.text(.trainer) },
        RegisterColumn("issue", "For") { $0.issue?.rawValue },
      ]
    case .tuning:
      [
        RegisterColumn("list", "List") { $0.text(.list) },
        RegisterColumn("owner", "Owner") { $0.owner.rawValue },
        RegisterColumn("due", "Due") { $0.due?.iso },
        RegisterColumn("reference", "Reference") { $0.text(.reference) },
      ]
    case .lessons:
      [
        RegisterColumn("lesson", "Kind") { $0.text(.lesson) },
        RegisterColumn("description", "Details") { $0.text(.description) },
      ]
    }
  }
}

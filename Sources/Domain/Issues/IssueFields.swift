/// The one table of the fields a person fills in on an issue: form, detail, help and command line are made from it.
package enum IssueFields {
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let hint: String
    /// Only the provider's side reads it.
    package let isInternal: Bool
    package let shape: FieldShape

    fileprivate init(
      _ field: Field, _ title: String, _ shape: FieldShape = .title, internal isInternal: Bool = false,
      hint: String = ""
    ) {
      self.field = field
      self.title = title
      self.shape = shape
      self.isInternal = isInternal
      self.hint = hint
    }

    /// The value as a person reads and types it; empty for none.
    package func text(of issue: Project.Issue, in project: Project) -> String {
      switch field {
      case .category: issue.category.rawValue
      case .priority: issue.priority.rawValue
      case .owner: issue.owner.rawValue
      case _: DisplayText.block(project.state.value(issue.id, field) ?? "")
      }
    }
  }

  /// In the order of the form; the priority is set by its own key.
  package static let all: [Entry] = [
    Entry(.title, "Title"),
    Entry(.category, "Category", .word(IssueCategory.allCases.map(\.rawValue))),
    Entry(.owner, "Owner", .word(Role.owners.map(\.rawValue))),
    Entry(.due, "Due", .day, hint: "empty: no date"),
    Entry(.severity, "Severity", .word(Severity.allCases.map(\.rawValue)), hint: "for tests"),
    Entry(.impact, "Impact", .long),
    Entry(.description, "Description", .long),
    Entry(.affected, "Affected", hint: "numbers or users"),
    Entry(.steps, "Steps", .long, hint: "what one does until it happens"),
    Entry(.workaround, "Workaround", .long),
    Entry(.site, "Site", .site, hint: "its code"),
    Entry(.wave, "Wave", .wave, hint: "W2; empty: the first"),
    Entry(.channel, "Came by", hint: "phone, mail, portal, on site"),
    Entry(.reference, "Ticket", hint: "support case or the carrier's ticket"),
    Entry(.rootCause, "Root cause", .long, internal: true, hint: "internal"),
    Entry(.resolution, "Fixed by"),
  ]

  private static let priority = Entry(.priority, "Priority", .word(Priority.allCases.map(\.rawValue)))

  package static func entry(_ field: Field) -> Entry? {
    field == .priority ? priority : (all + IntakeQuestion.entries).first { $0.field == field }
  }

  /// The fields of one issue: those of the table, and the intake of its category.
  package static func entries(of category: IssueCategory) -> [Entry] {
    all + (category.hasIntake ? IntakeQuestion.entries : [])
  }

  /// What is named in the detail and in reports besides what an issue always shows.
  package static let facts: [Field] = [
    .severity, .affected, .steps, .workaround, .site, .wave, .channel, .rootCause,
  ]

  static let internals: Set<Field> = Set(all.filter(\.isInternal).map(\.field))
}

/// How bad a fault is for the test in which it was found (Microsoft's sense, domain document 4.3).
package enum Severity: String, CaseIterable, Sendable {
  /// Blocks the acceptance of the case.
  case high = "High"
  /// Must be fixed before the phase ends.
  case medium = "Medium"
  /// May wait.
  case low = "Low"
}

/// What is asked before somebody works on a fault (domain document 4.4).
package enum IntakeQuestion: String, CaseIterable, Sendable {
  case internet = "intake-internet"
  case version = "intake-version"
  case licence = "intake-licence"
  case restarted = "intake-restarted"
  case cache = "intake-cache"
  case elsewhere = "intake-elsewhere"

  package var field: Field { Field(rawValue: rawValue) }

  package var title: String {
    switch self {
    case .internet: "Internet checked"
    case .version: "Version current"
    case .licence: "Licence checked"
    case .restarted: "Restarted"
    case .cache: "Cache cleared"
    case .elsewhere: "Tried elsewhere"
    }
  }

  private var hint: String {
    switch self {
    case .internet: "the connection works"
    case .version: "client and firmware"
    case .licence: "it is assigned"
    case .restarted: "the device or the client"
    case .cache: "of the client"
    case .elsewhere: "another device or network"
    }
  }

  package static let answers = ["yes", "no", "n.a."]

  fileprivate static let entries = allCases.map { question in
    IssueFields.Entry(question.field, question.title, .word(answers), hint: question.hint)
  }

  /// `Restarted yes, Cache cleared no`; questions without an answer are named at the end.
  package static func words(of issue: Project.Issue, in project: Project) -> String? {
    guard issue.category.hasIntake else { return nil }
    let answered = allCases.compactMap { question in
      project.state.value(issue.id, question.field).map { "\(question.title) \(DisplayText.line($0))" }
    }
    guard !answered.isEmpty else { return nil }
    let open = allCases.count - answered.count
    return answered.joined(separator: ", ") + (open > 0 ? ", \(open) not asked" : "")
  }
}

extension IssueCategory {
  /// Whether the intake is asked: faults of calls, devices and networks.
  package var hasIntake: Bool {
    switch self {
    case .defect, .performance, .device, .network: true
    case .access, .adoption, .training, .porting, .emergency, .licence, .billing, .scope, .schedule, .dispute,
      .document:
      false
    }
  }
}

extension Field {
  package static let affected: Field = "affected"
  package static let steps: Field = "steps"
  package static let workaround: Field = "workaround"
  package static let rootCause: Field = "root-cause"
}

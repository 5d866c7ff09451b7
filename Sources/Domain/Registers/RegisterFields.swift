/// The one table of the fields of each register: forms, columns, help and command line are made from it.
package enum RegisterFields {
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let hint: String
    package let isNeeded: Bool
    package let shape: FieldShape

    fileprivate init(
      _ field: Field, _ title: String, _ shape: FieldShape = .title, needed: Bool = false,
      hint: String = ""
    ) {
      self.field = field
      self.title = title
      self.shape = shape
      self.hint = hint
      isNeeded = needed
    }
  }

  package static func all(_ register: Register) -> [Entry] {
    switch register {
    case .risks: risks
    case .training: training
    case .tuning: tuning
    case .lessons: lessons
    }
  }

  package static func entry(_ field: Field, in register: Register) -> Entry? {
    all(register).first { $0.field == field }
  }

  private static let title = Entry(.title, "Title", needed: true)
  private static let owner = Entry(.owner, "Owner", .word(Role.owners.map(\.rawValue)), needed: true)
  private static let note = Entry(.note, "Note", .long, hint: "never shown to the customer")
  private static let seen = Entry(
    .visibility, "Seen by", .word(Visibility.allCases.map(\.rawValue)), needed: true,
    hint: "customer: both sides; internal: ours only")
  private static let scale = FieldShape.number(Project.RegisterEntry.scale)

  private static let risks = [
    title, Entry(.probability, "Probability", scale, hint: "1 unlikely to 5 almost certain"),
    Entry(.impactScale, "Impact", scale, hint: "1 hardly felt to 5 go-live is lost"), owner,
    Entry(.due, "Review", .day, hint: "when it is looked at again"),
    Entry(.earlySign, "Early sign", .long, hint: "how it shows first"),
    Entry(.mitigation, "Mitigation", .long, hint: "what makes it less likely"),
    Entry(.contingency, "Contingency", .long, hint: "what is done if it happens"), seen, note,
  ]
  private static let training = [
    title, Entry(.audience, "Audience", hint: "reception, agents, all users"),
    Entry(.due, "Day", .day), Entry(.window, "Time", .window, hint: "14:00-15:30"),
    Entry(.zone, "Zone", .zone, hint: "empty: the customer's"),
    Entry(
      .trainingMode, "Mode", .word(["on-site", "online", "recorded", "floor-walk"]),
      hint: "on-site, online, recorded, floor-walk"),
    Entry(.language, "Language"), Entry(.trainer, "Trainer"),
    Entry(.seats, "Invited", .number(0...100_000), hint: "how many"),
    Entry(.attended, "Attended", .number(0...100_000), hint: "how many came"),
    Entry(.recording, "Recording", hint: "a link"),
    Entry(.comprehension, "Understood", .number(0...100), hint: "in percent"),
    Entry(.link, "Follows up", .issue, hint: "the issue it answers, such as NW-3"), owner, seen,
    note,
  ]
  private static let tuning = [
    title,
    Entry(
      .list, "List", .word(["performance", "access", "enhancement", "pending"]), needed: true,
      hint: "performance, access, enhancement, pending"), owner, Entry(.due, "Due", .day),
    Entry(.link, "Issue", .issue, hint: "the issue it comes from, such as NW-3"),
    Entry(.reference, "Reference", hint: "a case, a ticket"), Entry(.description, "Details", .long),
    seen, note,
  ]
  private static let lessons = [
    title,
    Entry(
      .lesson, "Kind", .word(["helped", "hurt", "proposal"]), needed: true, hint: "helped, hurt, proposal"),
    Entry(.description, "Details", .long, hint: "what happened, and what should change"), owner,
    seen, note,
  ]
}

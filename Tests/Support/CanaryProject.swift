import Domain
import StateStore

/// A project some way in, everything in it that is internal to the provider full of one token.
package enum CanaryProject {
  package static let token = "canary5d1e"

  package static func fill(_ ira: Workspace, _ id: ProjectID, _ random: inout Seeded) throws {
    let new = NewProject(
      id: id, customer: "Acme", start: Day(number: 20_760), mpoc: "Dana Ruiz", ipm: "Ira",
      options: Set(ProjectOption.allCases), template: try TemplateProject.template.get())
    var state = try ira.commit(.createProject(new), id: "new-\(id)", on: ProjectState(id: id), at: .test())
      .state
    var serial = 0
    func run(_ command: Command) throws {
      serial += 1
      state = try ira.commit(command, id: "\(id)-\(serial)", on: state, at: .test(minute: serial)).state
    }
    let tasks = Project(state)?.tasks ?? []
    let inner = tasks.filter { $0.visibility == .internal }.map(\.id)
    let outer = tasks.filter { $0.visibility == .customer }.map(\.id)
    for task in inner {
      try run(
        .together([
          .set([task], .title, "Title \(token)"), .set([task], .note, "Note \(token)"),
        ]))
      try run(.comment(task, "Comment \(token)"))
    }
    for task in outer.prefix(5) { try run(.set([task], .note, "Ours \(token)")) }
    try run(.set(["PRE-A1"], .note, "Ours \(token)"))
    try run(
      .addTask(NewTask(phase: "EXECUTE", title: "Extra \(token)", owner: .ipm, visibility: .internal)))
    try run(.set([random.pick(outer)], .after, "ADD-1"))
    try run(.raise(NewIssue(title: "Issue \(token)", priority: .p1, link: random.pick(inner))))
    if let issue = Project(state)?.issues.last?.id {
      try run(.addAction(issue: issue, text: "Action \(token)", owner: .ipm, due: nil))
    }
    try run(.setTask([random.pick(inner)], .waiting, reason: "Waits \(token)", nextCheck: nil))
    try run(.recordContact(on: Moment.test().today, note: "Said \(token)"))
    for command in marked(about: outer[0], of: id) { try run(command) }
    try run(.setTask([inner[0]], .done, reason: "Done \(token)", nextCheck: nil))
    _ = try ira.undo(id, id: "undo-\(id)", at: .test(minute: 900))
    state = try ira.load(id)
    try run(.setTask([outer[0], inner[1]], .inProgress, reason: nil, nextCheck: nil))
  }

  /// Of other kinds, marked as internal by themselves, and a field of the provider's on what is not.
  private static func marked(about task: ItemID, of project: ProjectID) -> [Command] {
    [
      .comment(task, "Aside \(token)", isInternal: true),
      .raise(NewIssue(title: "No dial tone", link: task, fields: [.rootCause: "Cause \(token)"])),
      .addDocument(NewDocument(.handover, text: "# Handover \(token)\n")),
      .addDocument(NewDocument(.sow, text: "# Scope of Work\n")),
      .onOwnField(.add(NewOwnField("margin", label: "Margin \(token)", value: "low \(token)"))),
      .onOwnField(.add(NewOwnField("tenant", visibility: .customer, value: "acme.example"))),
      .inRegister(.add(NewRegisterEntry(.risks, "Risk \(token)"))),
      .escalate(
        NewEscalation(ItemID(project.rawValue), to: "Max", reason: "Upstairs \(token)", isInternal: true)),
    ]
  }
}

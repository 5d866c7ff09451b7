import Domain
import SQLiteEngine
import StateStore

/// A workspace with the project of one customer among others whose every text is a token, as is every
/// internal text of the customer's own project.
package final class CanaryWorkspace {
  package static let own = TemplateProject.id
  /// Too unusual to occur by chance, short enough to survive in a narrow column.
  private static let mark = "zqjx"

  private let fixture: SQLiteFixture
  package let provider: Workspace
  package private(set) var works = 0
  package var path: String { fixture.path }

  /// The first token found in a text, with the surrounding text.
  package static func leak(in text: String) -> String? {
    let folded = Array(text.lowercased().utf8)
    let mark = Array(mark.utf8)
    guard let start = folded.indices.first(where: { folded[$0...].starts(with: mark) }) else { return nil }
    return String(decoding: folded[max(0, start - 20)..<min(folded.count, start + 40)], as: UTF8.self)
  }

  package init() throws {
    fixture = try SQLiteFixture()
    provider = try fixture.session("Lee Chen", rules: .domain)
    for number in 1...3 { try addForeign(number) }
    try add(Self.own, customer: "Northwind Dental", mpoc: "Dana Ruiz")
    try fillInternal()
    for number in 4...6 { try addForeign(number) }
    try provider.markSeen(upTo: provider.tick(), at: SmallProject.moment)
  }

  private func add(_ id: ProjectID, customer: String, mpoc: String) throws {
    let new = NewProject(
      id: id, customer: customer, start: Day(iso: "2026-09-14") ?? Day(number: 0), calendar: "us", mpoc: mpoc,
      ipm: "Lee Chen", options: Set(ProjectOption.allCases),
      template: try TemplateProject.template.get())
    _ = try provider.commit(
      .createProject(new), id: "create-\(id)", on: ProjectState(id: id), at: SmallProject.moment)
  }

  private func addForeign(_ number: Int) throws {
    let id = ProjectID("\(Self.mark)-\(number)")
    try add(id, customer: "\(token(number)) Ltd", mpoc: "Dana \(token(number))")
    try change(id, token(number))
  }

  /// The provider's internal data: tasks, their comments and issues, and notes on shared ones.
  private func fillInternal() throws {
    let text = token(0)
    let tasks = Project(try provider.load(Self.own))?.tasks ?? []
    let inner = tasks.filter { $0.visibility == .internal }.map(\.id)
    let outer = tasks.filter { $0.visibility == .customer }.map(\.id)
    let commands: [Command] =
      inner.map { .together([.set([$0], .title, "Title \(text)"), .set([$0], .note, "Note \(text)")]) }
      + inner.prefix(5).map { .comment($0, "Comment \(text)") }
      + outer.prefix(5).map { .set([$0], .note, "Ours \(text)") } + [
        .raise(NewIssue(title: "Issue \(text)", priority: .p1, link: inner[0])),
        .setTask([inner[1]], .waiting, reason: "Waits \(text)", nextCheck: nil),
        .recordContact(on: SmallProject.moment.today, note: "Said \(text)"),
      ]
    for (index, command) in commands.enumerated() {
      _ = try provider.commit(
        command, id: "inner-\(index)", on: provider.load(Self.own), at: SmallProject.moment)
    }
  }

  private func token(_ number: Int) -> String { "\(Self.mark)\(number)k" }

  private func change(_ id: ProjectID, _ text: String) throws {
    let project = try provider.load(id)
    let tasks = project.items.values.filter { $0.kind == .task }.map(\.id).sorted().prefix(10)
    let commands: [Command] =
      tasks.map { .set([$0], .title, "\(text) \($0)") } + [
        .raise(NewIssue(title: text, category: .defect)), .comment(tasks[0], text),
        .addPerson(NewPerson(name: text, role: .engineer)),
      ]
    for (index, command) in commands.enumerated() {
      _ = try provider.commit(
        command, id: "\(id)-\(text)-\(index)", on: provider.load(id), at: SmallProject.moment)
    }
  }

  /// Changes another project, and occasionally the customer's own.
  package func work(_ number: Int) {
    let id = number % 3 == 0 ? Self.own : ProjectID("\(Self.mark)-\(number % 6 + 1)")
    let text = id == Self.own ? "note \(number)" : "\(token(number)) news"
    guard let state = try? provider.load(id),
      let task = state.items.values.filter({ $0.kind == .task }).map(\.id).min()
    else { return }
    let done = try? provider.commit(
      .comment(task, text), id: "work-\(number)", on: state, at: SmallProject.moment)
    if done != nil { works += 1 }
  }
}

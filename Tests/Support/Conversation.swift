import Dashboard
import Domain
import Layout
import Session
import StateStore

/// The dashboard in plain lines over a real workspace with Northwind Dental in it: lines in, lines out.
package final class Conversation {
  package let fixture: SQLiteFixture
  private var commands = 0

  package init() throws {
    fixture = try SQLiteFixture()
    let store = try fixture.session("Lee Chen", rules: .domain)
    _ = try store.commit(
      .createProject(TemplateProject.new([.porting, .tenantBuild])), id: "create",
      on: ProjectState(id: TemplateProject.id), at: Self.moment)
  }

  /// Wednesday 30 September 2026, 09:00.
  package static let moment = SmallProject.moment(day: "2026-09-30", minute: 540)

  /// Runs until the lines are used up; returns the output, with typed lines after `> `.
  ///
  /// - Parameters:
  ///   - meanwhile: called while a line is being typed.
  ///   - before: called with the number of each line, from 1, before it is typed.
  package func talk(
    _ lines: [String], as actor: Actor = SmallProject.ipm, meanwhile: [String: () throws -> Void] = [:],
    before: @escaping (Int) -> Void = { _ in }
  ) throws -> String {
    let store = try fixture.session(actor.name, role: actor.role, rules: .domain)
    return try Self.talk(
      lines, over: store,
      seats: actor.side == .customer
        ? [SeatChoice(id: TemplateProject.id, customer: "Northwind Dental")] : [],
      commandID: { [self] in
        commands += 1
        return "talk\(commands)"
      }
    ) { number, line in
      try? meanwhile[line]?()
      before(number)
    }
  }

  /// The same over any store.
  package static func talk(
    _ lines: [String], over store: any ProjectStore, seats: [SeatChoice] = [],
    commandID: @escaping () -> String, before: @escaping (Int, String) -> Void
  ) throws -> String {
    let console = ScriptedConsole(lines, whileTyping: before)
    let services = Services(
      clock: { moment }, commandID: commandID, themeNames: ["mono"], theme: { _, _ in nil },
      newProject: { (form) throws(StoreError) in throw .projectExists(form.customer) })
    let model = Model(
      actor: store.actor, moment: moment, size: Size(columns: 80, rows: 24), seats: seats)
    let ending = LineLoop(LinearSession(model), console: console, store: store, services: services).run()
    guard ending == .left(status: 0) else { throw Refusal.rule("\(ending)") }
    return console.transcript
  }

  /// Stores a command of the project manager without output.
  package func commit(_ command: Command, by actor: Actor = SmallProject.ipm) throws {
    let store = try fixture.session(actor.name, role: actor.role, rules: .domain)
    commands += 1
    _ = try store.commit(
      command, id: "quiet\(commands)", on: store.load(TemplateProject.id), at: Self.moment)
  }

  package func project() throws -> Project {
    let state = try fixture.session("Somebody", rules: .domain).load(TemplateProject.id)
    guard let project = Project(state) else { throw Refusal.unknownItem(state.id.rawValue) }
    return project
  }
}

/// Types lines one after the other, and keeps what was typed and what was said.
package final class ScriptedConsole: Console {
  private var waiting: ArraySlice<String>
  private let total: Int
  private let whileTyping: (Int, String) -> Void
  /// What was heard and said, what was typed behind `> `.
  package private(set) var transcript = ""

  /// `whileTyping` is called with the number of each line, from 1, and the line, before it is typed.
  package init(_ lines: [String], whileTyping: @escaping (Int, String) -> Void = { _, _ in }) {
    waiting = lines[...]
    total = lines.count
    self.whileTyping = whileTyping
  }

  package func prompt() {}

  package func line() -> String? {
    guard let line = waiting.popFirst() else { return nil }
    whileTyping(total - waiting.count, line)
    transcript += "> \(line)\n"
    return line
  }

  package func write(_ text: String) { transcript += text }
}

/// Remembers no place from one run to the next.
package final class Forgetful: UIStateStore {
  package init() {}
  package func load() -> [String: String] { [:] }
  package func save(_ values: [String: String]) {}
}

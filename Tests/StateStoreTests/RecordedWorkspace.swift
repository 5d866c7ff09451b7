import Domain
import StateStore
import TestSupport

/// A workspace with something of everything that a copy has to bring along: three projects with documents, numbers,
/// signatures, undone changes and what people have seen.
final class RecordedWorkspace {
  let store: any EngineFixture
  let ira: Workspace
  let dana: Workspace
  private(set) var receipt: Receipt?
  private var commits = 0

  init(_ store: any EngineFixture) throws {
    self.store = store
    ira = try store.session("Ira", rules: .domain)
    dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    for (id, customer) in [("acme", "Acme"), ("globex", "Globex \u{1F600}"), ("umbra", "Umbra \"Ł\"")] {
      let new = NewProject(
        id: ProjectID(id), customer: customer, start: Day(number: 20_760), mpoc: "Dana Ruiz", ipm: "Ira",
        options: Set(ProjectOption.allCases),
        template: try TemplateProject.template.get().withApprovalsAtOnce)
      _ = try ira.commit(
        .createProject(new), id: "new-\(id)", on: ProjectState(id: ProjectID(id)), at: .test())
    }
    try fillAcme()
    try run(.setStatus(.onHold, reason: "They moved"), on: "umbra")
    try ira.markSeen(upTo: 3, at: .test(minute: 5))
    let confined = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    try confined.markSeen(upTo: 2, at: .test(minute: 6))
  }

  private func fillAcme() throws {
    for text in ["# One\n", "# Two\n\n\"Quoted\" and \\ and \u{9B}\n"] {
      try run(.addDocument(NewDocument(.sow, text: text)), on: "acme")
    }
    _ = try ira.undo("acme", id: "undo", at: .test(minute: 1))
    let rows = ["+12125551000,,spare", "+12125551001,,spare", "+12125552000,+12125552099,fax"]
    let file = try NumberFile(
      reading: Array(("number,number_end,usage\n" + rows.joined(separator: "\n")).utf8))
    _ = try ira.importNumbers(
      file, scope: nil, validRowsOnly: false, into: "acme", id: "numbers", at: .test(minute: 2))
    _ = try ira.changeNumbers(
      .set([.usage: "conference"]), of: .ranges([try NumberRange(reading: "+12125552050")]), in: "acme",
      id: "cut", at: .test(minute: 3))
    let state = try dana.load("acme")
    let signed = try dana.commit(
      Command.sign(.sow, onBehalf: nil).reading(state), id: "sign", on: state, at: .test(minute: 4))
    receipt = Project(signed.state)?.signOffs.first?.receipt
  }

  func run(_ command: Command, on project: ProjectID) throws(StoreError) {
    commits += 1
    _ = try ira.commit(command, id: "run-\(commits)", on: ira.load(project), at: .test(minute: commits))
  }

  /// The lines of a whole export, without their ends.
  static func lines(of workspace: Workspace) throws(StoreError) -> [String] {
    var text = ""
    _ = try workspace.exportAll(tool: "test") {
      text += $0
      return true
    }
    return text.split(separator: "\n").map(String.init)
  }

  /// Every row of every table.
  static func rows(of engine: any Engine) throws(StoreError) -> [String: [[SQLValue]]] {
    var tables: [String: [[SQLValue]]] = [:]
    for table in WorkspaceTables.recorded + WorkspaceTables.derived {
      tables[table] = try engine.rows("SELECT * FROM \(table)").map(\.values).sorted {
        "\($0)" < "\($1)"
      }
    }
    return tables
  }
}

extension Workspace {
  /// Imports the lines.
  @discardableResult
  func importing(_ lines: [String]) throws(ImportFailure) -> Exported {
    var rest = lines[...]
    return try importAll { () throws(RecordFault) in rest.popFirst().map { Array($0.utf8) } }
  }

  /// What the doctor calls bad.
  func faults() throws(StoreError) -> [Finding] { try examine().filter { $0.standing == .bad } }
}

import ArgumentParser
import Domain
import StateStore

struct ImportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a whole export (golive export --all) into an empty workspace.",
    discussion: """
      Every line is checked, and all is stored as one change or nothing. The workspace may not exist yet, and must have no \
      project; --workspace names another place. Histories, receipts and what was seen come out as they were.
      """)
  @Argument(help: "The file; - reads standard input.", completion: .file()) var file: String
  @OptionGroup var options: GlobalOptions

  private static let otherwise = "Nothing was imported."

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "import a workspace")
    let lines = try InputLines(file, otherwise: Self.otherwise)
    var failure: ImportFailure?
    var left = ""
    let imported: Exported
    do throws(StoreError) {
      imported = try Engines.fill(at: call.paths.workspace, for: call.actor) { (engine) throws(StoreError) in
        let workspace = try Workspaces.session(
          on: engine, as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
        do throws(ImportFailure) {
          return try workspace.importAll(lines.next) { left += $0 + "\n" }
        } catch {
          failure = error
          throw error.storeError
        }
      }
    } catch {
      throw failure?.failure(in: InputFile.name(of: file), Self.otherwise) ?? CommandFailure(error)
    }
    call.output.stored.note(shownBy: "golive list")
    let leftPath = left.isEmpty ? nil : call.paths.workspace + ".left.jsonl"
    if let leftPath { try SafeFile.write(left, to: leftPath, replace: false) }
    try call.output.show(.imported(imported, into: call.paths.workspace, left: leftPath))
  }
}

extension ImportFailure {
  fileprivate var storeError: StoreError {
    switch self {
    case .line(_, let reason): .failed(reason)
    case .store(let error): error
    }
  }

  fileprivate func failure(in file: String, _ otherwise: String) -> CommandFailure {
    switch self {
    case .line(let number, let reason):
      CommandFailure(.usage, "\(file), line \(number): \(reason). \(otherwise)")
    case .store(let error): CommandFailure(error)
    }
  }
}

extension Report {
  fileprivate static func imported(_ imported: Exported, into workspace: String, left: String?) -> Report {
    Report(
      kind: "imported",
      facts: [
        Fact("workspace", "Workspace", .text(workspace)),
        Fact("projects", "Projects", .number(imported.counts.projects)),
        Fact("entries", "Entries", .number(imported.counts.entries)),
        Fact("runs", "Number runs", .number(imported.counts.runs)),
        Fact("texts", "Document texts", .number(imported.counts.texts)),
        Fact("sha256", "SHA-256", .text(imported.digest)),
      ]
        + (imported.faults.isEmpty
          ? [] : [Fact("faults", "Not whole", .list(imported.faults.map { .text($0.found) }))])
        + (left.map { [Fact("left", "Left over", .text($0))] } ?? []))
  }
}

import ArgumentParser
import Domain
import StateStore

struct AdminMove: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a workspace to a server, or back into a directory.",
    discussion: """
      golive admin move postgresql://owner@db.example.com/golive                      this machine's workspace
      golive admin move ~/golive --workspace postgresql://owner@db.example.com/golive

      Histories, receipts and what was seen come out as they were: the new one is read again and compared, line by line, \
      before anybody is told of it. The old one is put aside, so that nobody goes on with it by mistake; nothing of it is \
      deleted.
      """)
  @Argument(
    help: ArgumentHelp(
      "The new place: an address, or a directory that is not there yet.", valueName: "place"),
    completion: .directory)
  var place: String
  @OptionGroup var options: GlobalOptions

  private static let otherwise = "Nothing was moved."

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "move a workspace")
    let target = Paths(workspace: try Invocation.workspace(place)).workspace
    guard target != call.paths.workspace else {
      throw CommandFailure(.usage, "\(DisplayText.line(place)) is where it is already. \(Self.otherwise)")
    }
    let file = call.paths.state + "/move-\(Identifiers.random()).jsonl"
    guard (try? Directories.make(call.paths.state)) != nil else {
      throw CommandFailure(.workspace, "\(call.paths.state) cannot be written. \(Self.otherwise)")
    }
    defer { FileTree.remove(file) }
    let old = call.paths.workspace
    // From here on nobody stores anything in it.
    let aside = try storing { () throws(StoreError) in
      try Engines.putAside(at: old, for: call.actor, stamp: call.clock.now.timestamp.utcName)
    }
    let sent: Exported
    do throws(CommandFailure) {
      sent = try copy(call.moved(to: aside, as: call.actor), to: file, into: target)
    } catch {
      try storing { () throws(StoreError) in try Engines.putBack(aside, to: old, for: call.actor) }
      throw error
    }
    call.output.stored.note(shownBy: "golive list --workspace \(target)")
    try call.output.show(.moved(sent, to: target, aside: aside))
  }

  /// What is in the new place says the same, byte by byte, as the old one, or is not kept.
  private func copy(_ call: Invocation, to file: String, into target: String) throws(CommandFailure)
    -> Exported
  {
    let sent = try WholeExport(call).put(to: file)
    guard sent.faults.isEmpty else {
      throw CommandFailure(
        .refused,
        "\(Self.otherwise) It has faults that were accepted: golive export --all takes what can be taken.")
    }
    let lines = try InputLines(file, otherwise: Self.otherwise)
    var failure: ImportFailure?
    do throws(StoreError) {
      try Engines.build(at: target, for: call.actor) { (engine) throws(StoreError) in
        let workspace = try Workspaces.session(
          on: engine, as: call.actor, channel: .commandLine, upgrade: nil)
        do throws(ImportFailure) { _ = try workspace.importAll(lines.next) } catch {
          failure = error
          throw .failed("it did not come in")
        }
        let again = try workspace.exportAll(tool: Version.text) { _ in true }
        guard again.digest == sent.digest else { throw .failed("what came in differs from what was sent") }
      }
    } catch {
      if case .line(let number, let reason) = failure {
        throw CommandFailure(.workspace, "Line \(number) of the copy: \(reason). \(Self.otherwise)")
      }
      if case .store(let cause) = failure { throw CommandFailure(cause) }
      throw CommandFailure(error)
    }
    return sent
  }
}

extension Report {
  fileprivate static func moved(_ sent: Exported, to target: String, aside: String) -> Report {
    Report(
      kind: "moved",
      facts: [
        Fact("workspace", "Workspace", .text(target)), Fact("aside", "The old one", .text(aside)),
        Fact("projects", "Projects", .number(sent.counts.projects)),
        Fact("entries", "Entries", .number(sent.counts.entries)),
        Fact("sha256", "SHA-256", .text(sent.digest)),
      ])
  }
}

import ArgumentParser
import Domain
import StateStore

struct RestoreCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a back-up in the place of the workspace, which is moved aside.",
    discussion: """
      The back-up is read whole first, and what would go backwards is said for every project and asked about. Nothing is
      deleted: the workspace that was there is beside the new one, under a name with the time. Running dashboards notice.
      """)
  @Argument(help: "A name that golive backup list shows, a directory, or newest.") var name: String
  @OptionGroup var place: ShelfOption
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "put back a workspace")
    let entry = try place.existing(call).entry(named: name, of: present(call))
    try backingUp { () throws(BackupFailure) in try entry.backup.verify() }
    let comparison = RestoreComparison(entry.backup, with: call)
    if !yes { try ask(comparison, entry) }
    let stamp = call.clock.now.timestamp.utcName
    let restored = try backingUp { () throws(BackupFailure) in
      try entry.backup.restore(to: call.paths.workspace, stamp: stamp)
    }
    try call.output.show(.restored(entry, restored, comparison, at: call.paths.workspace))
  }

  /// The permanent name of the workspace that is there; `nil` where there is none that can be read.
  private func present(_ call: Invocation) -> String? {
    guard let engine = try? Engines.open(at: call.paths.workspace, for: call.actor) else { return nil }
    return (try? WorkspaceAge(engine))?.workspace
  }

  /// On standard error, so that standard output holds only the result.
  private func ask(_ comparison: RestoreComparison, _ entry: BackupShelf.Entry) throws(CommandFailure) {
    for line in comparison.lines { Output.complain(line) }
    let prompt = LinePrompt(isOn: StandardInput.isTerminal && !options.wantsText)
    guard prompt.isOn else {
      throw CommandFailure(
        .refused, "Nothing was changed: there is no terminal to ask on. Read the lines above, then add --yes."
      )
    }
    guard prompt.yes("Put back \(entry.name)?", usual: false) else {
      throw CommandFailure(.refused, "Nothing was changed.")
    }
  }
}

import ArgumentParser
import Domain
import StateStore

struct RestoreCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a back-up in the place of the workspace, which is moved aside.",
    discussion: """
      The back-up is read whole first, and what would go backwards is said for every project and asked about. Nothing is
      deleted: the workspace that was there is beside the new one, under a name with the time. Running dashboards notice.
      A workspace that was moved aside, or rebuilt, can be named in place of a back-up: it is checked whole, and a copy of
      it is put there.
      """)
  @Argument(help: "A name that golive backup list shows, newest, or a directory: a back-up or a workspace.")
  var name: String
  @OptionGroup var place: ShelfOption
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "put back a workspace")
    let present = PresentWorkspace(call)
    let source =
      try BackupShelf.isPath(name)
      ? RestoreSource(at: Paths.absolute(name), call)
      : RestoreSource(place.existing(call).entry(named: name, of: present.name))
    try backingUp { () throws(BackupFailure) in try source.copy.verify() }
    let comparison = RestoreComparison(source, with: present, at: call.clock.now)
    if !yes { try ask(comparison, source) }
    let stamp = call.clock.now.timestamp.utcName
    let restored = try backingUp { () throws(BackupFailure) in
      try source.copy.restore(to: call.paths.workspace, stamp: stamp)
    }
    try call.output.show(.restored(source, restored, comparison, call.paths))
  }

  /// On standard error, so that standard output holds only the result.
  private func ask(_ comparison: RestoreComparison, _ source: RestoreSource) throws(CommandFailure) {
    for line in comparison.lines { Output.complain(line) }
    let prompt = LinePrompt(isOn: StandardInput.isTerminal && !options.wantsText)
    guard prompt.isOn else {
      throw CommandFailure(
        .refused, "Nothing was changed: there is no terminal to ask on. Read the lines above, then add --yes."
      )
    }
    guard prompt.yes("Put back \(source.name)?", usual: false) else {
      throw CommandFailure(.refused, "Nothing was changed.")
    }
  }
}

extension Paths {
  /// The command line that puts a directory in the place of this workspace.
  func restoring(_ directory: String) -> String {
    let usual = Paths(workspace: nil).workspace
    let place = workspace == usual ? "" : " --workspace \(ShellText.word(workspace))"
    return "golive restore \(ShellText.word(directory))\(place)"
  }
}

import Domain
import Platform
import StateStore

/// `golive export --all`: a consistent copy of everything, written line by line.
struct WholeExport {
  private let call: Invocation

  init(_ call: Invocation) { self.call = call }

  func put(to file: OutputFile) throws(CommandFailure) {
    guard let path = file.to else {
      let exported = try write(try Workspaces.open(call), to: STDOUT_FILENO, failing: Output.failure)
      exported.faultLines.forEach(Output.complain)
      return
    }
    let exported = try put(to: path, replace: file.replace)
    Output.complain("wrote \(exported.counts.words) to \(DisplayText.line(path)). \(exported.digestWords)")
    exported.faultLines.forEach(Output.complain)
  }

  func put(to path: String, replace: Bool = false) throws(CommandFailure) -> Exported {
    let workspace = try Workspaces.open(call)
    var exported: Exported?
    try SafeFile.write(to: path, replace: replace) { (descriptor) throws(CommandFailure) in
      exported = try write(workspace, to: descriptor) {
        CommandFailure(FileFault(path: path, cause: .system($0)))
      }
    }
    guard let exported else { throw CommandFailure(.workspace, "\(path) was not written.") }
    return exported
  }

  private func write(
    _ workspace: Workspace, to descriptor: Int32, failing: (SystemError) -> CommandFailure
  ) throws(CommandFailure) -> Exported {
    let output = BufferedOutput(descriptor)
    let exported = try storing { () throws(StoreError) in
      try workspace.exportAll(tool: Version.text, to: output.write)
    }
    do throws(SystemError) { try output.finish() } catch { throw failing(error) }
    return exported
  }
}

extension RecordCounts {
  /// `2 projects with 40 entries`.
  var words: String {
    "\(projects.counted("project")) with \(entries.counted("entry", "entries"))"
  }
}

extension Exported {
  /// What of the accepted faults cannot be imported.
  var faultLines: [String] {
    guard !faults.isEmpty else { return [] }
    let records = counts.left.counted("record")
    return faults.map { "accepted, and not whole in it: \(DisplayText.line($0.found))" }
      + ["\(records) that cannot be imported are in it as they can be read (kind \"left\")."]
  }

  var digestWords: String { "SHA-256 of the lines before the last: \(digest)." }
}

import Domain

/// What a copy of a workspace holds, of any format that ever was.
package struct CopiedWorkspace {
  /// The permanent name of the workspace.
  package let name: String
  package let schema: Int
  package let log: LogHeads
  /// When the newest entry was written.
  private let newest: Timestamp
  /// Where chains are broken, one for each project; in a copy these are only faults that somebody accepted.
  package let faults: [String]

  /// Reads the newest entry of every project, and, in a workspace of today's format, every chain from its first entry.
  package init(_ engine: any Engine) throws(StoreError) {
    let mark = try Schema.current.mark(of: engine)
    name = mark.workspace
    schema = mark.version
    log = try LogHeads(on: engine)
    newest = Timestamp(
      milliseconds: Int64(try engine.first("SELECT coalesce(max(at), 0) FROM change")?.number(0) ?? 0))
    guard schema == Schema.current.version else {
      faults = []
      return
    }
    let reader = try Workspace(engine, actor: Actor(name: "golive", role: .ipm), via: "backup")
    faults = try reader.verify().map { "\($0.project): entry \($0.sequence) \($0.kind.words)" }
  }

  /// What it holds, as of its newest entry.
  ///
  /// - Parameter size: of the database, in bytes.
  package func content(size: Int) -> CopyContent {
    CopyContent(workspace: name, at: newest, heads: log.heads, entries: log.entries, size: size)
  }
}

import Domain

/// Which workspace this is, and when its first entry was written. Costs two rows.
package struct WorkspaceAge {
  package let workspace: String
  /// `nil` in an empty workspace.
  package let first: Timestamp?

  package init(_ engine: any Engine) throws(StoreError) {
    workspace = try Schema.current.mark(of: engine).workspace
    first = try engine.first("SELECT at FROM change ORDER BY tick LIMIT 1").map {
      Timestamp(milliseconds: Int64($0.number(0)))
    }
  }
}

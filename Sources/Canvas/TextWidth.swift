extension String {
  /// Columns this text takes on screen, as the grid draws it.
  package var columns: Int { count }

  /// Cut to at most `limit` columns, whole characters, `…` (or `~` where `ascii`) when something was cut.
  package func fitted(to limit: Int, ascii: Bool = false) -> String { self }

  /// Exactly `width` columns: cut or padded with spaces.
  package func padded(to width: Int, ascii: Bool = false) -> String { self }
}

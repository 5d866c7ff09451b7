/// Columns by rows.
package struct Size: Hashable, Sendable, CustomStringConvertible {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  package var description: String { "\(columns)x\(rows)" }
}

/// How much the screen shows, chosen at every resize (ux.md C2).
package enum Tier: Sendable, Hashable {
  /// Below 40x10: one line that says so.
  case tooSmall
  /// One list, no panes.
  case extraSmall
  /// List with the detail below it.
  case small
  /// List with the detail to its right.
  case medium
  case large

  package init(_ size: Size) {
    self =
      if size.columns < 40 || size.rows < 10 { .tooSmall } else if size.columns < 60 || size.rows < 16 {
        .extraSmall
      } else if size.columns < 120 { .small } else if size.columns < 160 { .medium } else { .large }
  }
}

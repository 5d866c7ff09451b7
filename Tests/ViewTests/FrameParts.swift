import Canvas
import Dashboard
import TestSupport

extension Grid {
  /// What a screen draws: neither title and tabs above it nor message and hints below it.
  ///
  /// Goldens of screens hold this part only, so that a new tab, or another hint, does not rewrite them; the other parts
  /// are in the goldens of `ChromeGoldenTests`. The customer's screen has no tabs; its goldens hold all of it.
  var body: Range<Int> { Geometry(size).body.row..<Geometry(size).body.endRow }

  /// What overlays may cover, with the two lines at the foot that prompts are typed into.
  var belowTabs: Range<Int> { Geometry(size).body.row..<size.rows }
}

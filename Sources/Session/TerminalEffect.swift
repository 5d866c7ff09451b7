import Dashboard

/// An effect that never reaches the store: the loop at hand does it, on a screen or in plain lines.
package enum TerminalEffect: Hashable, Sendable {
  case edit(text: String, purpose: EditPurpose)
  case useTheme(String)
  case mouse(Bool)
  case copy(String)
  case openDemo
  case redraw
  case turn(Manner)
  case suspend
  case quit

  /// The action that leaves the dashboard with this effect.
  var leaving: Action? {
    switch self {
    case .edit: .verb(.editor)
    case .suspend: .shared(.suspend)
    case .openDemo: .shared(.demo)
    case .useTheme, .mouse, .copy, .redraw, .turn, .quit: nil
    }
  }
}
